"""Every page for those who answer, in every state: in a real browser, at the width of a cheap phone and of a desk."""

import pytest
from browsing import chromium, large_print, playwright, running, weights  # noqa: F401
from looking import LONG_WORD, WORDS, Looker

EDITIONS = {"english": "", "welsh": "cy", "easy-read": "easy-read"}


def walk(looker, start, name, wrong_first=False, words=WORDS, **look):
    """From the first page of a consultation to its receipt, looking at every page on the way."""
    page = looker.page
    page.goto(start)
    looker.look(f"{name}-start", **look)
    with page.expect_navigation():
        page.locator("main a.main").click()
    for step in range(40):
        if looker.holds("send") or looker.holds("checked"):
            break
        looker.look(f"{name}-{step:02}", **look)
        if wrong_first and page.locator("main [name=_page]").count():
            before = page.locator("[name=_page]").get_attribute("value")
            looker.press("next")
            if page.locator(".problems").count():
                assert page.title().startswith(("Error:", "Gwall:")), page.title()
                assert page.locator(".problems").evaluate("e => e === document.activeElement")
                looker.look(f"{name}-{step:02}-error", **look)
            elif page.locator("[name=_page]").count() == 0 or page.locator("[name=_page]").get_attribute("value") != before:
                continue
        looker.fill(words)
        looker.press("next")
    looker.look(f"{name}-check", **look)
    if looker.holds("checked"):
        looker.press("checked")
        for step in range(12):
            if looker.holds("send"):
                break
            looker.look(f"{name}-equality-{step}", **look)
            looker.press("next")
        looker.look(f"{name}-ready", **look)
    looker.press("send")
    assert page.locator("main .code").count(), page.inner_text("main")
    looker.look(f"{name}-receipt", **look)


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_whole_way_in_every_edition(chromium, running, weights, edition, width):
    looker = Looker(chromium, running.base, width, weights)
    code = EDITIONS[edition]
    start = f"{running.base}/riverside" + (f"?edition={code}" if code else "")

    # What axe looks at changes little with the width: the other editions are judged on the phone.
    walk(looker, start, edition, wrong_first=edition == "english", axe=width == "phone" or edition == "english",
         dark=width == "phone")

    assert looker.page.locator("html").get_attribute("lang") == ("cy" if code == "cy" else "en")
    looker.settle(least=15)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_every_kind_of_question_with_a_theme_of_its_own(chromium, running, weights, width):
    looker = Looker(chromium, running.base, width, weights)

    walk(looker, f"{running.base}/every", "every", wrong_first=True, dark=width == "phone")

    looker.settle(least=20)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_components_in_all_their_states(chromium, running, weights, width):
    looker = Looker(chromium, running.base, width, weights)
    looker.page.goto(f"{running.base}/components")
    looker.look("components")
    looker.page.emulate_media(forced_colors="active")
    looker.look("components-forced", dark=False)
    looker.page.emulate_media(forced_colors="none", media="print")
    looker.look("components-print", axe=False, dark=False)
    looker.settle()


def test_ends_and_errors(chromium, running, weights):
    """Pages off the way: nobody there, closed, not taking part, stopped, lost, wrong."""
    looker = Looker(chromium, running.base, "phone", weights)
    page, base = looker.page, running.base
    for path, name in [("/", "home"), ("/nowhere", "not-found"), ("/riverside/themes", "staff-only"),
                       ("/closed", "closed-start"), ("/closed/answer", "closed"),
                       ("/riverside/return", "return"), ("/riverside/return?edition=cy", "return-cy"),
                       ("/riverside/receipt", "use-code"), ("/riverside/receipt?edition=cy", "use-code-cy")]:
        page.goto(base + path)
        looker.look(f"end-{name}")

    for edition in ("", "cy", "easy-read"):
        page.goto(f"{base}/riverside/answer?edition={edition}")
        page.locator("main input[value=no]").first.check()
        looker.press("next")
        looker.look(f"end-declined-{edition or 'en'}")
    # From one language to another on a page without a form of its own.
    looker.press("edition:")
    assert page.inner_text("h1") == "Thank you for telling us"

    page.goto(f"{base}/every/answer")
    page.locator("main input[value=yes]").check()
    looker.press("next")
    page.locator("main input[value=no]").check()
    looker.press("next")
    assert "people who used a service" in page.inner_text("main")
    looker.look("end-stopped")
    looker.press("edition:ur")
    assert page.locator("html").get_attribute("dir") == "rtl"

    # A page that is not there any more gives everything back.
    page.goto(f"{base}/riverside/answer?edition=cy")
    page.locator("main input[value=yes]").check()
    page.evaluate("document.querySelector('[name=_page]').value = 'gone'")
    looker.press("next")
    assert page.inner_text("h1") == "Nid yw'r dudalen honno yno mwyach"
    looker.look("end-lost")
    looker.press("next")
    assert page.locator("main input[type=radio]").count()

    # Nothing in the form at all.
    page.evaluate("document.querySelectorAll('[name]').forEach((e) => e.removeAttribute('name'))")
    with page.expect_navigation():
        page.locator("main button.main").click()
    assert page.inner_text("h1") == "Ni chyrhaeddodd dim"
    looker.look("end-empty")
    looker.settle(least=10)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_long_words_and_other_scripts_stay_on_the_page(chromium, running, weights, width):
    looker = Looker(chromium, running.base, width, weights)
    walk(looker, f"{running.base}/riverside", "long", words=LONG_WORD + " " + "קצר " * 40 + "A line of its own.\n" * 30,
         axe=False, dark=False)

    # Too much: what was typed is still there, and the language can be changed without losing it.
    looker.page.goto(f"{running.base}/every/answer")
    looker.fill()
    looker.press("next")
    while not looker.page.locator("main textarea[name=long]").count():
        looker.fill()
        looker.press("next")
    looker.page.locator("main textarea").fill("x" * 205)
    assert looker.page.locator(".count").inner_text() == "Letters too many: 5"
    looker.press("next")
    assert looker.page.title().startswith("Error: ")
    assert looker.page.locator("main textarea").input_value() == "x" * 205
    looker.look("long-error")
    looker.press("edition:ur")
    assert looker.page.locator("main textarea").input_value() == "x" * 205
    looker.look("right-to-left")
    looker.press("back")
    looker.look("right-to-left-back")
    looker.settle(least=15)


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_text_of_twice_the_size_loses_nothing(large_print, running, weights, width):
    looker = Looker(large_print, running.base, width, weights)
    assert looker.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"

    walk(looker, f"{running.base}/every", "twice", axe=False, dark=False)
    looker.page.goto(f"{running.base}/components")
    looker.look("components-twice", dark=False)

    looker.settle(least=15)


def test_colours_that_the_person_chose(chromium, running, weights):
    looker = Looker(chromium, running.base, "phone", weights, forced_colors="active")

    walk(looker, f"{running.base}/every", "forced", wrong_first=True, axe=False, dark=False)
    looker.judge("forced colours", {"runOnly": ["color-contrast"]})

    # The chosen one can be told from the others without our colours.
    looker.page.goto(f"{running.base}/components")
    widths = looker.page.evaluate("""() => ['a', 'b'].map((value) => getComputedStyle(
        document.querySelector(`input[name=radios][value=${value}]`)).borderTopWidth)""")
    assert widths[0] != widths[1]
    looker.settle(least=10)
