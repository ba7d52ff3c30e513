"""For or against, of whole comments in three classes: Heard, and VADER with its usual cut-offs.

How the files' own marks are read:
- nhs_feedback_open: 1 and 2 positive ("everyone is helpful"), 3 neutral, 4 and 5 negative ("it was a long time to wait").
- nhs_feedback_phase1_open, from -5 to 5: above 0 positive, below 0 negative, 0 neutral. At the question that asked for praise
  and criticism together (Trust B, Q1) 0 was given to praise ("100% brilliant"), so the file is judged with 0 as neutral, as
  it says, and without those that have 0; then nothing is neutral, and the macro F1 of three classes cannot pass 0.67.
- themefinder_synthetic has a stance for each theme of an invented answer; where they differ the answer counts as neutral.
  A test of form, no more: the stance is for or against a proposal. In the second question 193 of 194 stances are positive whatever
  the words, and in the first each theme has one sign of its own, so it is the theme that says it. Whoever asks for a ban speaks of
  something that is not as it should be, which is a complaint about services. Always saying "positive" is right in 0.64; nothing here
  is tuned to it.
"""

import json
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from bench import HEARD, SHARED, heard_version, write
from text.data import lines

# As its answers show: "nothing", "TV please".
ASKED_WHAT_COULD_BE_BETTER = "Trust C - Q2"
CLASSES = ("positive", "neutral", "negative")


def run():
    sets = {"nhs_feedback_open": surveyed(), "nhs_feedback_phase1_open": first_phase(),
            "the same without 0": [row for row in first_phase() if row[1] != "neutral"],
            "themefinder_synthetic": stances()}
    rows = []
    vader = SentimentIntensityAnalyzer()
    for name, comments in sets.items():
        labels = [label for _, label, _ in comments]
        rows.append({"data": name, "comments": len(comments), "tool": "always positive",
                     **measures(labels, ["positive"] * len(labels))})
        said = [of_vader(vader, text) for text, *_ in comments]
        rows.append({"data": name, "comments": len(comments), "tool": "VADER", "version": version("vaderSentiment"),
                     **measures(labels, said)})
        for ours in of_heard(comments):
            tool = f"heard after {ours['labels']}" if ours["labels"] else "heard, cold"
            rows.append({"data": name, "comments": len(comments), "tool": tool, "version": heard_version(),
                         "accuracy": round(ours["accuracy"], 4), "macro": round(ours["macro"], 4)})
    print("\nFor or against, three classes")
    write("text_polarity", rows)
    if not any(row["tool"].startswith("heard") for row in rows):
        print("`heard evaluate` has no --polarity here: Heard's rows are left out.")


def surveyed():
    kinds = {1: "positive", 2: "positive", 3: "neutral", 4: "negative", 5: "negative"}
    return [(row["text"], kinds[row["sentiment"]], row["question"])
            for row in lines(SHARED / "themes/nhs_feedback_open.jsonl") if row["sentiment"] in kinds]


def first_phase():
    found, seen = [], set()
    for row in lines(SHARED / "themes/nhs_feedback_phase1_open.jsonl"):
        mark = row["crit"]
        if mark is None or abs(mark) > 5 or row["norm"] in seen:
            continue
        seen.add(row["norm"])
        found.append((row["feedback"], "positive" if mark > 0 else "negative" if mark < 0 else "neutral",
                      "could_improve" if row["question"] == ASKED_WHAT_COULD_BE_BETTER else "open"))
    return found


def stances():
    folder = SHARED / "themes/themefinder_synthetic/gambling_XS"
    found = []
    for part in sorted((folder / "inputs").glob("question_part_*")):
        texts = {row["response_id"]: row["response"] for row in lines(part / "responses.jsonl")}
        for row in lines(next((folder / "outputs/mapping").glob(f"*/{part.name}/mapping.jsonl"))):
            kinds = {stance.lower() for stance in row.get("stances") or []}
            if kinds:
                kind = kinds.pop() if len(kinds) == 1 else "neutral"
                found.append((texts[row["response_id"]], kind, "open"))
    return found


def of_vader(vader, text):
    score = vader.polarity_scores(text)["compound"]
    return "positive" if score >= 0.05 else "negative" if score <= -0.05 else "neutral"


def of_heard(comments):
    """The rows before anything was learned and after all of the other folds; none where the program cannot say."""
    if "--polarity" not in subprocess.run([HEARD, "evaluate", "--help"], capture_output=True, text=True).stdout:
        return []
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "comments.jsonl"
        file.write_text("".join(
            json.dumps({"text": text, "polarity": label, "question": question}) + "\n" for text, label, question in comments))
        done = subprocess.run([HEARD, "evaluate", "--polarity", "--data", file, "--json"], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def measures(given, said):
    """Accuracy, and the mean F1 of the three classes."""
    pairs = list(zip(given, said))
    f1 = []
    for kind in CLASSES:
        right = sum(a == b == kind for a, b in pairs)
        f1.append(2 * right / max(1, sum((a == kind) + (b == kind) for a, b in pairs)))
    return {"accuracy": round(sum(a == b for a, b in pairs) / len(pairs), 4), "macro": round(sum(f1) / len(f1), 4)}
