"""Whatever is sent, a clear page with the right status comes back, and what was typed is not lost."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from web import Visitor  # noqa: E402

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
STRICT = {
    "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
    "Cache-Control",
}


@pytest.mark.parametrize(
    "method, path, body, headers, status",
    [
        ("POST", "/riverside/answer", "", FORM, 400),
        ("POST", "/riverside/answer", "story=" + "x" * 3_000_000, FORM, 413),
        ("POST", "/riverside/answer", '{"story":"x"}', {"Content-Type": "application/json"}, 415),
        ("POST", "/riverside/answer", "x", {}, 415),
        ("POST", "/riverside/answer", "%zz=%&%c3%28=1&_go=next", FORM, 200),
        ("GET", "/nowhere", None, {}, 404),
        ("GET", "/nowhere/answer", None, {}, 404),
        ("GET", "/riverside/nothing", None, {}, 404),
        ("DELETE", "/riverside", None, {}, 405),
        ("GET", "/riverside/themes", None, {}, 403),
        ("HEAD", "/riverside", None, {}, 200),
        ("HEAD", "/riverside/answer", None, {}, 200),
    ],
)
def test_the_status_is_right_and_the_headers_are_strict(server, method, path, body, headers, status):
    page = Visitor(server.base).request(method, path, body, headers)

    assert page.status == status
    assert STRICT <= set(page.headers), STRICT - set(page.headers)
    if method != "HEAD":
        assert page.h1


def test_an_unknown_page_keeps_every_answer(server):
    visitor = Visitor(server.base)
    page = visitor.post(
        "/riverside/answer", [("take_part", "yes"), ("story", "not to be lost"), ("_page", "zzz"), ("_go", "next")]
    )

    assert page.status == 400
    assert dict(page.fields())["story"] == "not to be lost"


def test_markup_in_words_stays_words(server):
    visitor = Visitor(server.base)
    hostile = "<script>alert(1)</script>\"\u0301 onfocus=alert(1) '\u0301 &lt;"
    page = visitor.post("/riverside/answer", [("take_part", "yes"), ("story", hostile), ("_go", "next")])

    assert [script.get("src", "").partition("?")[0] for script in page.tree.xpath("//script")] == ["/script.js"]
    assert dict(page.fields())["story"] == hostile
