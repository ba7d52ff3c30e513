"""Slow, odd and too many at once: nobody can keep others from answering. `make robustness` runs it at full size."""

import http.client
import os
import random
import resource
import socket
import time

from conftest import serve
from rough import SlowCrowd, exchange, odd_request, percentile, statuses

SLOW = int(os.environ.get("HEARD_SLOW", 200))
ODD = int(os.environ.get("HEARD_ODD", 1500))
ODD_SEED = int(os.environ.get("HEARD_ODD_SEED", 20260101))


def test_slow_senders_are_closed_within_thirty_seconds_and_keep_nobody_waiting(server):
    crowd = SlowCrowd(server.port, SLOW)
    crowd.start()
    assert crowd.all_open.wait(60)
    waits = []
    while crowd.opened and len(waits) < 5_000:
        start = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("GET", "/riverside/answer")
        answer = connection.getresponse()
        assert answer.status == 200 and b"</html>" in answer.read()
        connection.close()
        waits.append(time.monotonic() - start)
        time.sleep(0.02)
    crowd.join(timeout=60)

    print(f"{SLOW} slow, {len(waits)} honest, p99 {percentile(waits, 0.99) * 1000:.0f} ms, "
          f"slow ones lived {min(crowd.lived):.1f} to {max(crowd.lived):.1f} s")
    assert len(waits) > 100
    assert not crowd.opened
    assert max(crowd.lived) < 30
    assert percentile(waits, 0.99) < 1


def test_odd_requests_get_no_5xx_and_do_no_harm(server):
    chance = random.Random(ODD_SEED)
    seen = {}
    for index in range(ODD):
        sent = odd_request(chance)
        for status in statuses(exchange(server.port, sent)):
            seen[status] = seen.get(status, 0) + 1
            assert status < 500, f"request {index} got {status}: {sent[:300]!r}"

    print(f"{ODD} odd requests: {dict(sorted(seen.items()))}")
    assert {200, 400, 404, 405, 413, 415} <= set(seen), "too little of the server was reached to mean anything"
    assert server.process.poll() is None
    assert exchange(server.port, b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n").endswith(b"ok")
    assert not [line for line in server.log if "could not be answered" in line]


def test_broken_http_gets_a_page_with_the_strict_headers(server):
    for sent in [
        b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\nBad Name: x\r\n\r\n",
        b"POST /riverside/answer HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n\r\nzz\r\n",
        b"POST /riverside/answer HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n\r\nstory=cut",
    ]:
        answer = exchange(server.port, sent)
        assert statuses(answer) == [400], sent
        assert b"We could not read what was sent" in answer, sent
        assert b"default-src 'none'" in answer.lower(), sent


def test_connections_beyond_the_open_files_wait_and_are_served(example):
    server = serve(example, before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (160, 160)))
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(90)]
    start = time.monotonic()
    answer = exchange(server.port, b"GET /riverside HTTP/1.1\r\nHost: a\r\n\r\n", timeout=60)
    waited = time.monotonic() - start
    for line in idle:
        line.close()

    assert statuses(answer) == [200]
    assert 5 < waited < 40, "the cap was not reached, or nobody was let in when it was"
    assert server.stop() == 0
    assert "Too many open files" not in "".join(server.log)


def test_two_requests_in_one_go_are_both_answered(server):
    one = b"GET /riverside HTTP/1.1\r\nHost: a\r\n\r\n"
    two = b"POST /riverside/answer HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as line:
        line.sendall(one + two + b"Content-Length: 13\r\n\r\ntake_p")
        time.sleep(0.5)
        line.sendall(b"art=yes")
        line.shutdown(socket.SHUT_WR)
        got = b""
        while part := line.recv(65536):
            got += part
    assert statuses(got) == [200, 200]
