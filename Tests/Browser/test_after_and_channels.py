"""What comes after the interview, and the other ways in: saved and back, with a code, at a kiosk, through a helper, from
paper, from a panel."""

import re

import pytest
from browsing import chromium, playwright, running, weights  # noqa: F401
from looking import Looker


def go(looker, locator):
    with looker.page.expect_navigation():
        looker.page.locator(locator).first.click()


def answer_up_to(looker, start, last="send"):
    """From the first page to where the answers are sent; or to the page with this code."""
    page = looker.page
    page.goto(start)
    while not looker.holds("send"):
        asked = page.locator("main [name=_page]")
        if asked.count() and asked.get_attribute("value") == last:
            return
        looker.fill()
        looker.press("checked" if looker.holds("checked") else "next")


def send(looker, start):
    """Answers everything and sends it; gives the code."""
    answer_up_to(looker, start)
    looker.press("send")
    return looker.page.locator("main .code").inner_text()


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("edition", ["", "cy"])
def test_saved_and_back(chromium, running, weights, edition, width):
    looker = Looker(chromium, running.base, width, weights)
    page, base = looker.page, running.base
    look = {"dark": width == "phone"}
    name = edition or "en"
    answer_up_to(looker, f"{base}/riverside/answer?edition={edition}", last="story")
    page.locator("main textarea").fill("Half a story")
    looker.press("save")
    code = page.locator("main .code").inner_text()
    looker.look(f"after-saved-{name}", **look)

    page.goto(f"{base}/riverside/return?edition={edition}")
    page.locator("main input[type=text]").fill("WRONG-CODE")
    go(looker, "main button.main")
    assert page.title().startswith(("Error:", "Gwall:")), page.title()
    looker.look(f"after-return-refused-{name}", **look)
    page.locator("main input[type=text]").fill(code)
    go(looker, "main button.main")
    assert page.locator("main textarea").input_value() == "Half a story"
    assert page.locator("html").get_attribute("lang") == (edition or "en")
    looker.look(f"after-returned-{name}", **look)
    looker.settle(least=3)


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("edition", ["", "cy"])
def test_what_can_be_done_with_a_code(chromium, running, weights, edition, width):
    looker = Looker(chromium, running.base, width, weights)
    page, base = looker.page, running.base
    look = {"dark": width == "phone"}
    name = edition or "en"
    code = send(looker, f"{base}/riverside/answer?edition={edition}")
    go(looker, "main form button.main")
    looker.look(f"after-finished-{name}", **look)
    page.goto(f"{base}/riverside/replies?edition={edition}")
    looker.look(f"after-replies-{name}", **look)

    page.goto(f"{base}/riverside/receipt?edition={edition}")
    page.locator("main input[type=text]").fill("WRONG-CODE")
    go(looker, "main button.main")
    looker.look(f"after-code-refused-{name}", **look)
    page.locator("main input[type=text]").fill(code)
    go(looker, "main button.main")
    looker.look(f"after-code-{name}", **look)
    buttons = [b.get_attribute("value") for b in page.locator("main button[name=do]").all()]
    assert len(buttons) >= 3, buttons
    # One consent after the other, and everything last.
    for wish in sorted(buttons, key=lambda wish: ":" not in wish):
        page.goto(f"{base}/riverside/receipt?edition={edition}")
        page.locator("main input[type=text]").fill(code)
        go(looker, "main button.main")
        go(looker, f"main button[name=do][value='{wish}']")
        plain = re.sub(r"[^a-z]+", "-", wish)
        looker.look(f"after-code-{plain}-{name}", **look)
        if page.locator("main button[name=do]").count():
            go(looker, "main button[name=do]")
            looker.look(f"after-code-{plain}-done-{name}", **look)
    page.goto(f"{base}/riverside/receipt?edition={edition}")
    page.locator("main input[type=text]").fill(code)
    go(looker, "main button.main")
    looker.look(f"after-code-gone-{name}", **look)
    looker.settle(least=10)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_at_a_kiosk(chromium, running, weights, width):
    looker = Looker(chromium, running.base, width, weights)
    page, base = looker.page, running.base
    look = {"dark": width == "phone"}
    page.goto(f"{base}/riverside/kiosk")
    looker.look("kiosk-start", **look)
    answer_up_to(looker, f"{base}/riverside/answer?channel=kiosk")
    looker.look("kiosk-check", **look)
    looker.press("send")
    assert not page.locator("main .code").count()
    looker.look("kiosk-end", **look)
    looker.press("code")
    assert page.locator("main .code").count()
    looker.look("kiosk-code", **look)
    looker.settle(least=4)


