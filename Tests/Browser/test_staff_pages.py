"""The pages of the panel and of those who hand over."""

import csv
import sqlite3
import sys
from pathlib import Path

import pytest
from browsing import chromium, playwright, running  # noqa: F401
from conftest import heard, make_example, serve, started
from looking import LONG_WORD, WIDTHS, Looker

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


STORIES = [
    "Story {number}: the car park was always full, and {long}",
    "My keyworker listened, and story {number} is that housing came late",
    "Please keep the needle exchange on Mill Street open for all of us, whatever it costs the town",
    "Please keep the needle exchange on Mill Street open for all of us, whatever it costs the council {number}",
    "I waited {number} weeks for a script, nobody rang me, and the bus stop is far from it",
]


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Three consultations: one nobody answered, the example, and one with many passages that were all read."""
    folder = tmp_path_factory.mktemp("read")
    heard("init", folder / "empty")
    make_example(folder / "riverside")
    many = folder / "many"
    make_example(many)
    for survey in many.glob("survey*.yaml"):
        survey.write_text(survey.read_text().replace("survey: riverside", "survey: many", 1))
    with (folder / "answers.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["response_id", "take_part", "quote_my_words", "story"])
        for number in range(700):
            story = STORIES[number % len(STORIES)].format(number=number, long=LONG_WORD)
            rows.writerow([f"m{number}", "yes", "yes", story])
    heard("import", "responses", many, folder / "answers.csv")
    heard("tag", many)
    with sqlite3.connect(many / "heard.sqlite") as database:
        database.execute(
            "INSERT INTO coding (quotation, theme, coder, decision, polarity, evidence, day, confidence, seen)"
            " SELECT quotation, theme, 'person:Ash', CASE WHEN unicode(substr(quotation, -1)) % 4 THEN 'accepted' ELSE 'rejected' END,"
            " polarity, evidence, '2026-05-01', confidence, 'x' FROM suggestion")
        database.execute(
            "INSERT INTO finishedReading (quotation, coder, day) SELECT id, 'person:Ash', '2026-05-01' FROM quotation")
    server = serve(folder / "riverside", many, folder / "empty")
    started.remove(server.process)  # it outlives each test, and ends here
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.mark.parametrize("width", WIDTHS)
def test_what_stands_out_where_nobody_few_and_many_have_answered(chromium, read, width):
    looker = Looker(chromium, read.base, width)
    page = looker.page
    page.goto(read.links["Find themes"])
    looker.look("staff-themes-in-order", axe=width == "phone", dark=False)
    for code in ["empty", "riverside", "many"]:
        for view in ["phrases", "together", "alike", "suggestions"]:
            page.goto(f"{read.base}/{code}/stands_out?show={view}")
            assert page.inner_text("h1") == "What stands out", page.url
            looker.look(f"staff-stands-out-{code}-{view}", axe=width == "phone", dark=False)
    assert not looker.failures, "\n".join(looker.failures)


def test_words_in_no_theme_lead_to_who_said_them(chromium, read):
    page = chromium.new_page()
    page.goto(read.links["Find themes"])
    page.goto(f"{read.base}/many/stands_out")
    row = page.locator("tr", has_text="car park").first
    row.locator("a").first.click()

    assert "car park" in page.locator(".passage:target").inner_text()
    page.close()


def test_everything_of_a_passage_is_reached_with_the_tab_key_in_order(chromium, read):
    context = chromium.new_context(java_script_enabled=True)
    page = context.new_page()
    page.goto(read.links["Find themes"])
    passage = page.locator(".passage").first
    wanted = passage.locator("button, select, summary, textarea, input:not([type=hidden])").evaluate_all(
        "all => all.filter(e => e.checkVisibility()).map(e => e.textContent.trim())")
    page.evaluate("document.querySelector('.passage').previousElementSibling.querySelector('a')?.focus()")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        inside = page.evaluate(
            "document.querySelector('.passage').contains(document.activeElement)"
            " ? document.activeElement.textContent.trim() : null")
        if inside is not None:
            reached.append(inside)
        elif reached:
            break
    assert reached == wanted
    context.close()
