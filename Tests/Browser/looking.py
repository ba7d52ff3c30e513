"""What the tests in a browser share: somebody who goes through pages and judges each one they meet."""

import warnings
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
from axe_playwright_python.sync_playwright import Axe

SCREENSHOTS = Path(__file__).parent / "screenshots"
WIDTHS = {"phone": 320, "desk": 1280}
LARGEST_BYTES = 30_000

WORDS = "They said “come back Monday” three times. My keyworker never judged me though."
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch" * 4

# Of every page: what goes over the side, and what is too small to hit. A target counts with the label that presses it.
GEOMETRY = """() => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) problems.push(`it scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
  const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getAttribute('aria-hidden') !== 'true';
  for (const e of document.querySelectorAll('button, select, textarea, input:not([type=hidden]), a[href]')) {
    const box = e.getBoundingClientRect();
    if (!seen(e) || !box.width || e.matches('.skip, .heard-only, .trap *') || e.closest('p:has(> a) , li')?.textContent.trim() !== e.textContent.trim() && e.matches('p a, li a') && !e.matches('.help a, .themes a, .filters a')) continue;
    if (box.width < 24 || box.height < 24) problems.push(`smaller than 24 px: ${e.outerHTML.slice(0, 90)}`);
  }
  for (const e of document.querySelectorAll('main *')) {
    const style = getComputedStyle(e);
    if (seen(e) && style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && !e.matches('.heard-only, .heard-only *, .trap, .trap *'))
      problems.push(`words are cut off in ${e.outerHTML.slice(0, 90)}`);
  }
  return problems;
}"""


class Looker:
    """Goes through pages and judges each one it meets."""

    def __init__(self, browser, base, width, weights=None, **options):
        # Axe runs inside the page, which our own headers forbid; only the judge may bypass them.
        self.context = browser.new_context(
            viewport={"width": WIDTHS.get(width, width), "height": 800}, bypass_csp=True, **options
        )
        self.page = self.context.new_page()
        self.base, self.width, self.seen, self.failures = base, width, 0, []
        self.weights = {} if weights is None else weights
        self.shared = {}
        self.page.on("request", self.note_request)
        self.page.on("response", self.note_response)
        self.page.on("console", lambda message: self.failures.append(f"console: {message.text}") if message.type == "error"
                     and "status of 4" not in message.text and "status of 5" not in message.text else None)

    def note_request(self, request):
        if not request.url.startswith(self.base):
            self.failures.append(f"a request left for {request.url}")

    def note_response(self, response):
        """Remembers what was transferred: the page itself, and what every page shares."""
        try:
            body = response.body()
        except Exception:
            return  # a redirect has no body
        if response.request.is_navigation_request():
            # Not asked for again: the page may have been left by then.
            self.html, self.source = len(body), body.decode()
        else:
            self.shared[urlsplit(response.url).path] = len(body)

    def look(self, name, axe=True, dark=True):
        self.seen += 1
        where = f"{name} at {WIDTHS.get(self.width, self.width)} px"
        self.page.wait_for_load_state()
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}-{self.width}.png", full_page=True)
        self.weigh(name, where)
        self.failures += [f"{where}: {one}" for one in self.page.evaluate(GEOMETRY)]
        if axe:
            self.judge(where)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    html5lib.HTMLParser(strict=True).parse(self.source)
                except Exception as error:
                    self.failures.append(f"{where}: not valid HTML: {error}")
        if dark:
            self.page.emulate_media(color_scheme="dark")
            self.judge(f"{where}, dark", {"runOnly": ["color-contrast"]})
            self.page.emulate_media(color_scheme="light")

    def judge(self, where, options=None):
        for violation in Axe().run(self.page, options=options).response["violations"]:
            targets = [node["html"][:160] for node in violation["nodes"][:3]]
            self.failures.append(f"{where}: axe {violation['id']}: {targets}")

    def weigh(self, name, where):
        total = self.html + sum(self.shared.values())
        self.weights[name] = max(self.weights.get(name, (0, 0)), (total, self.html))
        # A person's own words travel with the page, and may be as long as they like.
        if total > LARGEST_BYTES and not name.startswith(("components", "staff", "long")):
            self.failures.append(f"{where}: weighs {total} bytes with {self.shared}")

    def press(self, go):
        with self.page.expect_navigation():
            self.page.locator(f"button[name=_go][value='{go}']:not([aria-hidden])").first.click()

    def holds(self, go):
        return self.page.locator(f"button[name=_go][value='{go}']:not([aria-hidden])").count() > 0

    def fill(self, words=WORDS, numbers="6"):
        """Answers whatever the page asks."""
        page = self.page
        for box in page.locator("main textarea, main input[type=text]:not(.trap *)").all():
            name = box.get_attribute("name")
            part = name.rsplit("-", 1)[-1] if "-" in name else ""
            dates = {"day": "3", "month": "5", "year": "2026", "hour": "9", "minute": "30"}
            ranks = {"time": "1", "place": "2", "words": "3"}
            number = box.get_attribute("inputmode") is not None
            text = dates.get(part) or ranks.get(part) or (numbers if number else words)
            limit = box.get_attribute("data-limit")
            box.fill(text[: int(limit)] if limit else text[:100] if name == "short" else text)
        groups = page.evaluate("[...new Set([...document.querySelectorAll('main input[type=radio]')].map(e => e.name))]")
        for group in groups:
            choice = "[value=t3]" if group == "tier" else ""
            page.locator(f"main input[type=radio][name='{group}']{choice}").first.check()
        for name in page.evaluate("[...new Set([...document.querySelectorAll('main input[type=checkbox]')].map(e => e.name))]"):
            page.locator(f"main input[type=checkbox][name='{name}']").first.check()
        for select in page.locator("main select").all():
            select.select_option(index=1)

    def settle(self, least=1):
        """Says everything that was found, at the end."""
        assert not self.context.cookies() or self.width == "staff", self.context.cookies()
        kept = self.page.evaluate("[localStorage.length, sessionStorage.length]")
        assert kept == [0, 0], kept
        assert not self.failures, "\n".join(dict.fromkeys(self.failures))
        assert self.seen >= least, f"only {self.seen} pages were seen"
        self.context.close()
