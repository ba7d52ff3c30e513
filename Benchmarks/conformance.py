"""What other people's tools say of what we write and read: one table, and the same as JSON.

Each part returns rows, and is left out with a message where its tool or its data is absent. A row below its goal
makes the whole fail.
"""

import json
import sys
from collections import Counter

import conformance_exchange
import conformance_documents
import conformance_disclosure
import conformance_expressions
import conformance_releases
import conformance_xlsform
from bench import ROOT
from judging import Skipped, row

PARTS = {
    "releases": conformance_releases.rows,
    "exchange formats": conformance_exchange.rows,
    "documents and tables": conformance_documents.rows,
    "disclosure": conformance_disclosure.rows,
    "forms of other tools": conformance_xlsform.rows,
    "expressions of other tools": conformance_expressions.rows,
}


def main():
    rows = []
    for name, judge in PARTS.items():
        try:
            rows += judge()
        except Skipped as reason:
            rows.append(row(name, "", 0, 0, notes=f"skipped: {reason}"))

    results = ROOT / "Benchmarks/results"
    results.mkdir(parents=True, exist_ok=True)
    (results / "conformance.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    for each in rows:
        # What no goal is set for is in the JSON only.
        for miss, times in Counter(each["misses"] if each["goal"] is not None else []).items():
            print(f"  not: {each['suite']}: {miss[:300]}{f' ({times} times)' if times > 1 else ''}")
    wide = max(len(each["suite"]) for each in rows), max(len(each["referee"]) for each in rows)
    for each in rows:
        goal = "" if each["goal"] is None else f"goal {each['goal']}"
        fails = "  BELOW" if is_below(each) else ""
        print(f"{each['passed']:>4} of {each['of']:<4} {goal:<9} {each['suite']:<{wide[0]}}  "
              f"{each['referee']:<{wide[1]}}  {each['notes']}{fails}".rstrip())
    sys.exit(any(map(is_below, rows)))


def is_below(each):
    return each["goal"] is not None and each["passed"] < each["goal"]


if __name__ == "__main__":
    main()
