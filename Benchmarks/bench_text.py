"""Suggested themes on the panel's quotations, and comments a second through the line filter."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import HEARD, ROOT, SHARED, heard_version, row, timed, write

CODEBOOK = ROOT / "Surveys/riverside/codebook.yaml"
COPIES = 30


def main():
    quotes = SHARED / "themes/panel_quotes.csv"
    comments = SHARED / "themes/nhs_feedback_open.jsonl"
    if not quotes.exists() or not comments.exists():
        sys.exit("The shared data is absent; nothing was measured.")
    subprocess.run([HEARD, "tag", "--codebook", CODEBOOK, "--score", quotes], check=True)

    texts = [json.loads(line)["text"] for line in comments.open(encoding="utf-8")] * COPIES
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "lines.jsonl"
        lines.write_text(
            "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)))
        with lines.open() as stdin:
            seconds, memory = timed([HEARD, "tag", "--codebook", CODEBOOK, "--lines"], stdin=stdin)
        rows.append(
            row("comments through the line filter", "heard", heard_version(), seconds, len(texts) / seconds, memory))

        peer = Path(folder) / "peer.py"
        peer.write_text(PEER)
        with lines.open() as stdin:
            seconds, memory = timed([sys.executable, peer, CODEBOOK], stdin=stdin)
        rows.append(
            row("comments through the line filter", "Python re, one pattern a theme", ".".join(
                map(str, sys.version_info[:3])), seconds, len(texts) / seconds, memory))
    write("text", rows)


# The plainest peer: the same stems and phrases as one regular expression a theme, presence only.
PEER = r'''
import json, re, sys
themes, key, code = {}, None, None
for line in open(sys.argv[1], encoding="utf-8"):
    text = line.strip()
    if text.startswith("- theme:"):
        code = text.split(":")[1].strip(); themes[code] = []; key = None
    elif re.match(r"\w[\w ]*:", text):
        key = text.split(":")[0]
    elif text.startswith("- ") and key in ("stems", "phrases"):
        themes[code].append(text[2:].strip().strip('"\''))
def pattern(entry):
    gap = r"(?:\\s+\\S+){0,4}\\s+"
    return gap.join(r"\s+".join(re.escape(w.rstrip("*")) + (r"\w*" if w.endswith("*") else r"\b") for w in part.split())
                    for part in entry.split(" ... "))
compiled = {code: re.compile(r"\b(?:" + "|".join(map(pattern, entries)) + ")") for code, entries in themes.items() if entries}
for line in sys.stdin:
    asked = json.loads(line)
    text = asked["text"].lower()
    found = [{"theme": code, "evidence": [m.span() for m in p.finditer(text)]} for code, p in compiled.items() if p.search(text)]
    print(json.dumps({"id": asked["id"], "themes": found}), flush=True)
'''

main()
