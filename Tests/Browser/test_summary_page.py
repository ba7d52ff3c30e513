"""`summary.html` as a commissioner meets it: on a telephone, on a desk, on paper, from a file and without a network."""

import shutil
import subprocess
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import chromium, playwright  # noqa: F401

EXAMPLE = Path(__file__).resolve().parents[2] / "Exports/summary/summary.html"
SCREENSHOTS = Path(__file__).parent / "screenshots"


@pytest.fixture
def page(chromium):  # noqa: F811
    context = chromium.new_context()
    page = context.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(EXAMPLE.as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(page, width, scheme):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"summary-{width}.png", full_page=True)

    found = Axe().run(page).response["violations"]

    assert [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.asked == [EXAMPLE.as_uri()]


def test_a_claim_leads_to_the_words_behind_it(page):
    page.locator("#paragraph-3 a", has_text="quotation k01").click()

    quotation = page.locator(":target")
    assert quotation.locator("blockquote").inner_text().startswith("They said “no” & I'd said <yes>.")
    assert "Someone who used open access services" in quotation.inner_text()


def test_charts_are_pictures_with_a_name_and_their_table_follows(page):
    charts = page.get_by_role("img")

    assert charts.count() == 2
    for chart in charts.all():
        assert chart.locator("title").text_content() and chart.locator("desc").text_content()
        assert "[c] not shown" in chart.text_content()
        assert chart.locator("xpath=following::table[1]").locator("caption").count() == 1


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is absent")
def test_it_prints_whole_without_the_list_of_contents(page, tmp_path):
    page.pdf(path=tmp_path / "page.pdf", format="A4")

    text = subprocess.run(["pdftotext", "-layout", tmp_path / "page.pdf", "-"], capture_output=True, text=True).stdout

    assert "The line on a bar is the 95% interval." in text
    assert "95% interval" in text and "[c] not shown" in text
    assert text.count("What this cannot say") == 1
