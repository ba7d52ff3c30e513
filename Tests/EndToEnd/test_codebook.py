"""A codebook is checked, tidied and compared, and goes to other tools and comes back."""

import csv
import json
import shutil
import subprocess
import uuid

import pytest
from conftest import ROOT, SHARED, heard, make_example
from lxml import etree

RIVERSIDE = ROOT / "Surveys/riverside/codebook.yaml"
XSD = SHARED / "schemas/refi-qda/Codebook.xsd"
NHS = SHARED / "themes/nhs_codebook_with_lexicon.json"
NAMESPACE = "urn:QDA-XML:codebook:1.0"


def facts(path):
    """What must survive a journey through another tool."""
    done = heard("codebook", "export", path, "--csv", path.parent / "facts.csv")
    assert "written" in done.stderr
    return {row["code"]: row for row in csv.DictReader((path.parent / "facts.csv").open(newline="", encoding="utf-8"))}


@pytest.fixture
def coloured(tmp_path):
    text = RIVERSIDE.read_text().replace("  definition: Whether", '  colour: "#12435f"\n  definition: Whether')
    assert "colour" in text
    path = tmp_path / "codebook.yaml"
    path.write_text(text)
    return path


@pytest.mark.parametrize("kind", ["qdc", "csv"])
def test_a_journey_there_and_back_changes_no_theme(coloured, tmp_path, kind):
    there, back = tmp_path / f"book.{kind}", tmp_path / "back.yaml"
    heard("codebook", "export", coloured, f"--{kind}", there)
    done = heard("codebook", "import", there, "--output", back)
    assert "already" not in done.stderr
    before, after = facts(coloured), facts(back)
    assert before == after and len(before) == 20
    assert {row["colour"] for row in before.values()} == {"", "#12435f"}
    heard("codebook", "check", back, "--no-advice")
    assert "There is one already" in heard("codebook", "import", there, "--output", back, check=1).stderr


