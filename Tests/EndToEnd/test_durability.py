"""Answers that were acknowledged survive a kill at any moment, once each."""

import hashlib
import http.client
import os
import random
import sqlite3
import threading
import time
import urllib.parse

from conftest import serve
from rough import receipt_code, whole_answers

ROUNDS = int(os.environ.get("HEARD_KILLS", 50))
CLIENTS = 20


class Person(threading.Thread):
    """Sends answers until told to stop, and sends again what was not acknowledged."""

    def __init__(self, seed, port):
        super().__init__(daemon=True)
        self.chance = random.Random(seed)
        self.port = port
        self.acknowledged, self.open, self.going, self.odd = [], None, True, []

    def run(self):
        connection = None
        while self.going:
            self.open = self.open or receipt_code(self.chance)
            fields = whole_answers(self.open, f"mark {self.open}")
            try:
                connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request(
                    "POST", "/riverside/answer", urllib.parse.urlencode(fields),
                    {"Content-Type": "application/x-www-form-urlencoded"},
                )
                answer = connection.getresponse()
                body = answer.read()
                if answer.status == 200:
                    self.acknowledged.append((self.open, b"already" in body.lower()))
                    self.open = None
                else:
                    self.odd.append((answer.status, body[:300]))
                    return
            except (OSError, http.client.HTTPException):
                connection = None
                time.sleep(0.01)


def test_kills_lose_nothing_and_double_nothing(example):
    chance = random.Random(20260101)
    server = serve(example)
    port = server.port
    people = [Person(seed, port) for seed in range(CLIENTS)]
    for person in people:
        person.start()
    for _ in range(ROUNDS):
        time.sleep(chance.uniform(0.02, 0.4))
        server.kill()
        server = serve(example, port=port)
    time.sleep(0.5)
    for person in people:
        person.going = False
    for person in people:
        person.join(timeout=30)
    assert server.stop() == 0

    assert not [odd for person in people for odd in person.odd]
    sent = [code for person in people for code, _ in person.acknowledged]
    with sqlite3.connect(example / "heard.sqlite") as database:
        stored = {row[0] for row in database.execute("SELECT receiptHash FROM response")}
        marks = [row[0] for row in database.execute("SELECT text FROM answer WHERE text LIKE 'mark %'")]
    lost = [code for code in sent if hashlib.sha256(code.encode()).hexdigest() not in stored]
    print(f"{len(sent)} acknowledged, {len(marks)} stored, {ROUNDS} kills")
    assert len(sent) > ROUNDS * 10, "too few answers came through to mean anything"
    assert not lost
    assert len(marks) == len(set(marks))
    assert set(marks) >= {f"mark {code}" for code in sent}
