"""What is learned: from comments in a file, from a panel's decisions, and as a model that other programs read with."""

import json

from conftest import heard, shared

BOOK = """codebook: food
version: 1
title: Food
themes:
- theme: food
  name: Food
  definition: What there is to eat.
  lexicon:
    stems:
    - meal*
- theme: beds
  name: Beds
  definition: Where people sleep.
  lexicon:
    stems:
    - bed*
"""
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "June", "July", "May"]


def comments():
    for day in DAYS:
        for text in ["Only cold soup on {}", "The soup was cold, {}", "Soup again on {}"]:
            yield {"text": text.format(day), "labels": ["food"]}
        yield {"text": f"The bus was late on {day}", "labels": []}


def tag(lines, *options):
    done = heard("tag", *options, "--lines", stdin="".join(json.dumps(line) + "\n" for line in lines))
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_model_finds_what_the_list_does_not_and_says_why(tmp_path):
    book, data, model = tmp_path / "food.yaml", tmp_path / "said.jsonl", tmp_path / "food.model"
    book.write_text(BOOK)
    data.write_text("".join(json.dumps(comment) + "\n" for comment in comments()))
    asked = [{"id": 1, "text": "We only got cold soup. My bed was fine."}]

    told = heard("learn", "--codebook", book, "--data", data, "--output", model).stdout
    cold = tag(asked, "--codebook", book)
    learned = tag(asked, "--codebook", book, "--model", model)

    assert "40 passages" in told
    assert [theme["theme"] for theme in cold[0]["themes"]] == ["beds"]
    food = next(theme for theme in learned[0]["themes"] if theme["theme"] == "food")
    text = asked[0]["text"].encode()
    assert any(b"soup" in text[start:end] for start, end in food["reasons"])
    assert text[slice(*food["clause"])] == b"We only got cold soup"


def test_a_model_of_another_codebook_or_a_damaged_one_is_refused(tmp_path):
    book, data, model = tmp_path / "food.yaml", tmp_path / "said.jsonl", tmp_path / "food.model"
    book.write_text(BOOK)
    data.write_text("".join(json.dumps(comment) + "\n" for comment in comments()))
    heard("learn", "--codebook", book, "--data", data, "--output", model)

    book.write_text(BOOK.replace("meal*", "dinner*"))
    other = heard("tag", "--codebook", book, "--model", model, "--lines", stdin="", check=1)
    book.write_text(BOOK)
    model.write_bytes(model.read_bytes()[:-100])
    damaged = heard("tag", "--codebook", book, "--model", model, "--lines", stdin="", check=1)

    assert "another codebook" in other.stderr and "heard learn" in other.stderr
    assert "damaged" in damaged.stderr


def test_polarity_beats_the_floor_of_the_design_on_real_comments():
    rows = json.loads(
        heard("evaluate", "--polarity", "--data", shared("themes/nhs_feedback_open.jsonl"), "--json").stdout)

    assert rows[0]["model"] == "lexicon" and rows[0]["accuracy"] >= 0.65
    assert rows[-1]["labels"] > 2_000
    assert rows[-1]["accuracy"] >= 0.82 and rows[-1]["macro"] >= 0.68
