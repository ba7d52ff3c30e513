"""Rough handling: people who send slowly, oddly, or all at once, over bare sockets."""

import http.client
import random
import re
import selectors
import socket
import threading
import time
import urllib.parse

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
CODE_LETTERS = "0123456789ABCDEFGHJKMNPQ"


def receipt_code(chance):
    """A code as the program makes them; the last letter holds three bits only."""
    return "".join(chance.choices(CODE_LETTERS, k=25)) + "0"


def whole_answers(receipt, story):
    """Everything that the example asks, as the last page of its interview sends it."""
    return [
        ("take_part", "yes"), ("quote_my_words", "no"), ("show_service", "no"), ("before_you_start", ""),
        ("story", story), ("good", ""), ("better", ""), ("tier", "t1"), ("service", ""), ("helped", ""),
        ("visits_kept", ""), ("listened", ""), ("had_a_say", ""), ("one_change", ""), ("thanks", ""),
        ("_receipt", receipt), ("_go", "send"),
    ]


def post(port, fields, timeout=30):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("POST", "/riverside/answer", urllib.parse.urlencode(fields), FORM)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def exchange(port, sent, timeout=10, source=None):
    """Sends bytes and reads until the other side has answered or ended; the whole of what came."""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout, source_address=source) as line:
        got = b""
        try:
            line.sendall(sent)
            line.shutdown(socket.SHUT_WR)
            while part := line.recv(65536):
                got += part
        except (ConnectionError, TimeoutError):
            pass
        return got


def statuses(answer):
    """The statuses of all answers in some bytes."""
    return [int(found) for found in re.findall(rb"(?:^|\r\n|>)HTTP/1\.1 (\d{3})", answer)]


class SlowCrowd(threading.Thread):
    """Connections that each send a byte now and then, half of them headers and half of them bodies."""

    def __init__(self, port, number, pause=1.0):
        super().__init__(daemon=True)
        self.port, self.number, self.pause = port, number, pause
        self.opened, self.lived, self.all_open = {}, [], threading.Event()

    def run(self):
        waiting = selectors.DefaultSelector()
        for index in range(self.number):
            line = socket.create_connection(("127.0.0.1", self.port), timeout=60)
            if index % 2:
                line.sendall(b"POST /riverside/answer HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n"
                             b"Content-Type: application/x-www-form-urlencoded\r\n\r\nstory=")
            else:
                line.sendall(b"GET /riverside HTTP/1.1\r\nHost: a\r\nX-Slow: ")
            line.setblocking(False)
            self.opened[line] = time.monotonic()
            waiting.register(line, selectors.EVENT_READ)
        self.all_open.set()
        last_byte = time.monotonic()
        while self.opened and time.monotonic() - last_byte < 120:
            for key, _ in waiting.select(timeout=self.pause):
                self.read(key.fileobj, waiting)
            for line in list(self.opened):
                try:
                    line.send(b"a")
                except BlockingIOError:
                    pass
                except OSError:
                    self.end(line, waiting)

    def read(self, line, waiting):
        try:
            if not line.recv(65536):
                self.end(line, waiting)
        except BlockingIOError:
            pass
        except OSError:
            self.end(line, waiting)

    def end(self, line, waiting):
        if began := self.opened.pop(line, None):
            self.lived.append(time.monotonic() - began)
            waiting.unregister(line)
            line.close()


