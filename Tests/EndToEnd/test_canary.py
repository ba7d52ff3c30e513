"""Whatever a browser tells about a person is found nowhere afterwards: not on the disk, not in the log."""

import hashlib
import random
import re
import urllib.parse

from conftest import ROOT, serve
from rough import exchange, receipt_code, statuses, whole_answers

MARK = "qzcanary7f3e"
ADDRESS = "127.83.91.207"
FORWARDED = "203.0.113.217"
AGENT = f"Agent-{MARK}"
REFERRER = f"https://referrer-{MARK}.example/private"
QUERY = f"query{MARK}"
COOKIE = f"cookie{MARK}"
NAME = f"Name{MARK}"
UNSENT = f"Unsent{MARK}"
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"]


def route_paths():
    """Every path of the site, with something to find in place of each part that varies."""
    text = (ROOT / "Sources/Web/Site.swift").read_text()
    paths = re.findall(r'\.(?:anyone|staff)\(\s*\.\w+,\s*"([^"]+)"', text)
    assert len(paths) >= 14
    return sorted({re.sub(r":(?!consultation)\w+", f"part{MARK}", path).replace(":consultation", "riverside") for path in paths})


def ask(port, method, path, body="", kind="application/x-www-form-urlencoded", more=""):
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: {MARK}.example\r\nUser-Agent: {AGENT}\r\nReferer: {REFERRER}\r\n"
        f"X-Forwarded-For: {FORWARDED}\r\nX-Real-IP: {FORWARDED}\r\nForwarded: for={FORWARDED}\r\n"
        f"Cookie: heard_staff={COOKIE}; other={COOKIE}\r\nAccept-Language: x-{MARK}\r\nOrigin: https://{MARK}.example\r\n{more}"
    )
    if body:
        head += f"Content-Type: {kind}\r\nContent-Length: {len(body.encode())}\r\n"
    return exchange(port, (head + "Connection: close\r\n\r\n").encode() + body.encode(), source=(ADDRESS, 0))


def traces():
    """The marks as they would look, however they were kept."""
    plain = [MARK, ADDRESS, FORWARDED]
    hidden = [f(word.encode()).hexdigest() for word in plain + [AGENT, REFERRER, COOKIE]
              for f in (hashlib.sha256, hashlib.sha1, hashlib.md5)]
    packed = [bytes(map(int, address.split("."))) for address in (ADDRESS, FORWARDED)]
    return [word.encode() for word in plain + hidden] + packed


def places(folder, log, words):
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes().lower()
            for word in words:
                if word.lower() in data:
                    found.setdefault(path.name, set()).add(word)
    data = "".join(log).encode().lower()
    for word in words:
        if word.lower() in data:
            found.setdefault("log", set()).add(word)
    return found


def run(example, options):
    server = serve(example, options=options)
    port, seen = server.port, set()
    for path in route_paths() + [f"/{MARK}", f"/riverside/{MARK}", f"/{MARK}/answer", f"//{MARK}"]:
        for method in METHODS:
            for query in ("", f"?to=/{QUERY}&by={QUERY}&edition={QUERY}&page={QUERY}"):
                seen.update(statuses(ask(port, method, path + query)))
        for body, kind in [
            (f"story={UNSENT}&_go=next", "application/x-www-form-urlencoded"),
            (f"take_part=yes&good={UNSENT}&_go=send", "application/x-www-form-urlencoded"),
            (f"take_part=yes&story={UNSENT}&_page={UNSENT}&_go=next", "application/x-www-form-urlencoded"),
            (f"_token={UNSENT}&coder={UNSENT}&do=accept&theme={UNSENT}", "application/x-www-form-urlencoded"),
            (f'{{"story":"{UNSENT}"}}', "application/json"),
            ("story=" + UNSENT * 200_000, "application/x-www-form-urlencoded"),
            ("&".join(f"a{i}={UNSENT}" for i in range(3_000)), "application/x-www-form-urlencoded"),
        ]:
            seen.update(statuses(ask(port, "POST", path, body, kind)))
    seen.update(statuses(ask(port, "GET", "/", more=f"Bad Name: {MARK}\r\n")))
    seen.update(statuses(ask(port, "POST", "/riverside/answer", "x", more=f"Transfer-Encoding: {MARK}\r\n")))
    return server, port, seen


def test_nothing_that_a_browser_tells_is_kept(example):
    for options in ((), ("--behind-proxy",)):
        server, port, seen = run(example, options)
        assert {200, 303, 400, 403, 404, 405, 413, 415, 422} <= seen
        assert not [status for status in seen if status >= 500]

        while_running = places(example, server.log, traces())
        assert server.stop() == 0
        assert while_running == {} and places(example, server.log + server.printed, traces()) == {}


def test_words_sent_as_an_answer_are_in_the_database_alone_and_the_sender_nowhere(example):
    server = serve(example)
    code = receipt_code(random.Random(4))
    answer = ask(server.port, "POST", "/riverside/answer", urllib.parse.urlencode(whole_answers(code, f"I am {NAME}")))
    assert statuses(answer) == [200]
    # A failure, with the words in it: the file is not where it was.
    (example / "heard.sqlite").rename(example / "elsewhere")
    body = urllib.parse.urlencode(whole_answers(receipt_code(random.Random(5)), f"I am {UNSENT}"))
    assert statuses(ask(server.port, "POST", "/riverside/answer", body)) == [503]
    (example / "elsewhere").rename(example / "heard.sqlite")
    assert server.stop() == 0

    assert set(places(example, [], [NAME.encode()])) == {"heard.sqlite"}, "the search finds what is there"
    everything = [UNSENT, ADDRESS, FORWARDED, AGENT, REFERRER, COOKIE, code]
    assert places(example, server.log + server.printed, [word.encode() for word in everything]) == {}
    assert "could not be answered" in "".join(server.log)
