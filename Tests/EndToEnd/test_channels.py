"""The other ways to answer, over real HTTP: a kiosk at which one person follows another."""

import sqlite3
import sys
from pathlib import Path

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
