"""Comments a second through the line filter, beside the plainest peer: one regular expression a theme."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import HEARD, ROOT, heard_version, row, write
from text.data import COMMENTS, lines

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
        for tool, version, command in (
            ("heard", heard_version(), [HEARD, "tag", "--codebook", CODEBOOK, "--lines"]),
            ("Python re, one pattern a theme", python, [sys.executable, Path(__file__).with_name("peer_re.py"), CODEBOOK]),
        ):
            with file.open() as stdin:
                seconds, memory = watched(command, stdin)
            rows.append(row("comments through the line filter", tool, version, seconds, len(texts) / seconds, memory))
    print("\nThe line filter")
    write("text", rows)


def watched(command, stdin):
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
