"""Posters and slips: one sheet, text as text, and a square that leads where it says."""

import re
import shutil
import subprocess

import pytest
from conftest import heard

needs = pytest.mark.skipif(
    not all(map(shutil.which, ["chromium", "pdftotext", "pdftoppm", "pdfinfo", "zbarimg"])),
    reason="chromium, poppler or zbar is absent",
)
ADDRESS = "https://heard.example/riverside"


def read_codes(pdf, *resolutions):
    """Every code on the sheet once. One that is not read from here is tried from nearer, as with a telephone."""
    codes = []
    for resolution in resolutions:
        subprocess.run(["pdftoppm", "-r", str(resolution), "-png", pdf, pdf.with_suffix("")], check=True)
        for picture in sorted(pdf.parent.glob(f"{pdf.stem}-*.png")):
            found = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True).stdout
            codes += [code for code in found.split() if code not in codes]
    return codes


def words_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


@needs
@pytest.mark.parametrize(
    "language, said, query", [("en", "You can answer until", ""), ("cy", "Cewch ateb tan", "?edition=cy")])
def test_a_poster_is_one_sheet_in_the_readers_language_with_a_code(example, tmp_path, language, said, query):
    pdf, svg = tmp_path / "poster.pdf", tmp_path / "poster.svg"
    heard("poster", example, "--address", ADDRESS, "--language", language, "--pdf", pdf, "--svg", svg)

    assert re.search(r"Pages:\s+1\n", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout)
    assert read_codes(pdf, 60) == [ADDRESS + query]
    words = words_of(pdf)
    assert said in words and "heard.example/riverside" in words and "0808 157 0142" in words


@needs
def test_the_svg_stands_alone_and_its_code_is_read_from_a_browser(example, tmp_path):
    svg = tmp_path / "poster.svg"
    heard("poster", example, "--address", ADDRESS, "--svg", svg)
    text = svg.read_text(encoding="utf-8")

    assert not re.findall(r"(?:href|src|url)\s*[=(]", text) and "<script" not in text and "<style" not in text
    assert subprocess.run(["xmllint", "--noout", "--nonet", svg]).returncode == 0
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
         "--window-size=800,1130", f"--screenshot={tmp_path / 'poster.png'}", svg],
        check=True, capture_output=True, timeout=60,
    )
    found = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "poster.png"], capture_output=True, text=True)
    assert found.stdout.strip() == ADDRESS


@needs
def test_each_slip_has_a_code_of_its_own(example, tmp_path):
    pdf = tmp_path / "slips.pdf"
    heard("poster", example, "--address", ADDRESS, "--slips", 12, "--label", "Drop-in", "--pdf", pdf)

    codes = read_codes(pdf, 150, 180, 220)
    assert len(codes) == 12
    assert all(code.startswith(f"{ADDRESS}?invitation=") for code in codes)
    words = words_of(pdf)
    assert all(code.rpartition("=")[2] in words for code in codes)
    assert "Drop-in: 0 used of 12" in heard("invite", example).stdout


@needs
def test_slips_in_another_language_lead_to_the_survey_in_it(example, tmp_path):
    pdf = tmp_path / "slips.pdf"
    heard("poster", example, "--address", ADDRESS, "--language", "cy", "--slips", 9, "--label", "Drop-in", "--pdf", pdf)

    codes = read_codes(pdf, 150, 180, 220)
    assert len(codes) == 9
    assert all(code.startswith(f"{ADDRESS}?edition=cy&invitation=") for code in codes)


def test_what_is_missing_is_said(example, tmp_path):
    address = ("--address", ADDRESS)
    assert "--svg FILE, --pdf FILE or --html FILE" in heard("poster", example, *address, check=2).stderr
    refused = heard("poster", example, *address, "--language", "fr", "--svg", tmp_path / "x.svg", check=1)
    assert "survey.fr.yaml" in refused.stderr + refused.stdout
    heard("poster", example, "--address", "heard.example", "--svg", tmp_path / "x.svg", check=2)
    heard("poster", example, *address, "--slips", 9, "--pdf", tmp_path / "x.pdf", check=2)
