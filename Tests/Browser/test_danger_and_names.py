"""Words that may speak of danger, and names that are hidden before somebody is quoted."""

import re
import sys
import time
from pathlib import Path

import pytest
from browsing import chromium, playwright  # noqa: F401
from looking import WIDTHS, Looker

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))
from test_main_job import ANSWERS, walk  # noqa: E402
from web import Visitor  # noqa: E402

DANGER = "Some days I want to end it all. He hits me when I come home."
NAMES = "My keyworker Aneesa Quill at Cedar Court judged me. The quiet one did not."


def send(base, story):
    """Answers as somebody does who takes their time: who is quicker than anybody reads is set aside, and in no list."""
    visitor = Visitor(base)
    page = walk(visitor, visitor.get("/riverside/answer"), {**ANSWERS, "story": story})
    time.sleep(9)
    receipt = visitor.answer(page, go="send")
    assert receipt.h1 == "Thank you. We have your answers"


def waiting(page):
    """How many texts wait, as the first way of the staff's navigation says."""
    first = page.locator("nav[aria-label='Work on this consultation'] li").first.inner_text()
    found = re.search(r"Someone may be in danger \((\d+)\)", first)
    assert found, f"danger does not come first: {first}"
    return int(found[1])


@pytest.mark.parametrize("width", WIDTHS)
def test_a_danger_is_looked_at_and_written_down(chromium, server, width):
    looker = Looker(chromium, server.base, width)
    page = looker.page
    page.goto(server.links["Find themes"])
    before = waiting(page)
    send(server.base, DANGER)
    page.goto(f"{server.base}/riverside/themes")
    assert waiting(page) == before + 1
    page.get_by_role("link", name="Someone may be in danger").first.click()
    looker.look("staff-danger", axe=True)
    text = page.locator("section.passage", has_text="end it all")
    assert text.locator("mark", has_text="end it all").count()
    assert text.locator("mark", has_text="hits me").count()

    text.locator("button", has_text="Write it down").click()
    looker.look("staff-danger-wrong", axe=True)
    assert waiting(page) == before + 1, "nothing was chosen, so it still waits"
    text = page.locator("section.passage", has_text="end it all")
    text.get_by_label("Talked about with the safeguarding lead").check()
    text.get_by_label("Note").fill("Called Jo.")
    text.get_by_label("Your name").fill("Ash")
    text.locator("button", has_text="Write it down").click()
    assert not page.locator("section.passage", has_text="end it all").count()
    assert waiting(page) == before

    page.get_by_role("link", name="Dealt with").click()
    looker.look("staff-danger-done", axe=True)
    done = page.locator("section.passage", has_text="end it all").inner_text()
    assert "Called Jo." in done and "Ash" in done
    assert not looker.failures, "\n".join(looker.failures)


@pytest.mark.parametrize("width", WIDTHS)
def test_names_are_hidden_by_choice_and_nothing_typed_is_lost(chromium, server, width):
    send(server.base, NAMES)
    looker = Looker(chromium, server.base, width)
    page = looker.page
    page.goto(server.links["Find themes"])
    page.goto(f"{server.base}/riverside/themes?show=all")
    while not page.locator(".passage", has_text="Aneesa Quill").count():
        onward = page.get_by_role("link", name="Next", exact=True)
        assert onward.count(), "the passage is in no list"
        onward.click()
    passage = page.locator(".passage", has_text="Aneesa Quill")
    assert passage.locator("input[type=checkbox]:checked").count() == 2
    passage.get_by_label("Other words to hide").fill("nobody here\nquiet one")
    passage.locator("button", has_text="May be quoted with these words hidden").click()
    looker.look("staff-quoting-wrong", axe=True)
    assert page.get_by_label("Other words to hide").input_value() == "nobody here\nquiet one"

    page.get_by_label("Other words to hide").fill("quiet one")
    page.locator("button", has_text="May be quoted with these words hidden").click()
    passage = page.locator(".passage", has_text="It leaves as")
    assert "My keyworker [Name] at [Location] judged me. The [Hidden] did not." in passage.inner_text()
    looker.look("staff-quoting-done", axe=width == "phone")
    assert not looker.failures, "\n".join(looker.failures)
