"""Answering with the keys alone, without scripts, and what the one script adds."""

import pytest
from browsing import chromium, playwright, running  # noqa: F401
from looking import Looker

# What stands behind it is tested without a browser, which would ask another site.
LEAVE = "**/leave"


def tab_to(page, selector, most=60):
    """Presses Tab until the focus is there, and insists that the focus can be seen wherever it is."""
    for _ in range(most):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
            const e = document.activeElement, style = getComputedStyle(e);
            const box = e.getBoundingClientRect();
            return e === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3 && box.bottom > 0);
        }""")
        assert seen, "the focus cannot be seen on " + page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        if page.evaluate("(what) => document.activeElement.matches(what)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def press(page, key):
    with page.expect_navigation():
        page.keyboard.press(key)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_whole_way_by_keyboard_alone(chromium, running, scripts):
    context = chromium.new_context(java_script_enabled=True, bypass_csp=True, viewport={"width": 1280, "height": 800})
    if not scripts:
        context.route("**/script.js*", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{running.base}/riverside")
    # First the way past everything, then the way out.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    tab_to(page, "main a.main")
    press(page, "Enter")
    changed = False
    for _ in range(40):
        if page.locator("main button[value=send]").count():
            break
        if page.locator("main textarea[name=story]").count() and not changed:
            changed = True
            tab_to(page, "main textarea[name=story]")
            page.keyboard.type("Typed with the keys alone")
            # Up to the languages and on in Welsh, then back to English.
            tab_to(page, "button[value='edition:cy']", 80)
            press(page, "Enter")
            assert page.locator("html").get_attribute("lang") == "cy"
            tab_to(page, "button[value='edition:']")
            press(page, "Space")
            assert page.locator("main textarea[name=story]").input_value() == "Typed with the keys alone"
        elif page.locator("main input[type=radio]").count():
            tab_to(page, "main input[type=radio]")
            page.keyboard.press("Space")
        tab_to(page, "main button[value=next]")
        press(page, "Enter")
    assert page.locator("main button[value^=change]").count() > 5
    tab_to(page, "main button[value^=change]")
    press(page, "Enter")
    tab_to(page, "main button[value=next]")
    press(page, "Enter")
    tab_to(page, "main button[value=send]")
    press(page, "Enter")
    assert page.locator("main .code").count()
    context.close()


def test_the_whole_way_without_scripts(chromium, running):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.base}/every/answer")
    for _ in range(30):
        if page.locator("main button[value=checked]").count():
            break
        for name, words in {"began-day": "3", "began-month": "5", "began-year": "2026", "hour-hour": "9", "hour-minute": "5",
                            "weeks": "4", "order-time": "1", "order-place": "2", "order-words": "3",
                            "short": "A line", "long": "Some words"}.items():
            box = page.locator(f"main [name={name}]:not([type=hidden])")
            if box.count():
                box.fill(words)
        for fieldset in page.locator("main fieldset:has(input[type=radio])").all():
            fieldset.locator("input").first.check()
        for box in page.locator("main input[type=checkbox]").all()[:1] + page.locator("main input[type=checkbox][name=sure]").all():
            box.check()
        for select in page.locator("main select").all():
            select.select_option(index=1)
        with page.expect_navigation():
            page.locator("main button[value=next]").click()
        assert not page.locator(".problems").count(), page.locator(".problems").inner_text()
    page.locator("main button[value=checked]").click()
    while not page.locator("main button[value=send]").count():
        page.locator("main button[value=next]").click()
    page.locator("main button[value=send]").click()
    assert page.locator("main .code").count()
    assert not page.locator("[data-with-script]").is_visible()
    context.close()


def test_enter_in_a_line_goes_on_and_not_back_or_to_another_language(chromium, running):
    looker = Looker(chromium, running.base, "desk")
    page = looker.page
    page.goto(f"{running.base}/every/answer")
    while not page.locator("#q-short").count():
        looker.fill()
        looker.press("next")
    page.locator("#q-short").fill("One line")
    press(page, "Enter")
    assert page.locator("#q-long").count()
    assert page.locator("html").get_attribute("lang") == "en"
    looker.settle(least=0)


def test_letters_are_counted_for_the_eye_and_politely_for_the_ear(chromium, running):
    looker = Looker(chromium, running.base, "phone")
    page = looker.page
    page.goto(f"{running.base}/components")
    box = page.locator("textarea[data-limit]")
    box.fill("")
    assert page.locator(".count").inner_text() == "Letters left: 200"
    box.press_sequentially("Hello 👋")
    assert page.locator(".count").inner_text() == "Letters left: 193"
    box.fill("a\nb")  # sent as four letters
    assert page.locator(".count").inner_text() == "Letters left: 196"
    status = page.locator("[role=status]")
    page.wait_for_timeout(1200)
    assert status.text_content() == ""
    box.fill("x" * 190)
    assert status.text_content() == ""
    page.wait_for_timeout(1200)
    assert status.text_content() == "Letters left: 10"
    box.fill("x" * 203)
    assert page.locator(".count.over").inner_text() == "Letters too many: 3"
    looker.settle(least=0)


@pytest.mark.parametrize("way", ["keys", "button", "footer", "without script"])
def test_leaving_shows_another_site_and_the_way_back_is_gone(chromium, running, way):
    context = chromium.new_context(java_script_enabled=way != "without script")
    context.route(LEAVE, lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page = context.new_page()
    page.goto("about:blank")
    page.goto(f"{running.base}/riverside/answer")
    if way == "keys":
        assert page.locator("[data-with-script]").is_visible()
        # Capital letters are no reason to leave.
        for _ in range(4):
            page.keyboard.press("Shift+A")
        assert "/riverside/answer" in page.url
        for _ in range(3):
            page.keyboard.press("Shift")
    elif way == "footer":
        page.locator("footer a[href='/leave']").click()
    else:
        page.locator("a.leave").click()
    page.wait_for_url(LEAVE)
    assert page.title() == "Weather"
    if way != "without script":
        page.go_back()
        assert "riverside" not in page.url
    context.close()


def test_nothing_asks_anybody_to_stay(chromium, running):
    context = chromium.new_context()
    page = context.new_page()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(f"{running.base}/components")
    page.locator("textarea").first.fill("Half an answer")
    page.goto("about:blank")
    page.close(run_before_unload=True)
    assert not dialogs
    context.close()
