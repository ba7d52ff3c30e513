"""What other people's tools say of what we write."""

import csv
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import lxml.etree
from bench import HEARD, ROOT, SHARED


def main():
    rows = []

    def judge(suite, referee, passed, of, notes=""):
        rows.append({"suite": suite, "referee": referee, "passed": passed, "of": of, "notes": notes})

    with tempfile.TemporaryDirectory() as folder:
        example, out = Path(folder) / "riverside", Path(folder) / "release"
        run(["init", example, "--example"])
        panel = SHARED / "themes/panel_quotes.csv"
        if panel.exists():
            run(["import", "quotations", example, panel, "--consent", "publish", "--attribution",
                 "Member of National Advisory Panel"])
        run(["release", example, "--out", out])
        xml, xsd = out / "data/submission.xml", out / "data/submission.xsd"

        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, xml], capture_output=True, text=True)
        judge("submission.xml against its schema", "xmllint", int(done.returncode == 0), 1,
              "" if done.returncode == 0 else done.stderr.strip()[-80:])
        schema = lxml.etree.XMLSchema(lxml.etree.parse(xsd))
        judge("submission.xml against its schema", f"lxml {lxml.etree.__version__}",
              int(schema.validate(lxml.etree.parse(xml))), 1)

        manifest = [line.split(maxsplit=1) for line in (out / "manifest-sha256.txt").read_text().splitlines()]
        good = sum(hashlib.sha256((out / name).read_bytes()).hexdigest() == digest for digest, name in manifest)
        judge("manifest of a release", "python hashlib", good, len(manifest))

        if panel.exists():
            with panel.open(encoding="utf-8", newline="") as file:
                quotes = [row["quote"] for row in csv.DictReader(file)]
            with (out / "data/quotes.csv").open(encoding="utf-8", newline="") as file:
                released = {row["quote"] for row in csv.DictReader(file)}
            texts = {node.text for node in lxml.etree.parse(xml).iter("{*}text")}
            judge("panel quotations verbatim", "python csv", sum(q in released for q in quotes), len(quotes))
            judge("panel quotations verbatim", "lxml", sum(q in texts for q in quotes), len(quotes))
        else:
            judge("panel quotations verbatim", "python csv", 0, 0, "skipped: shared data is absent")

    results = ROOT / "Benchmarks/results"
    results.mkdir(parents=True, exist_ok=True)
    (results / "conformance.json").write_text(json.dumps(rows, indent=1) + "\n")
    for row in rows:
        print(f"{row['passed']:>4} of {row['of']:<4} {row['suite']:<40} {row['referee']:<20} {row['notes']}")
    sys.exit(any(row["passed"] != row["of"] for row in rows))


def run(arguments):
    subprocess.run([HEARD, *arguments], check=True, capture_output=True)


main()