@pytest.mark.skipif(not XSD.exists(), reason="the REFI-QDA schema is not beside the checkout")
@pytest.mark.skipif(not shutil.which("xmllint"), reason="xmllint is not on this machine")
def test_what_goes_out_is_a_refi_qda_codebook(coloured, tmp_path):
    out = tmp_path / "book.qdc"
    heard("codebook", "export", coloured, "--qdc", out)
    done = subprocess.run(["xmllint", "--noout", "--schema", XSD, out], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    codes = etree.parse(out).findall(f".//{{{NAMESPACE}}}Code")
    assert len({code.get("guid") for code in codes}) == len(codes) == 20
    trust = next(code for code in codes if code.get("name") == "Trust")
    assert trust.getparent().get("name") == "Relationships"
    assert trust.get("guid") == str(uuid.uuid5(uuid.NAMESPACE_URL, "heard:riverside/trust")).upper()
    again = tmp_path / "again.qdc"
    heard("codebook", "export", coloured, "--qdc", again)
    assert again.read_bytes() == out.read_bytes()


@pytest.mark.parametrize("header, separator", [("tag,description", ","), ("description;name", ";"), ("Path\tDescription", "\t")])
def test_tables_of_taguette_come_in(tmp_path, header, separator):
    """https://gitlab.com/remram44/taguette: import_codebook.py"""
    path = tmp_path / "tags.csv"
    columns = header.lower().split(separator)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(header.split(separator))
        for name, text in [("Housing", "Where people live.\nAnd how."), ("Housing/Damp", ""), ("24/7", "Always, \"open\"")]:
            row = {"description": text}
            writer.writerow([row.get(column, name) for column in columns])
    text = heard("codebook", "import", path).stdout
    assert 'definition: "Where people live.\\nAnd how."' in text
    assert "- theme: damp\n  name: Damp\n  parent: housing\n" in text
    assert ("name: 24/7" in text) == ("path" not in columns)
    (tmp_path / "out.yaml").write_text(text)
    heard("codebook", "check", tmp_path / "out.yaml")


def qdc(codes, namespace=NAMESPACE, before=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<CodeBook xmlns="{namespace}"><Codes>{codes}</Codes></CodeBook>'


def code(name, inside="", colour=""):
    return f'<Code guid="{uuid.uuid4()}" name="{name}" isCodable="true"{colour}>{inside}</Code>'


def test_codes_of_one_name_get_codes_of_their_own(tmp_path):
    path = tmp_path / "theirs.qdc"
    path.write_text(qdc(code("Staff", code("Kind", colour=' color="#abc"')) + code("Staff", code("Kind"))))
    done = heard("codebook", "import", path)
    assert "staff_2" in done.stderr and "kind_2" in done.stderr
    assert 'colour: "#aabbcc"' in done.stdout
    assert "- theme: kind_2\n  name: Kind\n  parent: staff_2\n" in done.stdout


@pytest.mark.parametrize(
    "name, text, said",
    [
        ("a.qdc", qdc(code("A"), namespace="urn:QDA-XML:project:1.0"), "urn:QDA-XML:project:1.0"),
        ("b.qdc", qdc("&x;", before='<!DOCTYPE CodeBook [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "DOCTYPE"),
        ("c.qdc", qdc("<Code name='x'>" * 100_000 + "</Code>" * 100_000), "inside each other"),
        ("d.qdc", qdc("".join(code(f"n{number}") for number in range(6_000))), "6000 codes"),
        ("e.qdc", qdc(code(" ")), "a code has no name"),
        ("f.qdc", qdc(""), "there are no codes in it"),
        ("g.qdc", qdc(code("A"))[:-5], "not well-formed"),
        ("h.csv", "Housing,Where people live\nDamp,Wet\n", "no column `tag`, `name` or `path`"),
        ("i.csv", "tag,parent,description\nA,B,x\n", "its parent \"B\""),
        ("j.csv", "tag,parent\nA,B\nB,A\n", "lead back to itself"),
        ("k.csv", "", "the file is empty"),
        ("l.csv", "tag,name\nA,B\n", "the columns `tag` and `name`"),
        ("m.xml", '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><model/></h:html>', "no codebook"),
    ],
)
def test_what_is_no_codebook_is_refused_in_words(tmp_path, name, text, said):
    path = tmp_path / name
    path.write_text(text)
    done = heard("codebook", "import", path, check=1)
    assert said in done.stderr, done.stderr
    assert not done.stdout and len(done.stderr) < 2_000


@pytest.mark.skipif(not NHS.exists(), reason="the NHS codebook is not beside the checkout")
def test_a_list_of_themes_in_json_becomes_a_file_of_ours(tmp_path):
    path = tmp_path / "nhs.yaml"
    heard("codebook", "import", NHS, "--output", path)
    advice = [json.loads(line) for line in heard("codebook", "check", path, "--json").stdout.splitlines()]
    assert all(piece["severity"] == "advice" and piece["line"] for piece in advice)
    assert len(facts(path)) == len(json.loads(NHS.read_text()))
    heard("codebook", "format", path, "--check")


def test_a_codebook_without_any_words_can_be_served_and_is_advised(example):
    path = example / "codebook.yaml"
    for name in ("codebook.cy.yaml", "asks.yaml", "replies.yaml", "report.md"):  # They speak of the example's themes.
        (example / name).unlink(missing_ok=True)
    path.write_text("codebook: a\nversion: 1\ntitle: T\nthemes:\n- theme: a\n  name: A\n  definition: D\n  examples: [One.]\n")
    done = heard("check", example)
    assert "codebook.yaml:5:3: theme `a`: it has no words" in done.stdout
    assert "no words" not in heard("check", example, "--no-advice").stdout
    heard("tag", example)


def test_a_format_that_is_not_kept_is_told_and_mended(tmp_path):
    path = tmp_path / "codebook.yaml"
    path.write_text("# Ours\nversion: 1\ncodebook: a\ntitle: T\nthemes:\n  - name: A\n    theme: a\n    definition: D\n")
    assert heard("codebook", "format", path, "--check", check=1).stdout.strip() == str(path)
    heard("codebook", "format", path)
    assert path.read_text().startswith("# Ours\ncodebook: a\nversion: 1\n")
    heard("codebook", "format", path, "--check")


def test_what_changed_is_said(coloured, tmp_path):
    new = tmp_path / "new.yaml"
    new.write_text(coloured.read_text().replace("name: Trust\n", "name: Trust and belief\n"))
    assert "theme *trust* has another name: “Trust” became “Trust and belief”" in heard("codebook", "diff", coloured, new).stdout
    lines = [json.loads(line) for line in heard("codebook", "diff", coloured, new, "--json").stdout.splitlines()]
    assert lines[0]["kind"] == "renamed" and lines[0]["theme"] == "trust"
    assert heard("codebook", "diff", new, new).stdout == ""


def test_the_words_in_welsh_beside_a_codebook_are_checked_and_compared(tmp_path):
    path, overlay = tmp_path / "codebook.yaml", tmp_path / "codebook.cy.yaml"
    path.write_text(RIVERSIDE.read_text())
    welsh = RIVERSIDE.with_name("codebook.cy.yaml").read_text()
    overlay.write_text(welsh.replace("      - hyblyg*\n", "      - hyblyg*\n      - hyblygrwydd\n", 1))
    lines = [json.loads(line) for line in heard("codebook", "check", path, "--json").stdout.splitlines()]
    told = [line for line in lines if line["file"] == "codebook.cy.yaml" and "hyblygrwydd" in line["reason"]]
    line = overlay.read_text().split("\n").index("      - hyblygrwydd") + 1
    assert [one["line"] for one in told] == [line], lines

    changes = heard("codebook", "diff", RIVERSIDE, path).stdout.splitlines()
    assert changes == ["Welsh words of *flexibility* added: `hyblygrwydd`"]

    overlay.write_text(welsh.replace("\n  flexibility:\n", "\n  flexible:\n"))
    done = heard("codebook", "check", path, check=1)
    assert "codebook.cy.yaml:" in done.stdout and "no theme with this code" in done.stdout


def test_an_empty_file_is_told(tmp_path):
    path = tmp_path / "codebook.yaml"
    path.write_text("")
    assert "the file is empty" in heard("codebook", "check", path, check=1).stdout


def test_checking_a_folder_says_a_little_about_its_codebook_and_where_the_rest_is(tmp_path):
    folder = tmp_path / "voices"
    make_example(folder)
    few, all_of_it = heard("check", folder), heard("codebook", "check", folder)
    lines = json.loads("[" + ",".join(heard("check", folder, "--json").stdout.splitlines()) + "]")

    said = [line for line in few.stdout.splitlines() if line.startswith("Advice: codebook")]
    listed = [line for line in all_of_it.stdout.splitlines() if line.startswith("Advice: ")]
    assert len(said) == 5 and set(said) <= set(listed) and len(listed) > 20
    assert f"5 of {len(listed)} pieces of advice on the codebook. `heard codebook check {folder}` lists all." in few.stderr
    assert sum(line["file"].startswith("codebook") for line in lines) == len(listed)
