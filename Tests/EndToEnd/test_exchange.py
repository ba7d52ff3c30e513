"""The project of a release opens in another program, with every quotation to the letter."""

import csv

import pytest
from conftest import heard, make_example

WORDS = [
    " Nobody listened. ", "It cost £40 \U0001F44D", "\U0001F468\u200D\U0001F469\u200D\U0001F467 e\u0301", "\u05e9\u05dc\u05d5\u05dd \U0001D11E",
    "one\r\ntwo\rthree", "a\tb <c> & ]]>", "**** [Name]", "\uFFFE",
]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exchange")
    make_example(folder / "riverside")
    with (folder / "odd.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["quote_id", "quote"], *([f"T{n}", words] for n, words in enumerate(WORDS))])
    heard("import", "quotations", folder / "riverside", folder / "odd.csv", "--consent", "publish",
          "--attribution", "Member of a panel")
    heard("release", folder / "riverside", "--out", folder / "release")
    return folder / "release/data"


def test_another_program_finds_every_quotation(data, tmp_path):
    pyrefiqda = pytest.importorskip("pyrefiqda")
    project = pyrefiqda.RefiProject.load(data / "project.qdpx", tmp_path)
    selected = set()
    for source in project.sources.text_source:
        text = pyrefiqda.RefiProject.resolve_source_path(source.plain_text_path, tmp_path).read_bytes().decode()
        selected |= {text[each.start_position:each.end_position] for each in source.plain_text_selection}
    expected = {words.replace("\r\n", "\n").replace("\r", "\n").replace("\uFFFE", "\uFFFD") for words in WORDS}
    assert expected <= selected


def test_what_another_program_wrote_is_checked_too(data, tmp_path):
    pyrefiqda = pytest.importorskip("pyrefiqda")
    project = pyrefiqda.RefiProject.load(data / "project.qdpx", tmp_path / "unpacked")
    again = tmp_path / "again.qdpx"
    pyrefiqda.RefiProject.save(project, again, tmp_path / "unpacked/sources")
    assert "is good" in heard("validate", again).stderr
    project.sources.text_source[0].plain_text_selection[0].end_position += 1
    pyrefiqda.RefiProject.save(project, again, tmp_path / "unpacked/sources")
    assert "and its text has" in heard("validate", again, check=1).stdout


@pytest.mark.parametrize("name", ["ddi.xml", "survey.sss", "survey.csv", "codebook.qdc", "project.qdpx"])
def test_each_file_is_checked_by_itself(data, name):
    assert "is good" in heard("validate", data / name).stderr


def test_a_codebook_of_a_release_comes_back(data, tmp_path):
    heard("codebook", "import", data / "codebook.qdc", "--output", tmp_path / "back.yaml")
    text = (tmp_path / "back.yaml").read_text()
    assert text.count("- theme: ") == 20 and "- theme: trust\n" in text


def test_a_survey_that_was_tampered_with_is_refused(data, tmp_path):
    for name in ["survey.sss", "survey.csv"]:
        (tmp_path / name).write_bytes((data / name).read_bytes())
    table = (tmp_path / "survey.csv").read_text().splitlines(keepends=True)
    (tmp_path / "survey.csv").write_text("".join(table[:1] + table[2:]), newline="")
    assert "has no record, and its label does not say why" in heard("validate", tmp_path / "survey.csv", check=1).stdout
