"""Whoever withdraws is in no file of a later release, however the words are wrapped up in it."""

import html
import json
import re
import zipfile
from io import BytesIO

import pytest
from conftest import heard, make_example

STORY = ('They said “no”, I said "yes" & left <fast>; my café züri zloty story is kept apart from every other one here. '
         "Nobody else would ever write of purple lampposts beside the third canal lock.")


def members(path):
    """Every file of a folder, and every file within a zip within it, with its bytes."""
    for file in sorted(path.rglob("*")):
        if file.is_file():
            yield from unpacked(str(file.relative_to(path)), file.read_bytes())


def unpacked(name, content):
    yield name, content
    if content[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(content)) as file:
            for part in file.infolist():
                yield from unpacked(f"{name}!{part.filename}", file.read(part))


def readings(content):
    """A file as text in every way in which one of ours, or one of a careless program, could hold words."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        for shift in (0, 1) if encoding.startswith("utf-16") else (0,):
            text = content[shift:].decode(encoding, errors="replace")
            yield text
            if encoding == "utf-8":
                yield html.unescape(text)
                yield html.unescape(re.sub("<[^>]*>", "", text))
                yield html.unescape(re.sub("<[^>]*>", " ", text))
                yield text.replace('""', '"')
                yield re.sub(r"\\u([0-9a-fA-F]{4})|\\([\"\\/])", lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)


def bare(text):
    """Words alone: whatever stands between them may be written in many ways."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def holding(path, words):
    """The files in which four words of these stand together."""
    words = bare(words).split()
    runs = [" ".join(words[at:at + 4]) for at in range(len(words) - 3)]
    found = set()
    for name, content in members(path):
        if any(run in text for text in map(bare, readings(content)) for run in runs):
            found.add(name)
    return found


def make(consultation, out, *options):
    heard("release", consultation, "--out", out, *options)
    heard("validate", out)
    return out


@pytest.fixture
def consultation(tmp_path):
    """The example with one more person, whose words are cleared and stand in the report and behind an ask."""
    folder = tmp_path / "riverside"
    make_example(folder)
    answers = tmp_path / "more.csv"
    quoted = STORY.replace('"', '""')
    answers.write_text(f'response_id,take_part,quote_my_words,story,tier\nx001,yes,yes,"{quoted}",t2\n', encoding="utf-8")
    heard("import", "responses", folder, answers)
    heard("tag", folder)
    return folder


def clear(folder, words):
    import sqlite3

    with sqlite3.connect(folder / "heard.sqlite") as database:
        keys = [row[0] for row in database.execute("SELECT id FROM quotation WHERE instr(?, text) OR instr(text, 'purple')", (words,))]
        for key in keys:
            database.execute(
                "INSERT INTO clearance (quotation, coder, isCleared, day) VALUES (?, 'person:Ash', 1, '2026-05-01')", (key,))
    return keys


def test_the_words_are_found_before_and_in_no_file_after(consultation, tmp_path):
    keys = clear(consultation, STORY)
    assert keys
    report = consultation / "report.md"
    report.write_text(report.read_text() + f"\n## And one more\n\nThis was said too. {{quote {keys[0]}}}\n")
    asks = consultation / "asks.yaml"
    asks.write_text(asks.read_text() + f"- ask: lamps\n  text: Mend the lamps\n  quotations:\n  - {keys[0]}\n")
    draft = make(consultation, tmp_path / "first-draft")
    heard("release", "review", consultation, 1, "--as", "Ash", "--folder", draft)
    heard("release", "approve", consultation, 1, "--as", "Sam", "--folder", draft)
    first = tmp_path / "first"
    before = holding(first, STORY)
    # Else the search would prove nothing.
    for name in ("data/submission.xml", "data/quotes.csv", "data/excel/quotes.csv", "data/summary.html",
                 "data/evidence.docx!word/document.xml", "data/evidence.odt!content.xml"):
        assert name in before, before
    assert any(name.startswith("data/project.qdpx!") for name in before), before

    heard("withdraw", consultation, "--form", "x001")
    # Figures of now, without one person, would be about that person; the words need not wait for ten more.
    assert "--figures-of 1" in heard("release", consultation, "--out", tmp_path / "second", check=1).stderr
    second = make(consultation, tmp_path / "second", "--figures-of", 1)

    assert holding(second, STORY) == set()
    assert keys[0] in (second / "data/submission.xml").read_text(), "that something stood there is said"
    told = heard("diff", first, second, check=1).stdout
    assert f"*{keys[0]}* was withdrawn" in told
    assert "purple" not in told
    lines = [json.loads(line) for line in heard("diff", second, first, "--json", check=1).stdout.splitlines()]
    assert lines and not any("purple" in json.dumps(line) for line in lines)
    assert heard("diff", first, first).stdout == ""
    heard("diff", first, tmp_path / "nothing", check=2)


def test_the_search_sees_through_every_wrapping(tmp_path):
    words = "purple lampposts beside the third canal"
    for name, content in {
        "plain": words.encode(), "wide": words.encode("utf-16-le"), "odd": b"x" + words.encode("utf-16-be"),
        "marked": b"<p>purple <b>lampposts</b> beside the&#32;third canal</p>",
        "escaped": b'"purple\\u0020lampposts beside the third canal"',
    }.items():
        (tmp_path / name).write_bytes(content)
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as outer:
        inner = BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("words.txt", words)
        outer.writestr("inner.zip", inner.getvalue(), zipfile.ZIP_DEFLATED)

    assert holding(tmp_path, words) == {
        "plain", "wide", "odd", "marked", "escaped", "outer.zip!inner.zip!words.txt"}
    assert holding(tmp_path, "nothing of this kind here at all") == set()
