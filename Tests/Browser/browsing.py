"""A browser, and a server with consultations to look at: fixtures for the modules that import them."""

import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from conftest import heard, make_example, serve, started  # noqa: E402

SURVEYS = Path(__file__).resolve().parents[2] / "Surveys"


@pytest.fixture(scope="module")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


def launch(playwright, *arguments):
    path = shutil.which("chromium")
    if not path:
        pytest.skip("chromium is not installed")
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *arguments])


@pytest.fixture(scope="module")
def chromium(playwright):
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def large_print(playwright):
    """A browser whose owner set the text to twice its size."""
    browser = launch(playwright, "--blink-settings=defaultFontSize=32")
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """The example; a survey with every kind of question and a theme of its own; one that has closed."""
    folder = tmp_path_factory.mktemp("browser")
    make_example(folder / "riverside")
    every = folder / "every"
    shutil.copytree(Path(__file__).parent / "every", every)
    for name in ("codebook.yaml", "services.yaml"):
        shutil.copy(SURVEYS / "blank" / name, every / name)
    closed = folder / "closed"
    heard("init", closed)
    text = (closed / "survey.yaml").read_text()
    (closed / "survey.yaml").write_text(text.replace("help lines:", "  closes: 1 January 2026\n\nhelp lines:", 1))
    server = serve(folder / "riverside", every, closed)
    started.remove(server.process)  # it outlives each test, and ends here
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.fixture(scope="module")
def weights():
    """What each page weighs with everything it needs, told at the end."""
    weights = {}
    yield weights
    if not weights:
        return
    print("\n\nBytes transferred, with stylesheet and script, and of the page alone:")
    for name, (total, html) in sorted(weights.items(), key=lambda item: -item[1][0]):
        print(f"{total:7,} {html:7,}  {name}")
