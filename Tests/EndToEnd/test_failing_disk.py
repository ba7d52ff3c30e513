"""A disk that is full or fails: nothing is acknowledged, the words come back, and nobody needs to restart anything."""

import contextlib
import os
import random
import resource
import sqlite3
import subprocess

import pytest
from conftest import heard, make_example, serve
from rough import post, receipt_code, whole_answers
from web import Page, Visitor


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder]).returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def send_until_refused(server, chance, acknowledged, most=20_000):
    """Sends answers until one is not taken; gives that one's fields and page."""
    for _ in range(most):
        code = receipt_code(chance)
        fields = whole_answers(code, f"mark {code} " + "words " * 300)
        status, body = post(server.port, fields)
        if status != 200:
            return fields, Page(status, {}, body, "")
        acknowledged.append(code)
    raise AssertionError("the disk never failed")


def expect_words_given_back(fields, page):
    assert page.status == 503
    given_back = dict(page.fields())
    sent = dict(fields)
    assert given_back["story"].strip() == sent["story"].strip()
    assert given_back["_receipt"] == sent["_receipt"]
    assert sent["story"].strip()[:40] in page.text


def expect_each_once(database, codes):
    with contextlib.closing(sqlite3.connect(database)) as stored:
        marks = [row[0].split()[1] for row in stored.execute("SELECT text FROM answer WHERE text LIKE 'mark %'")]
    assert len(marks) == len(set(marks))
    assert set(marks) == set(codes)


def test_a_full_disk_gives_the_words_back_and_room_on_it_is_enough(small_disk):
    make_example(small_disk / "riverside")
    server = serve(small_disk / "riverside")
    acknowledged = []
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    with (small_disk / "filler").open("wb") as filler:
        os.posix_fallocate(filler.fileno(), 0, free - 200_000)

    fields, page = send_until_refused(server, random.Random(1), acknowledged)
    expect_words_given_back(fields, page)
    assert "The disk is full" in "".join(server.log)
    assert Visitor(server.base).get("/riverside").status == 200

    (small_disk / "filler").unlink()
    status, _ = post(server.port, page.fields() + [("_go", "send")])
    assert status == 200
    assert server.stop() == 0
    expect_each_once(small_disk / "riverside/heard.sqlite", acknowledged + [dict(fields)["_receipt"]])


def test_a_disk_that_cannot_be_written_gives_the_words_back_and_recovers(server, example):
    acknowledged = []
    _, hard = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (4096, hard))

    fields, page = send_until_refused(server, random.Random(2), acknowledged)
    expect_words_given_back(fields, page)

    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
    status, _ = post(server.port, page.fields() + [("_go", "send")])
    assert status == 200
    assert server.stop() == 0
    expect_each_once(example / "heard.sqlite", acknowledged + [dict(fields)["_receipt"]])


def test_health_says_so_when_the_database_is_gone(server, example):
    visitor = Visitor(server.base)
    assert visitor.get_text("/health") == (200, "ok")

    (example / "heard.sqlite").rename(example / "elsewhere")
    assert visitor.get_text("/health") == (503, "not ok")

    (example / "elsewhere").rename(example / "heard.sqlite")
    assert visitor.get_text("/health") == (200, "ok")
