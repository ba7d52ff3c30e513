"""Stopping, and sending twice: what was acknowledged is there once."""

import random
import signal
import sqlite3
import threading
import time

import pytest
from conftest import serve
from rough import post, receipt_code, whole_answers


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_under_load_finishes_what_was_accepted(example, how):
    server = serve(example)
    acknowledged, refused, lock = [], [], threading.Lock()

    def send(seed):
        chance = random.Random(seed)
        while True:
            code = receipt_code(chance)
            try:
                status, body = post(server.port, whole_answers(code, f"mark {code}"), timeout=10)
            except OSError:
                return
            with lock:
                (acknowledged if status == 200 else refused).append((code, status, body[:200]))

    people = [threading.Thread(target=send, args=(seed,), daemon=True) for seed in range(30)]
    for person in people:
        person.start()
    time.sleep(1)
    began = time.monotonic()
    server.process.send_signal(how)
    assert server.process.wait(timeout=20) == 0
    took = time.monotonic() - began
    for person in people:
        person.join(timeout=20)

    with sqlite3.connect(example / "heard.sqlite") as stored:
        marks = [row[0].split()[1] for row in stored.execute("SELECT text FROM answer WHERE text LIKE 'mark %'")]
    print(f"{len(acknowledged)} acknowledged, stopped in {took:.2f} s")
    assert len(acknowledged) > 50 and not refused
    assert {code for code, _, _ in acknowledged} <= set(marks) and len(marks) == len(set(marks))
    assert took < 5
    assert not (example / "heard.sqlite-wal").exists() or (example / "heard.sqlite-wal").stat().st_size == 0


def test_the_same_answers_sent_by_twenty_at_once_are_stored_once(server, example):
    code = receipt_code(random.Random(3))
    fields = whole_answers(code, f"mark {code}")
    results, start = [], threading.Barrier(20)

    def send():
        start.wait()
        results.append(post(server.port, fields))

    people = [threading.Thread(target=send) for _ in range(20)]
    for person in people:
        person.start()
    for person in people:
        person.join()

    assert [status for status, _ in results] == [200] * 20
    assert sum("already" not in body.lower() for _, body in results) == 1
    with sqlite3.connect(example / "heard.sqlite") as stored:
        assert stored.execute("SELECT count(*) FROM answer WHERE text LIKE 'mark %'").fetchone() == (1,)
