"""The other ways to answer, over real HTTP: a kiosk at which one person follows another, a peer worker who types."""

import re
import sqlite3
import sys
import urllib.parse
from pathlib import Path

from conftest import heard

sys.path.insert(0, str(Path(__file__).parent))
from test_main_job import ANSWERS, walk  # noqa: E402
from web import Visitor  # noqa: E402

SECOND = {**ANSWERS, "story": "Someone else's words entirely", "good": "", "one_change": ""}


def channels(folder):
    with sqlite3.connect(folder / "heard.sqlite") as database:
        return dict(database.execute("SELECT channel, count(*) FROM response GROUP BY channel"))


def test_two_people_answer_at_a_kiosk_and_leave_nothing_for_each_other(server, example):
    before = channels(example).get("kiosk", 0)
    visitor = Visitor(server.base)
    codes = []
    for answers in (ANSWERS, SECOND):
        start = visitor.get("/riverside/kiosk")
        assert start.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
        assert start.headers["Cache-Control"] == "no-store"
        begin = start.tree.xpath("//main//a[@class='main']/@href")[0]
        page = walk(visitor, visitor.get(begin), answers)
        assert page.tree.xpath("//meta[@http-equiv='refresh']/@content") == ["300; url=/riverside/kiosk"]
        end = visitor.answer(page, go="send")
        receipt = dict(end.fields())["_receipt"]
        grouped = "-".join(receipt[at : at + 5] for at in range(0, len(receipt), 5))
        assert grouped not in end.body and answers["story"] not in end.body
        ask_for_code = [("_receipt", receipt), ("_channel", "kiosk"), ("_go", "code")]
        assert end.tree.xpath("//main//form[.//button[@value='code']]/@action") == ["/riverside/answer?channel=kiosk"]
        shown = visitor.post("/riverside/answer?channel=kiosk", ask_for_code)
        assert grouped in shown.body
        codes.append(receipt)
        assert shown.tree.xpath("//main//form[.//button[@class='main']]/@action") == ["/riverside/finished?channel=kiosk"]
        assert visitor.post("/riverside/finished?channel=kiosk", [("_receipt", receipt)]).url == "/riverside/kiosk"
        # Whoever goes back and sends an old page once more sees neither the answers nor the code.
        old = [[*page.fields(), ("_go", go)] for go in ("next", "back", "change:story", "send")]
        for fields in [*old, ask_for_code]:
            again = visitor.post("/riverside/answer?channel=kiosk", fields)
            assert again.url == "/riverside/kiosk", fields[-1]
            assert answers["story"] not in again.body and grouped not in again.body
        assert not visitor.cookies

    assert codes[0] != codes[1]
    assert channels(example)["kiosk"] == before + 2


def assist(visitor, page, go="next", **typed):
    """As a visitor's answer, at the place where a peer worker types."""
    fields = [(name, value) for name, value in page.fields() if name not in typed]
    return visitor.post("/riverside/assist", fields + list(typed.items()) + [("_go", go)])


def test_a_peer_worker_types_for_somebody_and_it_is_on_record_until_they_take_it_out(server, example):
    staff = Visitor(server.base)
    link = urllib.parse.urlsplit(server.links["Find themes"])
    staff.get(f"{link.path}?{link.query}")
    before = channels(example).get("assisted", 0)
    start = staff.get("/riverside/assist")
    token = start.tree.xpath("//main//input[@name='_token']/@value")[0]
    page = staff.post(
        "/riverside/assist",
        [("_token", token), ("helper", "Sam, peer worker"), ("manner", "interpreter"), ("do", "begin")])
    assert "Someone is typing these answers for you." in page.text
    while "Check your answers" not in page.h1:
        assert page.status == 200, page.text
        page = assist(staff, page, **{name: SECOND[name] for name in page.asked() if name in SECOND})
    assert channels(example).get("assisted", 0) == before

    # Another name on another page changes nothing about who helped here.
    staff.post("/riverside/themes", [("_token", token), ("name", "Ash")])
    end = assist(staff, page, go="send")
    assert "The answers are stored" in end.h1
    code = re.search(r"(?:[0-9A-Z]{5}-){5}[0-9A-Z]", end.text)[0]

    stored = """
        SELECT channel, helper, assistance.consent, answer.text FROM response
        JOIN assistance ON assistance.response = response.id
        JOIN answer ON answer.response = response.id AND answer.question = 'story'
        """
    assert select(example, stored) == [("assisted", "Sam, peer worker", "interpreter", SECOND["story"])]
    assert channels(example)["assisted"] == before + 1
    assert "Somebody typed for them" in staff.get("/riverside/summary").text

    heard("withdraw", example, code)
    assert select(example, stored) == []
    assert select(example, "SELECT count(*) FROM assistance") == [(0,)]


def select(folder, query):
    with sqlite3.connect(folder / "heard.sqlite") as database:
        return database.execute(query).fetchall()
