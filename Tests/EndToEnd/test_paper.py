"""A form on paper, typed in twice with a difference, over real HTTP, to the database."""

import sqlite3
import sys
import urllib.parse
from pathlib import Path

from conftest import heard

sys.path.insert(0, str(Path(__file__).parent))
from web import Visitor  # noqa: E402

STORY = "They said “come back Monday”. I’d have waited."


def staff(server):
    visitor = Visitor(server.base)
    link = urllib.parse.urlsplit(server.links["Find themes"])
    visitor.get(f"{link.path}?{link.query}")
    return visitor


def carried(page, action):
    """The hidden fields of the form that is sent to this place."""
    form = page.tree.xpath(f"//main//form[@action='{action}']")[0]
    return [(one.get("name"), one.get("value", "")) for one in form.xpath(".//input[@type='hidden']")]


def begin(visitor, number):
    page = visitor.get("/riverside/paper")
    day = [("filled-day", "3"), ("filled-month", "5"), ("filled-year", "2026")]
    return visitor.post("/riverside/paper", carried(page, "/riverside/paper")[:1] + [("number", number), *day, ("do", "begin")])


def entry(visitor, page, answers):
    return visitor.post("/riverside/paper/entry", carried(page, "/riverside/paper/entry") + answers + [("do", "keep")])


def test_two_entries_that_differ_become_one_response_as_the_paper_says(example, server):
    answers = [("take_part", "yes"), ("quote_my_words", "yes"), ("story", STORY), ("tier", "t3"), ("weeks_waited", "about six")]
    before = count(example, "SELECT count(*) FROM response WHERE channel = 'paper'")
    first = staff(server)
    waits = entry(first, begin(first, "A17"), answers)
    assert "Form A17 waits for its second entry" in waits.text

    second = staff(server)
    screen = begin(second, "A17")
    assert "second entry" in screen.h1 and STORY not in screen.body
    differs = entry(second, screen, [*answers[:-1], ("weeks_waited", "60"), ("visits_kept", "all"), ("visits_kept", "most")])
    assert differs.h1 == "Form A17: 2 answers differ"
    assert "about six" in differs.text and "60" in differs.text
    assert count(example, "SELECT count(*) FROM response WHERE channel = 'paper'") == before

    settled = second.post(
        "/riverside/paper/settle",
        carried(differs, "/riverside/paper/settle")
        + [("pick:weeks_waited", "first"), ("pick:visits_kept", "second"), ("do", "settle")],
    )
    assert "Form A17 is stored" in settled.text and "No form waits" in settled.text

    assert count(example, "SELECT count(*) FROM response WHERE channel = 'paper'") == before + 1
    assert count(example, "SELECT differences FROM paperTyping WHERE wasTypedTwice = 1") == 2
    assert count(example, "SELECT count(*) FROM paperEntryAnswer") == 0
    written = rows(
        example, "SELECT question, text FROM answer JOIN paperTyping USING (response) WHERE state = 'as_written' ORDER BY 1")
    assert written == [("visits_kept", "all; most"), ("weeks_waited", "about six")]

    again = begin(second, "A17")
    assert again.status == 422 and "is here already" in again.text

    # Whoever filled it in has no code: the number of the form is enough.
    heard("withdraw", example, "--form", "A18", check=1)
    heard("withdraw", example, check=2)
    assert "The answers are gone" in heard("withdraw", example, "--form", "A17").stderr
    assert count(example, "SELECT count(*) FROM response WHERE channel = 'paper'") == before
    assert "form " in (example / "withdrawn.txt").read_text()
    assert not any(STORY.encode() in path.read_bytes() for path in example.iterdir() if path.is_file())
    assert "is here already" in begin(second, "A17").text


def test_what_a_panel_said_is_among_the_passages(server):
    visitor = staff(server)
    page = visitor.get("/riverside/panel")
    session = [
        ("met-day", "3"), ("met-month", "5"), ("met-year", "2026"), ("present", "7"), ("manner", "spoken"),
        ("attribution", "Member of the panel"), ("read", "confirmed"),
    ]
    said = [("speaker-1", "Member A"), ("words-1", "Nobody at [Location] listened to us."), ("consent-1", "publish")]
    stored = visitor.post("/riverside/panel", carried(page, "/riverside/panel") + session + said + [("do", "store")])
    assert "stored with 1 statement" in stored.text and "7 present" in stored.text

    found = False
    for number in range(1, 60):
        listed = visitor.get(f"/riverside/themes?show=all&page={number}")
        found = found or "Nobody at [Location] listened to us." in " ".join(listed.text.split())
    assert found


def rows(folder, query):
    connection = sqlite3.connect(folder / "heard.sqlite")
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def count(folder, query):
    return rows(folder, query)[0][0]
