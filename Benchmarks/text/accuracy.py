"""How well themes are found in comments of health services: Heard, its word lists alone, and other learners, each taught
the same comments and judged on the same. The intervals are percentiles of 1,000 resamples of the comments; what is learned
is drawn once, the same for all."""

import json
import tempfile
from pathlib import Path

import numpy as np

from bench import heard_version, write
from text.data import (COMMENTS, Evaluated, calibration_error, counts, f1, interval, lines, precision_recall, resamples)
from text.peers import PEERS, VERSION, Peer

SIZES = "0,50,100,200,400"
SHOWN_FROM, ONE_TAP = 0.3, 0.75
# A model may never be worse than the word list by more than this.
SLACK = 0.01


def run():
    """Prints and writes the tables.
    :returns: what was found wrong."""
    comments = lines(COMMENTS)
    evaluated = Evaluated("--labels", SIZES)
    judged = [comments[place] for place in evaluated.places]
    weights = resamples(len(judged))
    said = {}
    rows = []
    for (model, labels), probabilities in evaluated.probabilities.items():
        said[model, labels] = probabilities >= SHOWN_FROM
        figures = evaluated.figures[model, labels]
        rows.append(accuracy_row(
            "word lists alone" if model == "lexicon" else "heard", heard_version(), labels, evaluated.given,
            said[model, labels], probabilities, weights, None, figures["docs_per_second"]))
    for (model, labels), learned in evaluated.learned.items():
        if model != "heard" or not any(learned):
            continue
        for name in PEERS:
            peer = taught(name, comments, evaluated, learned)
            said[name, labels], probabilities, seconds, speed = peer.result()
            rows.append(accuracy_row(
                name, VERSION, labels, evaluated.given, said[name, labels], probabilities, weights, seconds, speed))
    rows.sort(key=lambda row: row["labels"])
    print(f"\nThemes, {len(judged)} comments, five folds. F1 with 95 % intervals; themes are shown from 0.3 on.")
    write("text_accuracy", rows)
    most = max(labels for _, labels in said)
    per_theme(evaluated, said, most, weights)
    per_length(evaluated, said, most, judged)
    per_question(comments)
    return wrong(evaluated, rows)


def taught(name, comments, evaluated, learned):
    """The peer, after each fold was judged by what it learned from the same comments as Heard."""
    row_of = {place: row for row, place in enumerate(evaluated.places)}
    peer = Peer(name)
    folds = sorted({comment["fold"] for comment in comments})
    order = []
    for fold, places in zip(folds, learned):
        held = [place for place in evaluated.places if comments[place]["fold"] == fold]
        order += held
        peer.judge([comments[place]["text"] for place in held], [comments[place]["text"] for place in places],
                   evaluated.given[[row_of[place] for place in places]])
    assert order == evaluated.places
    return peer


def accuracy_row(tool, version, labels, given, said, probabilities, weights, seconds, speed):
    table = counts(given, said)
    micro, macro = f1(table.sum(axis=1))
    given_only = f1(table.sum(axis=1)[:, given.any(axis=0)])[1]
    low, high = interval(np.stack(f1(np.einsum("rc,kct->krt", weights, table, optimize=True)), axis=1))
    tap = precision_recall(given, probabilities >= ONE_TAP) if probabilities is not None else (None, None)
    return {
        "tool": tool, "version": version, "labels": labels,
        "micro": round(float(micro), 4), "micro_95": f"{low[0]:.3f}-{high[0]:.3f}",
        "macro": round(float(macro), 4), "macro_95": f"{low[1]:.3f}-{high[1]:.3f}",
        # Macro counts a theme that was said and never given as nought; this one leaves it out.
        "macro_of_given": round(float(given_only), 4),
        "calibration_error": rounded(calibration_error(given, probabilities) if probabilities is not None else None),
        "one_tap_precision": rounded(tap[0]), "one_tap_recall": rounded(tap[1]),
        # `heard evaluate` does not say how long it learns; when it does, this is the place.
        "learning_s": rounded(seconds, 2), "comments_per_second": round(speed),
    }


def rounded(value, digits=4):
    return None if value is None else round(float(value), digits)


