"""A table goes out to a translator and comes back; the paper form is printed in each language and way of asking."""

import base64
import csv
import io

from conftest import heard

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def write(path, rows, **form):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["place", "source", "translation"], **form)
        writer.writeheader()
        writer.writerows(rows)


def test_a_table_that_comes_back_unchanged_changes_nothing(example, tmp_path):
    table = tmp_path / "welsh.csv"
    overlay = example / "survey.cy.yaml"
    overlay.write_text("# Checked by Nia in March\n" + overlay.read_text())
    heard("survey", "format", overlay)
    before = overlay.read_text()

    heard("survey", "translate", example, "--to", "cy", "--table", table)
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = rows_of(table)
    assert len(rows) > 200 and all(row["translation"] for row in rows)
    heard("survey", "translate", example, "--to", "cy", "--from", table)

    assert overlay.read_text() == before
    assert not (example / "words.cy.yaml").exists()


def test_a_third_language_is_added_with_a_table_and_can_be_answered_in(example, tmp_path):
    table = tmp_path / "polish.csv"
    heard("survey", "translate", example, "--to", "pl", "--table", table)
    rows = rows_of(table)
    assert not any(row["translation"] for row in rows)
    for row in rows:
        row["translation"] = "PL " + row["source"]
    write(table, rows, delimiter=";")

    done = heard("survey", "translate", example, "--to", "pl", "--from", table)

    assert "Add `pl` to `languages`" in done.stderr
    survey = example / "survey.yaml"
    survey.write_text(survey.read_text().replace("languages: [en, cy]", "languages: [en, cy, pl]"))
    heard("check", example, "--no-advice")
    printed = tmp_path / "form.html"
    heard("survey", "print", example, "--language", "pl", "--html", printed)
    assert "PL Before you start" in printed.read_text() and 'lang="pl"' in printed.read_text()


def test_every_mistake_in_a_table_is_named_by_its_row(example, tmp_path):
    table = tmp_path / "t.csv"
    write(table, [
        {"place": "title", "source": "Another title", "translation": "Teitl"},
        {"place": "Heard", "source": "{name} runs this.", "translation": "Mae hwn"},
        {"place": "question nowhere text", "source": "x", "translation": "y"},
    ])

    done = heard("survey", "translate", example, "--to", "cy", "--from", table, check=1)

    said = done.stdout + done.stderr
    assert "t.csv:2" in said and "t.csv:3" in said and "t.csv:4" in said


def test_the_form_is_printed_in_welsh_and_in_easy_read_with_its_pictures(example, tmp_path):
    (example / "bus.png").write_bytes(PNG)
    easy = example / "survey.easy-read.yaml"
    easy.write_text(easy.read_text().replace("  story:\n", "  story:\n    picture: bus.png\n", 1))
    printed = tmp_path / "form.html"

    heard("survey", "print", example, "--language", "cy", "--html", printed)
    welsh = printed.read_text()
    heard("survey", "print", example, "--easy-read", "--html", printed)
    easy_read = printed.read_text()

    assert 'lang="cy"' in welsh and "Cyn i chi ddechrau" in welsh and "Sut brofiad oedd e?" in welsh
    assert 'class="large"' in easy_read and easy_read.count("data:image/png;base64,") == 1
    refused = heard("survey", "print", example, "--language", "fr", "--html", printed, check=1)
    assert "survey.fr.yaml" in refused.stderr


def test_a_picture_that_is_not_there_is_a_problem(example):
    easy = example / "survey.easy-read.yaml"
    easy.write_text(easy.read_text().replace("  story:\n", "  story:\n    picture: bus.png\n", 1))

    done = heard("check", example, "--no-advice", check=1)

    assert "bus.png" in done.stdout and "is not in" in done.stdout


def test_easy_read_in_welsh_is_translated_from_easy_read_and_keeps_what_it_puts_together(example, tmp_path):
    table = tmp_path / "easy.csv"
    heard("survey", "translate", example, "--to", "cy", "--variant", "easy-read", "--table", table)
    rows = rows_of(table)
    english = (example / "survey.easy-read.yaml").read_text()
    assert any(row["place"] == "question helped choice people" for row in rows), "the choice that stands for two"
    assert all(row["source"] in english or row["source"] in (example / "survey.yaml").read_text() for row in rows)
    for row in rows:
        row["translation"] = "'dwi " + row["source"]
    write(table, rows)

    heard("survey", "translate", example, "--to", "cy", "--variant", "easy-read", "--from", table)

    welsh = (example / "survey.cy.easy-read.yaml").read_text()
    assert "merge:" in welsh and "drop:" in welsh and "'dwi" in welsh
    heard("check", example, "--no-advice")
