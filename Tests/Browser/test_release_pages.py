"""The report as it reads, and a release that two people let go in the browser."""

import os
import shutil

import pytest
from browsing import chromium, playwright  # noqa: F401
from conftest import heard, make_example, serve
from looking import LONG_WORD, WIDTHS, Looker


@pytest.fixture
def example(tmp_path):
    """The example served from a folder of its own, where its releases go; with something wrong in its report."""
    folder = tmp_path / "riverside"
    make_example(folder)
    server = serve(folder, before=lambda: os.chdir(tmp_path))
    server.folder = folder
    yield server
    if server.process.poll() is None:
        server.stop()


def press(page, words):
    with page.expect_navigation():
        page.locator("main button", has_text=words).click()


def one_more(folder):
    """Somebody answers who is told of by whatever differs."""
    answers = folder.parent / "more.csv"
    answers.write_text("response_id,take_part,quote_my_words,story,tier\nx001,yes,yes,They were kind.,t2\n")
    heard("import", "responses", folder, answers)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_the_draft_and_the_releases_can_be_read_by_anybody(chromium, example, width):  # noqa: F811
    looker = Looker(chromium, example.base, width)
    page = looker.page
    page.goto(example.links["Make a release"])
    page.goto(f"{example.base}/riverside/report")
    looker.look("staff-report")
    report = example.folder / "report.md"
    good = report.read_text()
    report.write_text(f"{good}\n## More\n\nHere {{people nothing}} said so, {{quote k99}}, and {{quote {LONG_WORD}}}.\n")
    page.reload()
    assert page.locator(".problems li").count() == 3
    page.locator(".problems a").first.click()
    assert page.locator("p:target mark").count() == 3
    looker.look("staff-report-with-problems")
    report.write_text(good)

    page.goto(f"{example.base}/riverside/release")
    press(page, "Make the release")
    looker.look("staff-release-made")
    page.locator("main .done a").click()
    assert page.inner_text("h1") == "Release 1, a draft"
    looker.look("staff-release-draft")
    press(page, "I have read it and it is right")
    looker.look("staff-release-nameless")
    page.fill("input[name=name]", "Ash")
    press(page, "I have read it and it is right")
    looker.look("staff-release-reviewed")
    assert page.input_value("input[name=name]") == "", "another person writes theirs"
    page.fill("input[name=name]", "Sam")
    press(page, "Let it be handed over")
    looker.look("staff-release-handed-over")

    one_more(example.folder)
    page.goto(f"{example.base}/riverside/release")
    press(page, "Make the release")
    assert "Fewer than 10 people came" in page.inner_text(".problems")
    looker.look("staff-release-too-near")
    press(page, "Give the figures of release 1 again")
    looker.look("staff-release-made-again")
    page.locator("main .done a").click()
    assert "The figures are those of release 1" in page.inner_text("main")
    looker.look("staff-release-draft-of-figures")
    assert not looker.failures, "\n".join(looker.failures)


@pytest.mark.parametrize("scripts", [True, False])
def test_two_people_let_a_release_go_each_in_a_browser_of_their_own(chromium, example, scripts):  # noqa: F811
    ash, sam = (chromium.new_context(java_script_enabled=scripts).new_page() for _ in range(2))
    ash.goto(example.links["Make a release"])
    press(ash, "Make the release")
    ash.locator("main .done a").click()
    ash.fill("input[name=name]", "Ash")
    press(ash, "I have read it and it is right")
    assert "Now somebody else lets it be handed over" in ash.inner_text(".done")
    ash.fill("input[name=name]", "Ash")
    press(ash, "Let it be handed over")
    assert "Another person has to approve it" in ash.inner_text(".problems")
    assert ash.input_value("input[name=name]") == "Ash"

    sam.goto(example.links["Make a release"])
    sam.locator("main li a", has_text="Release 1").click()
    sam.fill("input[name=name]", "Sam")
    press(sam, "Let it be handed over")

    assert "Hand over the folder riverside-1; it never changes." in sam.inner_text(".done")
    folder = example.folder.parent / "Exports/Releases/riverside-1"
    heard("validate", folder)
    assert "approved by Sam after Ash" in heard("release", "list", example.folder).stdout
    one_more(example.folder)
    sam.goto(f"{example.base}/riverside/release")
    press(sam, "Make the release")
    press(sam, "Give the figures of release 1 again")
    assert "Release 2 is made" in sam.inner_text(".done")
    shutil.rmtree(folder)
    ash.context.close()
    sam.context.close()