def per_theme(evaluated, said, most, weights):
    rows = []
    tools = {"heard": said["heard", most], "lists": said["lexicon", 0],
             **{name: said[name, most] for name in PEERS if "char" in name}}
    for number, theme in enumerate(evaluated.themes):
        given = int(evaluated.given[:, number].sum())
        row = {"theme": theme, "given": given}
        for tool, what in tools.items():
            table = counts(evaluated.given[:, [number]], what[:, [number]])
            low, high = interval(f1(np.einsum("rc,kct->krt", weights, table, optimize=True))[0])
            row[tool] = f"{f1(table.sum(axis=1))[0]:.2f} ({low:.2f}-{high:.2f})"
        rows.append(row)
    print(f"\nEach theme after {most} comments: F1 with its interval. Under 50 given, an interval says more than the figure.")
    write("text_themes", sorted(rows, key=lambda row: -row["given"]))


def per_length(evaluated, said, most, judged):
    words = np.array([len(comment["text"].split()) for comment in judged])
    rows = []
    for name, which in (("up to 5 words", words <= 5), ("6 to 20", (words > 5) & (words <= 20)), ("over 20", words > 20)):
        for (tool, labels), what in said.items():
            if labels == most or tool == "lexicon":
                micro, macro = f1(counts(evaluated.given[which], what[which]).sum(axis=1))
                rows.append({"length": name, "comments": int(which.sum()), "tool": tool, "labels": labels,
                             "micro": round(float(micro), 4), "macro": round(float(macro), 4)})
    print("\nBy length")
    write("text_length", rows)


def per_question(comments):
    """One question is judged by what was learned from the other."""
    rows = []
    for question in sorted({comment["question"] for comment in comments}):
        here = [comment for comment in comments if comment["question"] == question]
        others = [comment for comment in comments if comment["question"] != question]
        with tempfile.TemporaryDirectory() as name:
            files = [Path(name) / "here.jsonl", Path(name) / "others.jsonl"]
            for file, part in zip(files, (here, others)):
                file.write_text("".join(json.dumps(comment) + "\n" for comment in part))
            evaluated = Evaluated("--train", files[1], data=files[0])
        said = {("word lists alone" if model == "lexicon" else "heard", labels): probabilities >= SHOWN_FROM
                for (model, labels), probabilities in evaluated.probabilities.items() if model == "lexicon" or labels}
        answers = np.array([[theme in codes(comment, evaluated.themes) for theme in evaluated.themes] for comment in others])
        for peer in map(Peer, PEERS):
            peer.judge([here[place]["text"] for place in evaluated.places], [comment["text"] for comment in others], answers)
            said[peer.name, len(others)] = peer.result()[0]
        for (tool, labels), what in said.items():
            micro, macro = f1(counts(evaluated.given, what).sum(axis=1))
            rows.append({"judged": question, "comments": len(evaluated.places), "tool": tool, "labels": labels,
                         "micro": round(float(micro), 4), "macro": round(float(macro), 4)})
    print("\nOne question, learned from the other")
    write("text_question", rows)


def codes(comment, themes):
    """The codes of a comment's themes: the name's letters with `_` between its words, as `heard evaluate` makes them."""
    plain = ["_".join("".join(c if c.isalnum() else " " for c in label.lower()).split())[:64] for label in comment["labels"]]
    unknown = set(plain) - set(themes)
    if unknown:
        raise SystemExit(f"No theme of the codebook has the code {unknown}.")
    return plain


def wrong(evaluated, rows):
    """What the run may not pass over."""
    found = []
    cold = next(row for row in rows if row["tool"] == "word lists alone")
    for row in (row for row in rows if row["tool"] == "heard"):
        printed = evaluated.figures["heard", row["labels"]]
        for measure, theirs in (("micro", "micro"), ("macro", "macro"), ("calibration_error", "ece")):
            if abs(row[measure] - printed[theirs]) > 0.002:
                found.append(f"{measure} after {row['labels']} is {row[measure]} here and {printed[theirs]} by `heard evaluate`")
        for measure in ("micro", "macro"):
            if row[measure] < cold[measure] - SLACK:
                found.append(f"after {row['labels']} comments {measure} F1 is {row[measure]}, the word lists' {cold[measure]}")
    return found
