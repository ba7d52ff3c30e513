"""The same stems and phrases as one regular expression a theme, presence only."""

import json
import re
import sys

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
    gap = r"(?:\s+\S+){0,4}\s+"
    return gap.join(r"\s+".join(re.escape(w.rstrip("*")) + (r"\w*" if w.endswith("*") else r"\b") for w in part.split())
                    for part in entry.split(" ... "))
compiled = {code: re.compile(r"\b(?:" + "|".join(map(pattern, entries)) + ")")
            for code, entries in themes.items() if entries}
for line in sys.stdin:
    asked = json.loads(line)
    text = asked["text"].lower()
    found = [{"theme": code, "evidence": [m.span() for m in p.finditer(text)]}
             for code, p in compiled.items() if p.search(text)]
    print(json.dumps({"id": asked["id"], "themes": found}), flush=True)
