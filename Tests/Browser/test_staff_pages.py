"""The pages of the panel and of those who hand over."""

import sys
from pathlib import Path

import pytest
from browsing import chromium, playwright, running  # noqa: F401
from looking import WIDTHS, Looker

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))
from test_main_job import ANSWERS, walk  # noqa: E402
from web import Visitor  # noqa: E402


def fill_as_a_machine(base):
    """Sends an interview with every box filled in, the one that people do not see too."""
    visitor = Visitor(base)
    answers = {**ANSWERS, "story": "Words that a machine sends again and again"}
    page = walk(visitor, visitor.get("/riverside/answer"), answers)
    visitor.answer(page, go="send", _website="https://spam.example")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_the_panel_and_the_commissioner(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page = looker.page
    for _ in range(2):
        fill_as_a_machine(running.base)
    page.goto(running.links["Find themes"])
    look = {"axe": width == "phone", "dark": False}  # long pages, which axe reads slowly
    looker.look("staff-themes", **look)
    for query, name in [("", "summary"), ("?by=service", "summary-service"), ("?by=tier", "summary-tier")]:
        page.goto(f"{running.base}/riverside/summary{query}")
        looker.look(f"staff-{name}", **look)
    for path in ["held", "held?show=out", "held?show=in", "held?show=same", "links", "release"]:
        page.goto(f"{running.base}/riverside/{path}")
        looker.look(f"staff-{path.replace('?show=', '-')}", **look)
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