def odd_request(chance):
    """The bytes of a request that no browser would send, or that one might on a bad day."""
    methods = ["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW", "get", "", "G\x00T", "CONNECT"]
    paths = [
        "/", "/riverside", "/riverside/answer", "/riverside/themes", "/riverside/summary?by=tier", "/riverside/release",
        "/health", "/style.css", "/leave", "/staff/enter/x?to=//evil", "/nowhere", "*", "", "//", "/%00", "/%ff%fe",
        "/riverside/../../etc/passwd", "/riverside/answer?edition=" + "x" * chance.choice([1, 2000, 20000]),
        "http://elsewhere.example/riverside", "/riverside/themes/" + "%2e" * chance.randint(1, 60), "/riverside/themes?page=-1",
        "/riverside/themes?page=99999999999999999999", "/riverside/answer?edition=%F0%9F", "/\u00e9".encode().decode("latin-1"),
    ]
    names = [
        "Host", "Content-Type", "Content-Length", "Transfer-Encoding", "Cookie", "Origin", "Referer", "User-Agent", "Expect",
        "Connection", "Upgrade", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Range", "Accept-Language",
        "If-None-Match", "Content-Encoding", "X" * chance.choice([1, 100, 30000]), "Bad Name", "", "Sec-Fetch-Site", "TE",
    ]
    values = [
        "application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", "chunked", "gzip, chunked",
        "100-continue", "close", "keep-alive", "h2c", "-1", "0", "5", "99999999999999999999", "heard_staff=" + "a" * 64,
        "https://evil.example", "cross-site", "null", "\x00", "\x7f\x01", "a" * chance.choice([1, 5000, 40000]), "", "bytes=0-",
        "\u00e9\u00ff".encode("latin-1").decode("latin-1"), "1.2.3.4, " * chance.randint(1, 50), "identity",
    ]
    bodies = [
        "", "x", "a=b", "%zz=%", "story=" + "%00" * 50, "&" * 5000, "=" * 100, "_go=send&_receipt=", "take_part=yes&_go=back",
        "_page=" + "z" * 500, "story=%F0%9F%98", "_go=change:%00", "_go=edition:../..", "a=1&" * 2500, "story=" + "x" * 100_000,
        "\x00\xff\xfe" * 20, "take_part=yes&" * 10 + "_receipt=!!!&_go=send", "born-month=13&born-day=99", "_seed=abc&_go=next",
        "helped=none&helped=other&helped=<script>", "weeks_waited=1e999", "weeks_waited=" + "9" * 400, "tier=t99&service=no:such",
    ]
    # Most are whole HTTP with odd things in it, or the parser would turn all of them away.
    if chance.random() < 0.7:
        return orderly(chance, chance.choice(methods[:9]), chance.choice(paths), chance.choice(bodies).encode("latin-1", "replace"))
    body = chance.choice(bodies).encode("latin-1", "replace")
    head = f"{chance.choice(methods)} {chance.choice(paths)} HTTP/{chance.choice(['1.1', '1.1', '1.1', '1.0', '2.0', '9', 'x'])}\r\n"
    lines = [f"{chance.choice(names)}: {chance.choice(values)}" for _ in range(chance.choice([0, 1, 2, 3, 5, 150]))]
    lines += ["Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded"]
    if chance.random() < 0.5:
        lines.append(f"Content-Length: {len(body) + chance.choice([0, 1, -1])}")
    else:
        lines.append("Transfer-Encoding: chunked")
        size = chance.choice([f"{len(body):x}", "zz", "-5", "ffffffffffffffff", ""])
        body = f"{size}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    chance.shuffle(lines)
    whole = (head + "\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace") + body
    if chance.random() < 0.3:
        whole = whole[: chance.randrange(len(whole) + 1)]
    if chance.random() < 0.3:
        spot = chance.randrange(len(whole) + 1)
        whole = whole[:spot] + bytes(chance.randrange(256) for _ in range(chance.randint(1, 8))) + whole[spot:]
    return whole


def orderly(chance, method, path, body):
    """A request that parses, with whatever path and form."""
    if method == "POST" and chance.random() < 0.6:
        path = chance.choice(["/riverside/answer", "/riverside/answer?edition=cy", "/riverside/themes", "/riverside/release"])
    kind = chance.choice(["application/x-www-form-urlencoded"] * 6 + ["application/json", "APPLICATION/X-www-form-urlencoded; charset=x", ""])
    if chance.random() < 0.05:
        body = b"story=" + b"x" * 1_200_000
    lines = [f"{method} {path or '/'} HTTP/1.1", "Host: 127.0.0.1", f"Content-Type: {kind}", f"Accept-Language: {chance.choice(['cy', '*', 'x' * 200])}"]
    if chance.random() < 0.5:
        lines.append(f"Content-Length: {len(body)}")
    else:
        lines.append("Transfer-Encoding: chunked")
        cut = chance.randint(0, len(body))
        body = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (body[:cut], body[cut:]) if part) + b"0\r\n\r\n"
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace") + body


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
