"""The main job, end to end, over real HTTP and the real command line."""

import csv
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

from conftest import heard, serve, shared

sys.path.insert(0, str(Path(__file__).parent))
from web import Visitor  # noqa: E402

STORY = "They said “come back Monday” — three times. I’d have paid £10 to be listened to 🙂\n\nThen [Name] rang me."

ANSWERS = {
    "take_part": "yes",
    "quote_my_words": "yes",
    "show_service": "no",
    "story": STORY,
    "good": "The drop-in. Nobody judged me there.",
    "better": "",
    "tier": "t3",
    "weeks_waited": "6",
    "visits_kept": "most",
    "listened": "agree",
    "had_a_say": "disagree",
    "one_change": "Open at weekends",
}


def walk(visitor, page, answers, limit=30):
    """Answers page after page until the answers are to be checked."""
    for _ in range(limit):
        if "Check your answers" in page.h1:
            return page
        assert page.status == 200, page.text
        page = visitor.answer(page, **{name: answers[name] for name in page.asked() if name in answers})
    raise AssertionError("the interview did not end")


def test_a_person_answers_goes_back_changes_something_and_keeps_a_code(server):
    visitor = Visitor(server.base)
    start = visitor.get("/riverside")
    assert "Small numbers are never published" in start.text

    page = walk(visitor, visitor.get("/riverside/answer"), ANSWERS)
    assert "Open at weekends" in page.text

    change = page.tree.xpath("//button[@name='_go' and starts-with(@value,'change:one_change')]")[0]
    page = visitor.answer(page, go=change.get("value"))
    assert page.asked() == ["one_change"]
    page = walk(visitor, visitor.answer(page, one_change="Open at night"), ANSWERS)
    assert "Open at night" in page.text and "Open at weekends" not in page.text

    sent = page.fields()
    receipt = visitor.answer(page, go="send")
    assert receipt.status == 200
    code = re.search(r"(?:[0-9A-Z]{5}-){5}[0-9A-Z]", receipt.text)
    assert code, receipt.text

    again = visitor.post("/riverside/answer", sent + [("_go", "send")])
    assert again.status == 200
    assert "already" in again.h1.lower()
    assert not visitor.cookies


def test_back_keeps_what_was_typed_and_an_error_gives_it_back(server):
    visitor = Visitor(server.base)
    page = visitor.get("/riverside/answer")
    while "story" not in page.asked():
        page = visitor.answer(page, **{n: ANSWERS[n] for n in page.asked()})
    page = visitor.answer(page, story="")
    assert page.status == 422
    assert page.title.startswith("Error:")
    assert page.tree.xpath("//*[@role='alert']//a[starts-with(@href,'#')]")

    page = visitor.answer(page, story=STORY)
    assert page.asked() == ["good", "better"]
    page = visitor.answer(page, go="back", good="kind")
    assert page.asked() == ["story"]
    assert dict(page.fields())["story"].replace("\r\n", "\n").strip() == STORY
    assert dict(page.fields())["good"] == "kind"


def test_a_facilitator_decides_and_a_commissioner_reads(server):
    visitor = Visitor(server.base)
    refused = visitor.get("/riverside/themes")
    assert refused.status == 403

    page = visitor.get(server.links["Find themes"].removeprefix(server.base))
    assert page.status == 200
    assert page.tree.xpath("//mark"), "no words are marked as the reason for a suggestion"

    summary = visitor.get("/riverside/summary?by=tier")
    assert summary.tree.xpath("//*[local-name()='svg']")
    assert summary.tree.xpath("//table")
    assert "90" in summary.text

    release = visitor.get("/riverside/release")
    assert release.status == 200


