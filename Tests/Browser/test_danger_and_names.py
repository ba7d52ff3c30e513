"""Words that may speak of danger, and names that are hidden before somebody is quoted."""

import sys
from pathlib import Path

import pytest
from browsing import chromium, playwright, running  # noqa: F401
from looking import WIDTHS, Looker

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))
from test_main_job import ANSWERS, walk  # noqa: E402
from web import Visitor  # noqa: E402

DANGER = "Some days I want to end it all. He hits me when I come home."
NAMES = "My keyworker Aneesa Quill at Cedar Court judged me. Big Zeb did not."


def send(base, story):
    visitor = Visitor(base)
    page = walk(visitor, visitor.get("/riverside/answer"), {**ANSWERS, "story": story})
    visitor.answer(page, go="send")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_danger_is_looked_at_and_written_down(chromium, running, width):
    send(running.base, DANGER)
    looker = Looker(chromium, running.base, width)
    page = looker.page
    page.goto(running.links["Find themes"])
    first = page.locator("nav[aria-label='Work on this consultation'] li").first
    assert "Someone may be in danger (1)" in first.inner_text()
    first.locator("a").click()
    looker.look("staff-danger", axe=True)
    assert page.locator(".passage mark", has_text="end it all").count()

    page.locator("button", has_text="Write it down").first.click()
    looker.look("staff-danger-wrong", axe=True)
    page.get_by_label("Talked about with the safeguarding lead").first.check()
    page.get_by_label("Note").first.fill("Called Jo.")
    page.get_by_label("Your name").first.fill("Ash")
    page.locator("button", has_text="Write it down").first.click()
    assert page.locator("text=There is nothing in this list.").count()
    page.get_by_role("link", name="Dealt with").click()
    looker.look("staff-danger-done", axe=True)
    assert page.locator("text=Called Jo.").count()
    assert not looker.failures, "\n".join(looker.failures)


@pytest.mark.parametrize("width", WIDTHS)
def test_names_are_hidden_by_choice_and_nothing_typed_is_lost(chromium, running, width):
    send(running.base, NAMES)
    looker = Looker(chromium, running.base, width)
    page = looker.page
    page.goto(running.links["Find themes"])
    page.goto(f"{running.base}/riverside/themes?show=all")
    place = 1
    while not page.locator(".passage", has_text="Aneesa Quill").count():
        place += 1
        assert place < 40, "the passage is in no list"
        page.goto(f"{running.base}/riverside/themes?show=all&page={place}")
    passage = page.locator(".passage", has_text="Aneesa Quill").first
    assert passage.locator("input[type=checkbox]:checked").count() == 2
    passage.get_by_label("Other words to hide").fill("nobody here\nBig Zeb")
    passage.locator("button", has_text="May be quoted with these words hidden").click()
    looker.look("staff-quoting-wrong", axe=True)
    assert page.get_by_label("Other words to hide").input_value() == "nobody here\nBig Zeb"
    page.get_by_label("Other words to hide").fill("Big Zeb")
    page.locator("button", has_text="May be quoted with these words hidden").click()
    passage = page.locator(".passage", has_text="It leaves as").first
    assert "My keyworker [Name] at [Location] judged me. [Hidden] did not." in passage.inner_text()
    looker.look("staff-quoting-done", axe=width == "phone")
    assert not looker.failures, "\n".join(looker.failures)
