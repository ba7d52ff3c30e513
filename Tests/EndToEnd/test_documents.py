"""The evidence documents of a release, read by other people's readers, and the page."""

import csv
import re
import zipfile

import html5lib
import pytest
from conftest import heard, make_example
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    make_example(folder / "riverside")
    heard("release", folder / "riverside", "--out", folder / "release")
    return folder / "release/data"


def quotes(data):
    with (data / "quotes.csv").open(encoding="utf-8", newline="") as file:
        return {row["quotation"]: re.sub("^'", "", row["quote"]) for row in csv.DictReader(file)}


def word_paragraphs(file):
    marks = {f"{W}t", f"{W}tab", f"{W}br"}
    tree = etree.fromstring(file.read("word/document.xml"))
    return ["".join({f"{W}tab": "\t", f"{W}br": "\n"}.get(each.tag, each.text or "") for each in paragraph.iter(*marks))
            for paragraph in tree.iter(f"{W}p")]


@pytest.mark.parametrize("name", ["evidence.docx", "evidence.odt"])
def test_a_document_is_a_whole_zip_of_well_formed_parts_without_a_clock(data, name):
    with zipfile.ZipFile(data / name) as file:
        assert file.testzip() is None
        for part in file.infolist():
            assert part.date_time == (1980, 1, 1, 0, 0, 0) and part.compress_type == zipfile.ZIP_STORED
            if part.filename.endswith((".xml", ".rels", ".svg")):
                etree.fromstring(file.read(part))
        pictures = [part for part in file.namelist() if part.endswith(".emf")]
        assert pictures and all(file.read(part)[40:44] == b" EMF" for part in pictures)
    heard("validate", data / name)


def test_the_words_of_people_stand_in_paragraphs_of_their_own(data):
    with zipfile.ZipFile(data / "evidence.docx") as file:
        paragraphs = word_paragraphs(file)
        notes = "".join(etree.fromstring(file.read("word/footnotes.xml")).itertext())
    cited = re.findall(r"Quotation (\S+) in quotes\.csv\.", notes)
    released = quotes(data)

    assert cited
    assert [key for key in cited if released[key].replace("\r\n", "\n") not in "\n".join(paragraphs)] == []


def test_word_s_reader_finds_headings_numbers_and_tables(data):
    docx = pytest.importorskip("docx")
    document = docx.Document(data / "evidence.docx")
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    numbered = [p.text for p in document.paragraphs if p.style.name == "Numbered Paragraph"]

    assert styles[0] == "Title" and styles.count("Heading 1") >= 5
    assert all(re.match(r"[A-Z]?\d+\.\t", text) for text in numbered)
    assert styles.count("List Bullet") >= 1
    assert document.tables[0].rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
    assert len(document.inline_shapes) == len(document.tables)
    words = sum(len(p.text.split()) for p in document.paragraphs)
    assert words <= 3000


def test_open_document_s_reader_finds_the_same_words(data):
    opened = pytest.importorskip("odf.opendocument")
    from odf import teletype, text

    with zipfile.ZipFile(data / "evidence.docx") as file:
        headings = [p for p in word_paragraphs(file)]
    document = opened.load(data / "evidence.odt")
    found = [teletype.extractText(each) for each in document.getElementsByType(text.H)]

    assert len(found) >= 5
    assert [each for each in found if each not in headings] == []
    assert len(document.getElementsByType(text.Note)) > 0


def test_the_page_is_valid_and_fetches_nothing(data):
    page = (data / "summary.html").read_text(encoding="utf-8")

    html5lib.HTMLParser(strict=True).parse(page)

    assert not re.search(r"<script|https?://(?!www\.w3\.org/2000/svg)", page)
    for anchor in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{anchor}"' in page
    heard("validate", data / "summary.html")


def test_a_document_that_was_changed_is_told_where(data, tmp_path):
    changed = tmp_path / "evidence.docx"
    with zipfile.ZipFile(data / "evidence.docx") as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, content.replace(b"<w:tblHeader/>", b"") if part == "word/document.xml" else content)

    said = heard("validate", changed, check=1)

    assert "table 1: it has no row of headings" in said.stdout + said.stderr


def test_who_makes_a_release_is_told_that_a_committee_would_find_it_too_long(tmp_path):
    make_example(tmp_path / "riverside")
    assert "Advice" not in heard("release", tmp_path / "riverside", "--out", tmp_path / "short").stderr
    report = tmp_path / "riverside/report.md"
    report.write_text(report.read_text(encoding="utf-8") + "\n\n## More\n\n" + "word " * 3100 + "\n", encoding="utf-8")

    made = heard("release", tmp_path / "riverside", "--out", tmp_path / "long")

    assert "more than the 3000 that a select committee takes" in made.stderr
    assert (tmp_path / "long/data/evidence.docx").exists()
