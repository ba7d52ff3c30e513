"""Somebody saves, comes back, sends, takes one consent back, and then everything: with the real program and the real bytes."""

import re
import shutil
import sqlite3

from conftest import heard, serve
from web import Visitor

CODE = re.compile(r"(?:[0-9A-Z]{5}-){5}[0-9A-Z]")
MARK = "Numbat under the bridge, said by nobody else"


def holders(folder, words=MARK):
    """The files of the folder in whose raw bytes these words stand."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes())


def answer_until(visitor, page, name, **typed):
    for _ in range(30):
        if name in page.asked() or (name == "check" and "Check your answers" in page.h1):
            return page
        page = visitor.answer(page, **{asked: typed[asked] for asked in page.asked() if asked in typed})
    raise AssertionError("the page did not come")


def form(visitor, path, **fields):
    return visitor.post(path, list(fields.items()))


def test_save_return_send_withdraw_and_a_backup_that_comes_back(example, tmp_path):
    server = serve(example)
    visitor = Visitor(server.base)
    typed = {"take_part": "yes", "quote_my_words": "yes", "show_service": "no", "tier": "t3"}

    page = answer_until(visitor, visitor.get("/riverside/answer"), "story", **typed)
    saved = visitor.answer(page, go="save", story=MARK)
    code = CODE.search(saved.text)[0]
    assert saved.status == 200 and not visitor.cookies
    assert holders(example) == [], "unfinished words are readable on the disk"
    server.kill()

    server = serve(example)
    elsewhere = Visitor(server.base)
    page = form(elsewhere, "/riverside/return", code=code.lower())
    assert page.status == 200 and dict(page.fields())["story"] == MARK
    page = answer_until(elsewhere, elsewhere.answer(page), "check", **typed)
    # Once more, with the same code; whoever comes back is not taken for a machine.
    assert CODE.search(elsewhere.answer(page, go="save").text)[0] == code
    page = form(elsewhere, "/riverside/return", code=code)
    assert "Check your answers" in page.h1
    receipt = elsewhere.answer(page, go="send")
    assert CODE.search(receipt.text)[0] == code
    sent = page.fields()
    finished = elsewhere.post("/riverside/finished", receipt.fields())
    assert finished.status == 200 and code not in finished.body
    assert form(elsewhere, "/riverside/return", code=code).status == 422
    heard("tag", example)
    assert holders(example), "the words should be on the disk now"
    assert server.stop() == 0
    backup = tmp_path / "heard.sqlite.backup"
    shutil.copy(example / "heard.sqlite", backup)

    server = serve(example)
    visitor = Visitor(server.base)
    heard("withdraw", example, code, "--consent", "quote_my_words")
    doors = form(visitor, "/riverside/receipt", code=code)
    assert "You took this back on" in doors.text
    with sqlite3.connect(example / "heard.sqlite") as other:
        assert other.execute("SELECT count(*) FROM quotation WHERE text LIKE 'Numbat%'").fetchone()[0] >= 1
        asked = form(visitor, "/riverside/receipt", code=code, do="ask")
        assert holders(example) and "Do you want" in asked.h1
        done = form(visitor, "/riverside/receipt", code=code, do="withdraw")
        assert done.status == 200
        assert holders(example) == [], "withdrawn words are still on the disk"
        assert other.execute("SELECT count(*) FROM answer WHERE text = ?", (MARK,)).fetchone()[0] == 0
    again = visitor.post("/riverside/answer", sent + [("_go", "send")])
    assert again.status == 409 and "took these answers out" in again.h1
    assert server.stop() == 0

    for name in ("heard.sqlite-wal", "heard.sqlite-shm"):
        (example / name).unlink(missing_ok=True)
    shutil.copy(backup, example / "heard.sqlite")
    assert holders(example) == ["heard.sqlite"]
    heard("tidy", example)
    assert holders(example) == [], "an older file brought withdrawn words back"
    assert heard("withdraw", example, code, check=1).stderr.startswith("the code: No answers")
    lines = (example / "withdrawn.txt").read_text().splitlines()
    assert [line.split()[0] for line in lines if not line.startswith("#")] == ["consent", "answers"]


def test_what_is_past_its_day_goes_when_a_server_starts_and_when_tidied(example):
    server = serve(example)
    visitor = Visitor(server.base)
    page = visitor.answer(visitor.get("/riverside/answer"), take_part="yes")
    for _ in range(2):
        page = visitor.get("/riverside/answer")
        assert visitor.answer(page, go="save", take_part="yes").status == 200
    assert server.stop() == 0
    database = sqlite3.connect(example / "heard.sqlite")

    def past_its_day(count):
        database.execute(
            "UPDATE unfinishedAnswers SET lastDay = '2020-01-01' "
            "WHERE id IN (SELECT id FROM unfinishedAnswers ORDER BY id LIMIT ?)", (count,))
        database.commit()

    def left():
        count = database.execute("SELECT count(*) FROM unfinishedAnswers").fetchone()[0]
        database.commit()
        return count

    past_its_day(1)
    server = serve(example)
    assert left() == 1
    assert server.stop() == 0
    past_its_day(1)
    assert "1 unfinished answer deleted" in heard("tidy", example).stderr
    assert left() == 0
    database.close()
