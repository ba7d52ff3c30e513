"""The honest evaluation on real comments about health services, which the word lists were made without."""

import json

from conftest import heard, shared


def evaluate(*options):
    rows = json.loads(heard(
        "evaluate", "--codebook", shared("themes/nhs_codebook_with_lexicon.json"), *options, "--json").stdout)
    return {(row["model"], row["labels"]): row for row in rows}


def test_the_floors_of_the_design_hold_on_real_comments():
    rows = evaluate("--data", shared("themes/nhs_feedback_open.jsonl"), "--labels", "0,100")

    cold, learned = rows["lexicon", 0], rows["heard", 100]
    everything = max(rows.values(), key=lambda row: row["labels"])
    assert cold["micro"] >= 0.61
    assert learned["micro"] >= 0.62
    assert everything["labels"] > 2_000 and everything["micro"] >= 0.72
    assert everything["one_tap_precision"] >= 0.9 and everything["one_tap_recall"] >= 0.48
    assert everything["ece"] <= 0.01
    # Never worse than the word list.
    assert all(row["micro"] >= cold["micro"] - 0.01 and row["macro"] >= cold["macro"] - 0.01 for row in rows.values())


def test_what_was_learned_elsewhere_is_judged_by_all_that_is_here(tmp_path):
    lines = shared("themes/nhs_feedback_open.jsonl").read_text().splitlines()
    (tmp_path / "elsewhere.jsonl").write_text("\n".join(lines[:1_500]))
    (tmp_path / "here.jsonl").write_text("\n".join(lines[1_500:2_500]))

    rows = evaluate("--data", tmp_path / "here.jsonl", "--train", tmp_path / "elsewhere.jsonl", "--local", 300)

    assert list(rows) == [("lexicon", 0), ("heard", 0), ("heard", 1_500), ("heard", 1_800)]
    assert rows["heard", 1_800]["micro"] > rows["lexicon", 0]["micro"]


def test_a_line_that_is_no_comment_and_a_theme_that_there_is_not_are_both_told(tmp_path):
    (tmp_path / "book.json").write_text('[{"code": "Food", "lexicon_prefix_stems": ["food"]}]')
    (tmp_path / "data.jsonl").write_text('{"text": "Food", "labels": ["Food"]}\nnonsense\n{"text": "x", "labels": ["Foo"]}\n')

    done = heard("evaluate", "--codebook", tmp_path / "book.json", "--data", tmp_path / "data.jsonl", check=1)

    assert "data.jsonl:2" in done.stderr and "data.jsonl:3" in done.stderr and "`Foo`" in done.stderr

    (tmp_path / "data.jsonl").write_text("")
    empty = heard("evaluate", "--codebook", tmp_path / "book.json", "--data", tmp_path / "data.jsonl", check=1)
    assert "no comments" in empty.stderr
