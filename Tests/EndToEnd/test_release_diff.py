"""What changed between two releases, as a person and a program read it."""

import json
import shutil

import pytest
from conftest import heard, make_example


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Two releases of the example, between which the group changed its files and decided on one passage more."""
    folder = tmp_path_factory.mktemp("pair")
    consultation = folder / "riverside"
    make_example(consultation)
    heard("release", consultation, "--out", folder / "one")
    for name, before, after in [
        ("services.yaml", "name: Ferry Steps Surgery", "name: Ferry Steps Practice"),
        ("services.yaml", "code: RHADP", "code: RHADP2"),
        ("report.md", "## What works\n", "## What works\n\nThis paragraph is new.\n"),
        ("report.md", "Small changes count.", "Small changes count for much."),
        ("asks.yaml", "text: Open the drop-in at weekends", "text: Open the drop-in on Sundays"),
        ("replies.yaml", "text: Open the drop-in at weekends", "text: Open the drop-in on Sundays"),
        ("codebook.yaml", "name: Stigma\n", "name: Stigma and shame\n"),
    ]:
        text = (consultation / name).read_text()
        assert before in text, before
        (consultation / name).write_text(text.replace(before, after, 1))
    heard("release", consultation, "--out", folder / "two")
    return folder


def test_it_says_what_changed_under_the_headings_of_a_release(pair):
    told = heard("diff", pair / "one", pair / "two", check=1)
    lines = told.stdout.splitlines()
    number = lines.index("  paragraph 1 added: “This paragraph is new.”")

    assert lines[0] == "Who and when"
    assert "  number changed: “1” became “2”" in lines
    assert "  service *ferry_steps_surgery* renamed: “Ferry Steps Surgery” became “Ferry Steps Practice”" in lines
    assert "  theme *stigma* renamed: “Stigma” became “Stigma and shame”" in lines
    assert "  wording of *open_at_weekends* changed: “Open the drop-in at weekends” became “Open the drop-in on Sundays”" in lines
    assert any(line.startswith("  code of the body that it is for changed: “RHADP (https://example.org/id/public-body)”") for line in lines)
    assert lines[:number].count("Report") == 1
    assert any(line.startswith("  paragraph 2, now 3, changed: “Small changes count. {quote ") for line in lines)
    assert told.stderr.strip().endswith("changes.")


def test_a_submission_by_itself_says_the_same_and_a_program_reads_it(pair):
    by_folder = heard("diff", pair / "one", pair / "two", "--json", check=1).stdout
    by_file = heard("diff", pair / "one/data/submission.xml", pair / "two/data/submission.xml", "--json", check=1).stdout

    assert by_folder == by_file
    changes = [json.loads(line) for line in by_folder.splitlines()]
    assert {"release", "service", "theme", "report", "ask", "commissioner", "consultation"} <= {one["kind"] for one in changes}
    renamed = next(one for one in changes if one.get("key") == "ferry_steps_surgery")
    assert (renamed["before"], renamed["after"]) == ("Ferry Steps Surgery", "Ferry Steps Practice")


def test_words_of_several_lines_stay_under_their_heading_and_steer_no_terminal(pair, tmp_path):
    folder = tmp_path / "riverside"
    heard("init", folder, "--example")
    heard("release", folder, "--out", tmp_path / "one")
    asks = (folder / "asks.yaml").read_text()
    (folder / "asks.yaml").write_text(
        asks.replace("text: Open the drop-in at weekends", 'text: "x\\r\\nWho and when\\u0085Figures\\u009b31m"', 1))
    replies = (folder / "replies.yaml").read_text()
    (folder / "replies.yaml").write_text(
        replies.replace("text: Open the drop-in at weekends", 'text: "x\\r\\nWho and when\\u0085Figures\\u009b31m"', 1))
    made = heard("release", folder, "--out", tmp_path / "two")
    told = heard("diff", tmp_path / "one", tmp_path / "two", check=1).stdout

    assert f"--folder {tmp_path / 'two'} --as NAME" in made.stderr
    assert "became “x\n    Who and when\n    Figures\ufffd31m”" in told
    assert told.splitlines().count("Who and when") == 1 and "\u0085" not in told


def test_it_ends_as_diff_does(pair, tmp_path):
    same = heard("diff", pair / "one", pair / "one", check=0)
    assert (same.stdout, same.stderr.strip()) == ("", "Nothing changed.")

    nothing = heard("diff", pair / "one", tmp_path / "none", check=2)
    assert "there is no such file" in nothing.stderr
    broken = tmp_path / "submission.xml"
    broken.write_bytes((pair / "one/data/submission.xml").read_bytes()[:-40])
    assert "is no release that can be compared" in heard("diff", pair / "one", broken, check=2).stderr
    other = tmp_path / "page.xml"
    other.write_text("<html/>")
    assert heard("diff", other, pair / "one", check=2).stdout == ""


def test_a_folder_that_is_not_as_it_was_written_is_told_of(pair, tmp_path):
    changed = tmp_path / "changed"
    shutil.copytree(pair / "one", changed)
    with (changed / "data/quotes.csv").open("a") as file:
        file.write("x")

    told = heard("diff", pair / "one", changed).stderr
    assert "changed: data/quotes.csv: it is not the file that was released: its checksum is another" in told