def test_panel_quotations_leave_verbatim_in_a_release_that_validates(example, tmp_path):
    source = shared("themes/panel_quotes.csv")
    heard(
        "import", "quotations", example, source, "--consent", "publish",
        "--attribution", "Member of National Advisory Panel",
    )
    again = heard("import", "quotations", example, source, "--consent", "publish")
    assert "23 here already" in again.stderr
    heard("tag", example)
    out = tmp_path / "release"
    heard("release", example, "--out", out)

    assert heard("validate", out).returncode == 0
    quotes = [row["quote"] for row in csv.DictReader(source.open(encoding="utf-8", newline=""))]
    assert len(quotes) == 23
    with (out / "data/quotes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    released = {row["quote"].removeprefix("'") if row["quote"][:2] == "''" else row["quote"] for row in rows}
    import lxml.etree

    tree = lxml.etree.parse(out / "data/submission.xml")
    in_xml = {node.text for node in tree.iter("{*}text")}
    for quote in quotes:
        text = quote.replace("\r\n", "\n")
        assert quote in released or text in released
        assert quote in in_xml or text in in_xml
    xsd = out / "data/submission.xsd"
    checked = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", xsd, out / "data/submission.xml"], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr
    for line in (out / "manifest-sha256.txt").read_text().splitlines():
        digest, name = line.split(maxsplit=1)
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest


def test_words_without_consent_do_not_leave(example, tmp_path):
    secret = "Zebra crossing at the clinic, nobody may read this"
    file = tmp_path / "more.csv"
    file.write_text(f'quote_id,quote,consent\nq1,"{secret}",\nq2,"{secret} two",commissioner-only\n', encoding="utf-8")
    heard("import", "quotations", example, file)
    out = tmp_path / "release"
    heard("release", example, "--out", out)

    for path in out.rglob("*"):
        if path.is_file():
            assert b"Zebra crossing" not in path.read_bytes(), path


def test_a_changed_byte_in_a_release_is_found(example, tmp_path):
    out = tmp_path / "release"
    heard("release", example, "--out", out)
    target = out / "data/quotes.csv"
    target.write_bytes(target.read_bytes().replace(b"the", b"teh", 1))

    found = heard("validate", out, check=1)
    assert "quotes.csv" in found.stdout


def test_the_line_filter_answers_every_line(example):
    lines = ['{"id":"a","text":"My keyworker judged me 🙂"}', "not json", '{"id":2,"text":""}']
    done = heard("tag", "--codebook", example / "codebook.yaml", "--lines", stdin="\n".join(lines) + "\n")

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["id"] if "id" in a else None for a in answers] == ["a", None, 2]
    assert "error" in answers[1]
    text = "My keyworker judged me 🙂".encode()
    for theme in answers[0]["themes"]:
        for start, end in theme["evidence"]:
            text[start:end].decode()
    assert {t["theme"] for t in answers[0]["themes"]} >= {"stigma"}


def test_check_lists_every_problem_with_file_line_and_remedy(example):
    survey = example / "survey.yaml"
    text = survey.read_text()
    text = text.replace("type: choose one\n    text: What kind", "type: choose won\n    text: What kind")
    text = text.replace("show if: helped includes other", "show if: helpd includes other")
    survey.write_text(text)
    codebook = example / "codebook.yaml"
    codebook.write_text(codebook.read_text().replace("- theme: stigma", "- theme: Stigma!"))

    found = heard("check", example, check=1)

    assert re.search(r"survey\.yaml:\d+:\d+: .*choose won", found.stdout)
    assert re.search(r"survey\.yaml:\d+:\d+: .*helpd", found.stdout)
    assert re.search(r"codebook\.yaml:\d+:\d+: .*Stigma!", found.stdout)
    assert "problems found" in found.stderr


def test_wrong_usage_is_two_and_help_is_nought(example):
    assert "serve" in heard("--help").stdout
    heard("frobnicate", check=2)
    heard("summary", example, "--by", "colour", check=2)
    heard("summary", example / "nowhere", check=1)


def test_withdrawn_words_are_gone_from_the_disk_while_the_server_runs(server, example):
    visitor = Visitor(server.base)
    page = walk(visitor, visitor.get("/riverside/answer"), {**ANSWERS, "story": "Quokka in the waiting room"})
    code = re.search(r"(?:[0-9A-Z]{5}-){5}[0-9A-Z]", visitor.answer(page, go="send").text)[0]
    assert any(b"Quokka" in path.read_bytes() for path in example.iterdir())

    heard("withdraw", example, code)

    assert not any(b"Quokka" in path.read_bytes() for path in example.iterdir())
    heard("withdraw", example, code, check=1)


def test_ctrl_c_stops_cleanly(example):
    running = serve(example)
    assert running.stop() == 0
