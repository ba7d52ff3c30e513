"""The survey on paper: what is printed is what is asked, and a telephone can read the way to the web."""

import re
import shutil
import subprocess

import pytest
from conftest import heard, make_example

needs = pytest.mark.skipif(
    not all(map(shutil.which, ["chromium", "pdftotext", "pdftoppm", "zbarimg"])), reason="chromium, poppler or zbar is absent"
)
ADDRESS = "https://heard.example/riverside"


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("print")
    make_example(folder / "riverside")
    heard("survey", "print", folder / "riverside", "--html", folder / "form.html", "--address", ADDRESS)
    return folder


def test_the_form_is_one_file_with_large_letters_and_every_question_in_order(printed):
    page = (printed / "form.html").read_text(encoding="utf-8")

    assert "font: 14pt" in page
    assert not re.findall(r'(?:src|href)="', page)
    numbers = re.findall(r'<span class="number">(\d+)[a-z]?</span>', page)
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert len(numbers) == 12
    for words in ["What was it like?", "What kind of service was it?", "They listened to me", "0808 157 0142"]:
        assert words in page
    # A rule is said as an instruction, by the number of the question it looks at.
    assert "Answer this only if your answer to question 8" not in page
    assert "Answer this only if you ticked “Something else” in question 6." in page


@needs
def test_the_pdf_has_the_words_and_a_code_that_a_telephone_reads(printed):
    heard("survey", "print", printed / "riverside", "--pdf", printed / "form.pdf", "--address", ADDRESS)

    words = subprocess.run(["pdftotext", "-layout", printed / "form.pdf", "-"], capture_output=True, text=True, check=True)
    assert "What was it like?" in words.stdout
    subprocess.run(["pdftoppm", "-r", "110", "-l", "1", "-png", printed / "form.pdf", printed / "page"], check=True)
    picture = next(printed.glob("page-*.png"))
    code = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True)
    assert code.stdout.strip() == ADDRESS


def test_where_to_write_must_be_said(printed):
    assert "--html FILE or --pdf FILE" in heard("survey", "print", printed / "riverside", check=2).stderr
