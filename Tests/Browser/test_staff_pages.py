"""The pages of the panel and of those who hand over."""

import pytest
from browsing import chromium, playwright, running  # noqa: F401
from looking import WIDTHS, Looker


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_the_panel_and_the_commissioner(chromium, running, width):
    looker = Looker(chromium, running.base, width)
    page = looker.page
    page.goto(running.links["Find themes"])
    look = {"axe": width == "phone", "dark": False}  # long pages, which axe reads slowly
    looker.look("staff-themes", **look)
    for query, name in [("", "summary"), ("?by=service", "summary-service"), ("?by=tier", "summary-tier")]:
        page.goto(f"{running.base}/riverside/summary{query}")
        looker.look(f"staff-{name}", **look)
    page.goto(f"{running.base}/riverside/release")
    looker.look("staff-release", **look)
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
