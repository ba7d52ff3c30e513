"""Comments a second through the line filter, beside the plainest peer: one regular expression a theme."""

import json
import sys
import tempfile
from pathlib import Path

from bench import HEARD, ROOT, heard_version, row, timed, write
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
                seconds, memory = timed(command, stdin=stdin)
            rows.append(row("comments through the line filter", tool, version, seconds, len(texts) / seconds, memory))
    print("\nThe line filter")
    write("text", rows)
