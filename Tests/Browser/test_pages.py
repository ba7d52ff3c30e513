"""Every page in a real browser: Chromium, at the width of a cheap phone and of a desk, judged by axe."""

import shutil
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))
from conftest import heard, serve  # noqa: E402
from test_main_job import ANSWERS, walk  # noqa: E402
from web import Visitor  # noqa: E402

SCREENSHOTS = Path(__file__).parent / "screenshots"
WIDTHS = {"phone": 320, "desk": 1280}
LARGEST_BYTES = 30_000

TYPED = {
    "story": "They said “come back Monday” three times. My keyworker never judged me though.",
    "good": "The drop-in", "better": "Open later", "one_change": "Listen first", "weeks_waited": "6",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    folder = tmp_path_factory.mktemp("browser") / "riverside"
    heard("init", folder, "--example")
    server = serve(folder)
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.fixture(scope="module")
def chromium():
    path = shutil.which("chromium")
    if not path:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def fill_as_a_machine(base):
    """Sends an interview with every box filled in, the one that people do not see too."""
    visitor = Visitor(base)
    answers = {**ANSWERS, "story": "Words that a machine sends again and again"}
    page = walk(visitor, visitor.get("/riverside/answer"), answers)
    visitor.answer(page, go="send", _website="https://spam.example")


class Looker:
    """Goes through pages and judges each one it meets."""

    def __init__(self, browser, base, width):
        # Axe runs inside the page, which our own headers forbid; only the judge may bypass them.
        self.context = browser.new_context(viewport={"width": WIDTHS[width], "height": 800}, bypass_csp=True)
        self.page = self.context.new_page()
        self.base, self.width, self.seen, self.failures = base, width, 0, []
        self.page.on("request", self.note_request)
        self.page.on("response", self.note_response)

    def note_request(self, request):
        if not request.url.startswith(self.base):
            self.failures.append(f"a request left for {request.url}")

    def note_response(self, response):
        try:
            size = len(response.body())
        except Exception:
            return  # a redirect has no body
        if response.request.is_navigation_request() and "/answer" in response.url and size > LARGEST_BYTES:
            self.failures.append(f"{response.url} weighs {size} bytes")

    def look(self, name):
        self.seen += 1
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}-{self.width}.png", full_page=True)
        where = f"{name} at {WIDTHS[self.width]} px"
        for violation in Axe().run(self.page).response["violations"]:
            targets = [node["html"][:120] for node in violation["nodes"][:3]]
            self.failures.append(f"{where}: axe {violation['id']}: {targets}")
        if self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            self.failures.append(f"{where}: it scrolls sideways")
        small = self.page.evaluate(
            """() => [...document.querySelectorAll('button, select, input:not([type=hidden]), nav a')]
                .filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.width < 24 || r.height < 24) })
                .map(e => e.outerHTML.slice(0, 80))"""
        )
        self.failures += [f"{where}: smaller than 24 px: {one}" for one in small]

    def press(self, go):
        self.page.locator(f"main button[name=_go][value='{go}']").first.click()

    def fill(self):
        for name, words in TYPED.items():
            control = self.page.locator(f"main textarea[name={name}], main input[type=text][name={name}]")
            if control.count():
                control.first.fill(words)
        groups = self.page.evaluate("[...new Set([...document.querySelectorAll('main input[type=radio]')].map(e => e.name))]")
        for group in groups:
            wanted = {"tier": "t3"}.get(group)
            choice = f"[value={wanted}]" if wanted else ""
            self.page.locator(f"main input[type=radio][name={group}]{choice}").first.check()
        boxes = self.page.locator("main input[type=checkbox]")
        if boxes.count():
            boxes.first.check()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_whole_way_of_a_person_who_answers(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page = looker.page
    page.goto(f"{running.base}/")
    looker.look("home")
    page.goto(f"{running.base}/riverside")
    looker.look("start")
    page.goto(f"{running.base}/riverside/answer")
    for step in range(30):
        if page.locator("main button[value=send]").count():
            break
        looker.look(f"answer-{step:02}")
        if page.locator("main textarea[name=story]").count():
            looker.press("next")
            assert page.title().startswith("Error:")
            looker.look("answer-error")
        looker.fill()
        looker.press("next")
    looker.look("check")
    looker.press("send")
    assert "code" in page.inner_text("main").lower()
    looker.look("receipt")
    for path, name in [("/nowhere", "not-found"), ("/riverside/themes", "staff-only")]:
        page.goto(running.base + path)
        looker.look(name)
    page.goto(f"{running.base}/riverside/answer")
    page.locator("main input[value=no]").first.check()
    looker.press("next")
    looker.look("declined")
    assert not looker.context.cookies()
    assert not looker.failures, "\n".join(looker.failures)
    assert looker.seen > 15


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_the_panel_and_the_commissioner(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page = looker.page
    for _ in range(2):
        fill_as_a_machine(running.base)
    page.goto(running.links["Find themes"])
    looker.look("themes")
    for query, name in [("", "summary"), ("?by=service", "summary-service"), ("?by=tier", "summary-tier")]:
        page.goto(f"{running.base}/riverside/summary{query}")
        looker.look(name)
    for path in ["held", "held?show=out", "held?show=in", "held?show=same", "links", "release"]:
        page.goto(f"{running.base}/riverside/{path}")
        looker.look(path.replace("?show=", "-"))
    assert not looker.failures, "\n".join(looker.failures)


def test_a_decision_made_in_the_browser_reaches_the_list(chromium, running):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(running.links["Find themes"])
    before = page.locator("button", has_text="Accept").count()
    assert before, "there is nothing to decide on"

    page.locator("button", has_text="Accept").first.click()

    assert page.locator("button", has_text="Accept").count() < before or page.locator("text=Accepted").count()
    context.close()


def test_the_whole_way_without_scripts_and_by_keyboard_alone(chromium, running):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.base}/riverside/answer")
    for _ in range(30):
        if page.locator("main button[value=send]").count():
            break
        required = page.locator("main textarea[name=story]")
        if required.count():
            required.focus()
            page.keyboard.type("Typed with the keys alone")
        radios = page.locator("main input[type=radio]")
        if radios.count():
            radios.first.focus()
            page.keyboard.press("Space")
        page.locator("main button[value=next]").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
    page.locator("main button[value=send]").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "code" in page.inner_text("main").lower()
    context.close()


def test_nobody_meets_the_trap_by_eye_ear_or_keyboard(chromium, running):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.base}/riverside/answer")
    trap = page.locator("input[name=_website]")
    assert trap.count() == 1
    assert "Leave this box empty" not in page.locator("body").aria_snapshot()
    assert page.get_by_role("textbox").count() == 0
    focused = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        focused.add(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
    assert "_website" not in focused and "_go" in focused
    box = page.locator(".trap").bounding_box()
    assert box["width"] <= 1 and box["height"] <= 1
    context.close()
