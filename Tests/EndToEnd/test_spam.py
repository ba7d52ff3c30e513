"""Machines are set aside and people are not; nobody is refused and nothing is lost."""

import sqlite3
import sys
import time
from pathlib import Path

from conftest import heard

sys.path.insert(0, str(Path(__file__).parent))
from test_main_job import ANSWERS, walk  # noqa: E402
from web import Visitor  # noqa: E402


def held(folder):
    with sqlite3.connect(folder / "heard.sqlite") as database:
        return dict(database.execute("SELECT text, reason FROM answer JOIN heldResponse USING (response) WHERE question = 'story'"))


def send(visitor, story, waiting=0.0, **extra):
    page = walk(visitor, visitor.get("/riverside/answer"), {**ANSWERS, "story": story})
    time.sleep(waiting)
    receipt = visitor.post(
        "/riverside/answer", [(n, v) for n, v in page.fields() if n not in extra] + [*extra.items(), ("_go", "send")]
    )
    assert receipt.status == 200 and receipt.h1 == "Thank you. We have your answers"
    return receipt


def test_a_machine_is_held_until_somebody_lets_it_in_and_a_person_is_not(server, example):
    visitor = Visitor(server.base)
    send(visitor, "A person who took their time over it", waiting=9)
    send(visitor, "A machine that fills in every box there is", waiting=9, _website="https://spam.example")
    send(visitor, "A machine in a hurry, quicker than anybody reads")
    send(visitor, "A machine that never saw the page", _begun="12-00000000000000000000000000000000")
    send(visitor, "A person who took their time over it!", waiting=9)

    assert held(example) == {
        "A machine that fills in every box there is": "trap",
        "A machine in a hurry, quicker than anybody reads": "too_fast",
        "A machine that never saw the page": "unsigned",
    }
    assert "in every box" not in heard("release", example, "--out", example.parent / "before").stdout
    for file in (example.parent / "before").rglob("*"):
        assert not file.is_file() or b"fills in every box" not in file.read_bytes()

    staff = Visitor(server.base)
    staff.get(server.links["Find themes"].removeprefix(server.base))
    page = staff.get("/riverside/held")
    assert "To look at (3)" in page.text
    same = staff.get("/riverside/held?show=same").text
    assert "2 answers say this" in same and "A person who took their time over it" in same
    forms = [f for f in page.tree.xpath("//main//section[contains(@class, 'passage')]") if "every box there" in f.text_content()]
    fields = [(i.get("name"), i.get("value")) for i in forms[0].xpath(".//input")]
    page = staff.post("/riverside/held", fields + [("do", "let_in")])
    assert "To look at (2)" in page.text and "Let in (1)" in page.text

    themes = staff.get("/riverside/themes?show=all&page=999").text + staff.get("/riverside/themes?show=all").text
    with sqlite3.connect(example / "heard.sqlite") as database:
        passages = {row[0] for row in database.execute("SELECT text FROM quotation")}
    assert themes and "A machine that fills in every box there is" in passages
    assert "A machine in a hurry, quicker than anybody reads" not in passages
