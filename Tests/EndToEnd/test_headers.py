"""Over a real connection every answer has the strict headers, and none that has no reason."""

import pytest
from rough import exchange, statuses
from test_canary import route_paths

ALWAYS = {
    "content-security-policy", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy",
    "cross-origin-resource-policy", "permissions-policy", "x-frame-options", "x-robots-tag", "cache-control",
}
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"
REQUESTS = [
    *[(method, "", "") for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")],
    ("POST", FORM, ""), ("POST", FORM, "_go=next"), ("POST", FORM, "_go=send"), ("POST", FORM, "_page=zzz"),
    ("POST", FORM, "x" * 1_000_001), ("POST", "Content-Type: application/json\r\n", "{}"),
]


def headers(answer):
    lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    return [(line.partition(":")[0].lower(), line.partition(":")[2].strip()) for line in lines]


@pytest.mark.parametrize("path", [*route_paths(), "/nowhere", "/riverside/nothing"])
def test_every_route_and_status_has_exactly_these_headers(server, path):
    for method, more, body in REQUESTS:
        sent = f"{method} {path} HTTP/1.1\r\nHost: a\r\n{more}Content-Length: {len(body)}\r\n\r\n{body}"
        answer = exchange(server.port, sent.encode())
        [status] = statuses(answer)[:1]
        got = headers(answer)
        names = [name for name, _ in got]
        expected = ALWAYS | {"date", "content-length", "content-type"}
        if status == 303:
            expected = expected - {"content-type"} | {"location"}
        expected |= {405: {"allow"}, 413: {"connection"}, 503: {"retry-after"}}.get(status, set())
        if path == "/leave" and status == 303:
            expected |= {"clear-site-data"}
        # An answer that comes before the whole body was read ends the connection.
        allowed = expected | {"connection"} if body else set(expected)
        if "/kiosk" in path and status == 200:
            # A kiosk clears what the person before has left.
            allowed |= {"clear-site-data", "set-cookie"}

        assert len(names) == len(set(names)), (method, path, status, names)
        assert expected - {"connection"} <= set(names) <= allowed, (method, path, status, set(names) ^ expected)
        if not path.endswith((".css", ".js")) or status != 200:
            assert dict(got)["cache-control"] == "no-store", (method, path, status)