def test_a_kiosk_is_cleared_when_nobody_is_there_and_not_while_somebody_types(chromium, running):
    page = chromium.new_context().new_page()
    page.clock.install()
    page.goto(f"{running.base}/riverside/answer?channel=kiosk")
    first = page.url
    page.clock.run_for(250_000)
    page.keyboard.press("Tab")
    page.clock.run_for(250_000)
    assert page.url == first

    with page.expect_navigation():
        page.clock.run_for(60_000)
    assert page.url == f"{running.base}/riverside/kiosk"
    page.context.close()


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_through_a_helper(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page, base = looker.page, running.base
    look = {"dark": False}
    page.goto(running.links["Find themes"])
    page.goto(f"{base}/riverside/assist")
    looker.look("staff-assist", **look)
    go(looker, "main button[value=begin]")
    assert page.locator(".problems").count()
    looker.look("staff-assist-error", **look)
    page.locator("main input[name=helper]").fill("Peer worker")
    page.locator("main input[name=manner]").first.check()
    go(looker, "main button[value=begin]")
    looker.look("staff-assist-first", **look)
    while not looker.holds("send"):
        looker.fill()
        looker.press("checked" if looker.holds("checked") else "next")
    looker.press("send")
    looker.look("staff-assist-end", **look)
    assert not looker.failures, "\n".join(looker.failures)


def begin_form(looker, number):
    page = looker.page
    page.goto(f"{looker.base}/riverside/paper")
    page.locator("#q-number").fill(number)
    for part, value in (("day", "3"), ("month", "5"), ("year", "2026")):
        page.locator(f"input[name=filled-{part}]").fill(value)
    go(looker, "main button[value=begin]")


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_from_paper(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page = looker.page
    look = {"dark": False}
    number = f"browser-{width}"
    page.goto(running.links["Find themes"])
    page.goto(f"{looker.base}/riverside/paper")
    looker.look("staff-paper", **look)
    for story, weeks in (("They came on Monday.", "6"), ("They came on Monday!", "about 6")):
        begin_form(looker, number)
        page.locator("main [name=take_part][value=yes]").check()
        page.locator("main textarea[name=story]").fill(story)
        page.locator("main [name=weeks_waited]").fill(weeks)
        looker.look("staff-paper-entry", **look)
        go(looker, "main button[value=keep]")
    looker.look("staff-paper-difference", **look)
    assert page.locator("main input[name^='pick:']").count()
    go(looker, "main button[value=settle]")
    assert page.locator(".problems").count()
    looker.look("staff-paper-difference-error", **look)
    for choice in page.locator("main input[name^='pick:'][value=first]").all():
        choice.check()
    go(looker, "main button[value=settle]")
    looker.look("staff-paper-stored", **look)
    page.goto(f"{looker.base}/every/paper/apart")
    looker.look("staff-paper-apart", **look)
    assert not looker.failures, "\n".join(looker.failures)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_from_a_panel(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page = looker.page
    look = {"dark": False}
    page.goto(running.links["Find themes"])
    page.goto(f"{looker.base}/riverside/panel")
    looker.look("staff-panel", **look)
    go(looker, "main button[value=store]")
    assert page.locator(".problems").count()
    looker.look("staff-panel-error", **look)
    for part, value in (("day", "3"), ("month", "5"), ("year", "2026")):
        page.locator(f"input[name=met-{part}]").fill(value)
    page.locator("input[name=present]").fill("6")
    page.locator("input[name=manner]").first.check()
    page.locator("input[name=read]").check()
    page.locator("input[name=speaker-1]").fill("Member A")
    page.locator("[name=words-1]").fill("Nobody told us that the group had moved.")
    go(looker, "main button[value=store]")
    assert "stored with 1 statement" in page.inner_text("main")
    looker.look("staff-panel-stored", **look)
    assert not looker.failures, "\n".join(looker.failures)
