"""The comments, what `heard evaluate` says of them, and how they are counted."""

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from bench import HEARD, SHARED

COMMENTS = SHARED / "themes/nhs_feedback_open.jsonl"
CODEBOOK = SHARED / "themes/nhs_codebook_with_lexicon.json"


def lines(path):
    return [json.loads(line) for line in path.open(encoding="utf-8") if line.strip()]


class Evaluated:
    """What `heard evaluate` printed, and what each coder had said: by (model, labels), rows in the same order."""

    def __init__(self, *options, data=COMMENTS):
        with tempfile.TemporaryDirectory() as name:
            file = Path(name) / "predictions.jsonl"
            printed = subprocess.run(
                [HEARD, "evaluate", "--codebook", CODEBOOK, "--data", data, *options, "--predictions", file, "--json"],
                capture_output=True, text=True)
            if printed.returncode:
                raise SystemExit(printed.stderr)
            said = lines(file)
        self.figures = {(row["model"], row["labels"]): row for row in json.loads(printed.stdout)}
        self.themes = said[0]["themes"]
        self.learned = {(row["model"], row["labels"]): row["learned"] for row in said if "learned" in row}
        rows = [row for row in said if "comment" in row]
        of = {key: [row for row in rows if (row["model"], row["labels"]) == key] for key in self.figures}
        first = next(iter(of.values()))
        self.places = [row["comment"] for row in first]
        assert all([row["comment"] for row in part] == self.places for part in of.values())
        self.given = np.array([[theme in row["given"] for theme in self.themes] for row in first])
        self.probabilities = {key: np.array([row["probabilities"] for row in part]) for key, part in of.items()}


def counts(given, said):
    """True and false positives and false negatives: comments by themes."""
    return np.stack([given & said, ~given & said, given & ~said]).astype(float)


def f1(sums):
    """Micro and macro F1 of sums [3, ..., themes]; the macro over themes that were given or said."""
    right, wrong, missed = sums
    def of(right, wrong, missed):
        whole = 2 * right + wrong + missed
        return np.divide(2 * right, whole, out=np.zeros_like(whole), where=whole > 0)
    occurs = right + wrong + missed > 0
    return of(*sums.sum(axis=-1)), (of(right, wrong, missed) * occurs).sum(axis=-1) / np.maximum(occurs.sum(axis=-1), 1)


def resamples(count, times=1000, seed=1):
    """How often each comment stands in each resample of all of them."""
    chance = np.random.default_rng(seed)
    return chance.multinomial(count, np.full(count, 1 / count), size=times).astype(float)


def interval(values):
    return np.percentile(values, [2.5, 97.5], axis=0)


def calibration_error(given, probabilities):
    """Expected calibration error over all comments and themes, in ten bins."""
    bins = np.minimum(9, (probabilities * 10).astype(int)).ravel()
    gap = np.bincount(bins, probabilities.ravel(), 10) - np.bincount(bins, given.ravel().astype(float), 10)
    return np.abs(gap).sum() / bins.size


def precision_recall(given, said):
    right, wrong, missed = counts(given, said).sum(axis=(1, 2))
    return right / max(right + wrong, 1), right / max(right + missed, 1)
