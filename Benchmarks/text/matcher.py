"""The matcher alone: 2,000 phrases of one to three words in some megabytes of comments, whole words only, and then with
stems among them (the last word may go on), as in the lists of a codebook.

All tools get the same plain text (small letters, one space between words), so that what they find can be compared: the
number must be the same. scikit-learn's hashing counts every run of words and not only those of a list, and its counting knows no
stems."""

import json
import random
import re
import subprocess
import tempfile
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

import ahocorasick
import sklearn
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer

from bench import ROOT, heard_version, write
from text.data import COMMENTS, lines

TEXTBENCH = ROOT / ".build/release/textbench"
PHRASES, COPIES, ROUNDS = 2000, 20, 3
# A clause ends before these, and nothing of ours is found across it.
TURNS = {"but", "yet", "though", "however", "although", "except"}


def run():
    """:returns: what was found wrong."""
    texts = [text for row in lines(COMMENTS) if (text := " ".join(re.findall("[a-z0-9]+", row["text"].lower())))] * COPIES
    phrases = phrases_of(texts[:len(texts) // COPIES])
    size = sum(len(text) + 1 for text in texts)
    counter = CountVectorizer(vocabulary=phrases, ngram_range=(1, 3), token_pattern=r"\S+", lowercase=False)
    hashing = HashingVectorizer(ngram_range=(1, 3), token_pattern=r"\S+", lowercase=False, norm=None, alternate_sign=False)
    rows = compared(phrases, texts, size, "words only")
    rows.append(row("CountVectorizer", sklearn.__version__, "words only", size, *vectorised(counter, texts)))
    rows.append(row("HashingVectorizer", sklearn.__version__, "words only", size, vectorised(hashing, texts)[0], None))
    rows += compared(with_stems(phrases), texts, size, "with stems")
    print(f"\nThe matcher alone: {len(phrases)} phrases in {size / 1e6:.1f} MB")
    write("text_matcher", rows)
    wrong = []
    for kind in {row["phrases"] for row in rows}:
        found = {row["matches"] for row in rows if row["phrases"] == kind and row["matches"] is not None}
        if len(found) != 1:
            wrong.append(f"the matchers found different numbers of phrases ({kind}): {sorted(found)}")
    return wrong


def compared(phrases, texts, size, kind):
    with tempfile.TemporaryDirectory() as name:
        files = Path(name) / "phrases.txt", Path(name) / "text.txt"
        files[0].write_text("".join(phrase + "\n" for phrase in phrases))
        files[1].write_text("".join(text + "\n" for text in texts))
        done = subprocess.run([TEXTBENCH, *files], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        ours = json.loads(done.stdout)
    both = ours["match_seconds"] + ours["normalise_seconds"]
    return [row("heard, matcher", heard_version(), kind, size, ours["match_seconds"], ours["matches"]),
            row("heard, matcher and making plain", heard_version(), kind, size, both, ours["matches"]),
            row("pyahocorasick", version("pyahocorasick"), kind, size, *aho_corasick(phrases, texts))]


def row(tool, of, kind, size, seconds, matches):
    return {"tool": tool, "version": of, "phrases": kind, "seconds": round(seconds, 4),
            "mb_per_second": round(size / seconds / 1e6, 1), "matches": matches}


def phrases_of(texts):
    """Some of those that stand there at least twice, the same ones each time."""
    seen = Counter()
    for text in texts:
        words = text.split()
        for length in (1, 2, 3):
            seen.update(" ".join(words[at:at + length]) for at in range(len(words) - length + 1))
    fit = sorted(phrase for phrase, count in seen.items() if count > 1 and not TURNS & set(phrase.split()))
    return sorted(random.Random(1).sample(fit, PHRASES))


def with_stems(phrases):
    """Those that end in a word of six letters or more, with up to three letters cut off; all different."""
    chance = random.Random(2)
    cut = []
    for phrase in phrases:
        *before, last = phrase.split()
        stem = last[:len(last) - chance.randint(0, 3)]
        if len(last) >= 6 and not any(turn.startswith(stem) for turn in TURNS):
            phrase = " ".join([*before, stem]) + "*"
        cut.append(phrase)
    return list(dict.fromkeys(cut))


def aho_corasick(phrases, texts):
    finder = ahocorasick.Automaton()
    for phrase in phrases:
        finder.add_word(f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} ", 1)
    finder.make_automaton()
    whole = " " + " \n ".join(texts) + " "
    return best(lambda: sum(1 for _ in finder.iter(whole)))


def vectorised(vectorizer, texts):
    return best(lambda: int(vectorizer.transform(texts).sum()))


def best(work):
    """Seconds of the best of some rounds, and what came out."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = work()
        seconds.append(time.perf_counter() - start)
    return min(seconds), found
