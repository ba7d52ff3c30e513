"""A release of the example, judged by xmllint, lxml and Python."""

import csv
import hashlib
import subprocess
import tempfile
from pathlib import Path

from bench import HEARD, SHARED
from judging import Skipped, row


def rows():
    try:
        import lxml.etree as etree
    except ImportError:
        raise Skipped("lxml is absent") from None
    if not HEARD.exists():
        raise Skipped("the program is not built: make build")
    result = []
    with tempfile.TemporaryDirectory() as folder:
        example, out = Path(folder) / "riverside", Path(folder) / "release"
        run(["init", example, "--example"])
        panel = SHARED / "themes/panel_quotes.csv"
        if panel.exists():
            run(["import", "quotations", example, panel, "--consent", "publish", "--attribution",
                 "Member of National Advisory Panel"])
        run(["release", example, "--out", out])
        xml, xsd = out / "data/submission.xml", out / "data/submission.xsd"

        suite = "submission.xml against its schema"
        try:
            done = subprocess.run(
                ["xmllint", "--noout", "--nonet", "--schema", xsd, xml], capture_output=True, text=True)
            result.append(row(suite, "xmllint", int(done.returncode == 0), 1, 1,
                              "" if done.returncode == 0 else done.stderr.strip()[-80:]))
        except FileNotFoundError:
            result.append(row(suite, "xmllint", 0, 0, notes="skipped: xmllint is absent"))
        schema = etree.XMLSchema(etree.parse(xsd))
        result.append(row(suite, f"lxml {etree.__version__}", int(schema.validate(etree.parse(xml))), 1, 1))

        manifest = [line.split(maxsplit=1) for line in (out / "manifest-sha256.txt").read_text().splitlines()]
        good = sum(hashlib.sha256((out / name).read_bytes()).hexdigest() == digest for digest, name in manifest)
        result.append(row("manifest of a release", "python hashlib", good, len(manifest), len(manifest)))

        suite = "panel quotations verbatim"
        if panel.exists():
            with panel.open(encoding="utf-8", newline="") as file:
                quotes = [line["quote"] for line in csv.DictReader(file)]
            with (out / "data/quotes.csv").open(encoding="utf-8", newline="") as file:
                released = {line["quote"] for line in csv.DictReader(file)}
            texts = {node.text for node in etree.parse(xml).iter("{*}text")}
            result.append(row(suite, "python csv", sum(q in released for q in quotes), len(quotes), len(quotes)))
            result.append(row(suite, "lxml", sum(q in texts for q in quotes), len(quotes), len(quotes)))
        else:
            result.append(row(suite, "python csv", 0, 0, notes="skipped: shared data is absent"))
    return result


def run(arguments):
    subprocess.run([HEARD, *arguments], check=True, capture_output=True)
