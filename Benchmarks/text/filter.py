"""Comments a second through the line filter, with word lists and with a learned model, beside the plainest peer: one regular
expression a theme. And how long it takes to learn from all comments, beside the best of the peers."""

import json
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np

from bench import HEARD, ROOT, heard_version, row, write
from text import data
from text.data import COMMENTS, lines
from text.matcher import TEXTBENCH
from text.peers import PEERS, VERSION

CODEBOOK = ROOT / "Surveys/riverside/codebook.yaml"
COPIES = 30


def run():
    texts = [row["text"] for row in lines(COMMENTS)] * COPIES
    python = ".".join(map(str, sys.version_info[:3]))
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "lines.jsonl"
        file.write_text(
            "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)))
        model = Path(folder) / "model"
        learning = watched([HEARD, "learn", "--codebook", data.CODEBOOK, "--data", COMMENTS, "--output", model])
        for tool, version, command in (
            ("heard, 20 word lists", heard_version(), [HEARD, "tag", "--codebook", CODEBOOK, "--lines"]),
            ("heard, 27 word lists", heard_version(), [HEARD, "tag", "--codebook", data.CODEBOOK, "--lines"]),
            ("heard, 27 learned themes", heard_version(),
             [HEARD, "tag", "--codebook", data.CODEBOOK, "--model", model, "--lines"]),
            ("Python re, one pattern a theme", python, [sys.executable, Path(__file__).with_name("peer_re.py"), CODEBOOK]),
        ):
            with file.open() as stdin:
                seconds, memory = watched(command, stdin)
            rows.append(row("comments through the line filter", tool, version, seconds, len(texts) / seconds, memory))
    count = len(texts) // COPIES
    # Reading the files is part of it.
    rows.append(row("learning all comments", "heard", heard_version(), learning[0], count / learning[0], learning[1]))
    rows.append(peer_learning())
    print("\nThe line filter, and learning")
    write("text", rows)
    print("\nFrom one decision more to a new model")
    write("text_relearning", [row for size in ((1000, 20), (count, 27)) for row in relearning(*size)])


def relearning(passages, themes):
    """Everything is learned anew, by Heard as by the peer: so a model depends on the decisions alone."""
    done = subprocess.run([TEXTBENCH, "learn", data.CODEBOOK, COMMENTS, str(passages), str(themes)],
                          capture_output=True, text=True, check=True)
    ours = json.loads(done.stdout)["seconds"]
    name = "word 1-2 + logistic regression"
    names = [theme["code"] for theme in json.loads(data.CODEBOOK.read_text())][:themes]
    comments = lines(COMMENTS)[:passages]
    texts = [comment["text"] for comment in comments]
    answers = np.array([[int(theme in comment["labels"]) for theme in names] for comment in comments])
    theirs = min(timed(lambda: PEERS[name]().fit(texts, answers)) for _ in range(2))
    return [{"tool": tool, "version": version, "passages": passages, "themes": themes, "seconds": round(seconds, 3),
             "of_heard": round(seconds / ours, 2)}
            for tool, version, seconds in (("heard", heard_version(), ours), (name, VERSION, theirs))]


def timed(work):
    start = time.perf_counter()
    with warnings.catch_warnings():
        # Of a theme that no comment has it says so, and is right.
        warnings.simplefilter("ignore")
        work()
    return time.perf_counter() - start


def peer_learning():
    """In this process, so that its memory is not known."""
    name = "word 1-2, char 3-5 + LinearSVC"
    comments = lines(COMMENTS)
    themes = sorted({label for comment in comments for label in comment["labels"]})
    answers = [[int(theme in comment["labels"]) for theme in themes] for comment in comments]
    model = PEERS[name]()
    start = time.perf_counter()
    model.fit([comment["text"] for comment in comments], np.array(answers))
    seconds = time.perf_counter() - start
    return {**row("learning all comments", name, VERSION, seconds, len(comments) / seconds, 0), "rss_mb": None}


def watched(command, stdin=None):
    """Seconds and peak memory in MB. What the kernel says at the end is no less than the memory of whoever started it, and
    this program is larger than what it measures; so it is asked meanwhile."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        status = Path(f"/proc/{process.pid}/status").read_text()
        peak = max([peak] + [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")])
        time.sleep(0.005)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return time.perf_counter() - start, peak / 1024
