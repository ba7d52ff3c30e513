"""The documents and tables of a release, judged by LibreOffice: what it opens, what it shows, what it counts.

Word itself cannot be asked here. LibreOffice reads each document, writes it as PDF and as OpenDocument again, and what
comes out is compared with what went in. Every table is opened as a spreadsheet that works out formulas, beside a table
with a formula, so that it is known that one would have been seen.
"""

import csv
import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from bench import HEARD, SHARED
from judging import Skipped, row

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
LIMIT_WORDS = 3000
LIMIT_BYTES = 25 << 20
# Words that stand in a chart and nowhere else.
IN_CHART = "The line on a bar is the 95% interval."
# Commas, double quotes, UTF-8, from line 1, ..., numbers and dates told, ..., formulas worked out (the thirteenth).
AS_TABLE = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"


def rows():
    try:
        from lxml import etree
    except ImportError:
        raise Skipped("lxml is absent") from None
    if not HEARD.exists():
        raise Skipped("the program is not built: make build")
    if not shutil.which("soffice"):
        raise Skipped("LibreOffice is absent: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui")
    version = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.split()[1]
    referee = f"LibreOffice {version}"
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        data = release(folder)
        return [*documents(data, folder, referee, etree), *tables(data, folder, referee, etree)]


def release(folder):
    """A release of the example, with the panel's quotations and the guard's vectors where they are there."""
    example, out = folder / "riverside", folder / "release"
    run(["init", example, "--example"])
    panel = SHARED / "themes/panel_quotes.csv"
    if panel.exists():
        run(["import", "quotations", example, panel, "--consent", "publish", "--attribution",
             "Member of National Advisory Panel"])
    if vectors():
        path = folder / "vectors.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["quote_id", "quote"])
            writer.writerows([f"v{number}", vector] for number, vector in enumerate(vectors()) if vector.strip())
        run(["import", "quotations", example, path, "--consent", "publish", "--attribution", "Somebody"])
    run(["release", example, "--out", out])
    return out / "data"


def vectors():
    """Words that a spreadsheet could take for a formula and that have something to say: an empty one is no quotation."""
    path = SHARED / "csv/csv_guard_vectors.json"
    return [each["value"] for each in json.loads(path.read_text())["vectors"]] if path.exists() else []


def run(arguments):
    done = subprocess.run([HEARD, *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"heard {arguments[0]}: {done.stdout}{done.stderr}")


def convert(folder, out, kind, *files, reads=None):
    """Has LibreOffice write files as another kind."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", kind,
               "--outdir", out, *([f"--infilter={reads}"] if reads else []), *files]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise SystemExit(f"soffice: {done.stdout}{done.stderr}")


def documents(data, folder, referee, etree):
    cited = {each["quotation"]: each["quote"] for each in read(data / "quotes.csv")}
    for name in ["evidence.docx", "evidence.odt"]:
        out = folder / name.replace(".", "-")
        convert(folder, out, "odt", data / name)
        convert(folder, out, "pdf", data / name)
        again = out / "evidence.odt"
        before = facts(data / name, etree)
        after = facts(again, etree)
        quoted = [key for key in before["quoted"] if key in cited]
        missing = [key for key in quoted if not any(spoken(cited[key]) in each for each in after["paragraphs"])]
        yield row(f"{name}: quotations to the letter", referee, len(quoted) - len(missing), len(quoted), len(quoted),
                  f"of {len(cited)} in the release", missing)
        same = [each for each in ["headings", "notes", "tables", "figures", "described", "numbered"]
                if before[each] == after[each]]
        yield row(f"{name}: headings, notes, tables, charts come back", referee, len(same), 6, 6,
                  ", ".join(f"{after[each]} {each}" for each in same))
        words = int(after["words"])
        yield row(f"{name}: at most {LIMIT_WORDS} words, under 25 MB", referee,
                  int(words <= LIMIT_WORDS) + int((data / name).stat().st_size < LIMIT_BYTES), 2, 2,
                  f"{words} words, {(data / name).stat().st_size // 1024} kB")
        if shutil.which("pdftotext"):
            text = subprocess.run(["pdftotext", out / "evidence.pdf", "-"], capture_output=True, text=True).stdout
            yield row(f"{name}: charts are drawn in the PDF", f"{referee}, poppler", int(IN_CHART in text), 1, 1)


def spoken(text):
    """Words as a document holds them: CR LF ends a line as LF does."""
    return re.sub(r"\r\n?", "\n", text)


def facts(path, etree):
    with zipfile.ZipFile(path) as file:
        if "content.xml" in file.namelist():
            tree = etree.fromstring(file.read("content.xml"))
            meta = etree.fromstring(file.read("meta.xml")).find(f".//{META}document-statistic")
            return open_facts(tree, meta.get(f"{META}word-count") if meta is not None else 0)
        notes = etree.fromstring(file.read("word/footnotes.xml"))
        return word_facts(etree.fromstring(file.read("word/document.xml")), notes)


def open_facts(tree, words):
    notes = ["".join(each.find(f"{TEXT}note-body").itertext()) for each in tree.iter(f"{TEXT}note")]
    paragraphs = [letters(each) for each in tree.iter(f"{TEXT}p", f"{TEXT}h")]
    frames = list(tree.iter(f"{DRAW}frame"))
    return {"paragraphs": paragraphs, "words": words, "headings": len(list(tree.iter(f"{TEXT}h"))),
            "notes": len(notes), "tables": len(list(tree.iter(f"{TABLE}table-header-rows"))), "figures": len(frames),
            "described": sum(any((each.text or "") for each in frame.iter(f"{SVG}desc")) for frame in frames),
            "numbered": numbered(paragraphs), "quoted": keys(notes)}


def letters(paragraph):
    """The words of a paragraph of OpenDocument without its notes."""
    text = paragraph.text or ""
    for each in paragraph:
        if each.tag == f"{TEXT}s":
            text += " " * int(each.get(f"{TEXT}c", 1))
        elif each.tag == f"{TEXT}tab":
            text += "\t"
        elif each.tag == f"{TEXT}line-break":
            text += "\n"
        elif each.tag not in (f"{TEXT}note", f"{DRAW}frame"):
            text += letters(each)
        text += each.tail or ""
    return text


def word_facts(tree, notes):
    w = "{%s}" % tree.nsmap["w"]
    notes = ["".join(each.itertext()) for each in notes if not each.get(f"{w}type")]
    marks = {f"{w}t": None, f"{w}tab": "\t", f"{w}br": "\n"}
    paragraphs = ["".join(each.text or "" if marks[each.tag] is None else marks[each.tag]
                          for each in paragraph.iter(*marks)) for paragraph in tree.iter(f"{w}p")]
    figures = list(tree.iter("{*}docPr"))
    headings = [each for each in tree.iter(f"{w}pStyle") if each.get(f"{w}val").startswith("Heading")]
    return {"paragraphs": paragraphs, "headings": len(headings), "notes": len(notes),
            "tables": len(list(tree.iter(f"{w}tblHeader"))), "figures": len(figures),
            "described": sum(bool(each.get("descr")) for each in figures), "numbered": numbered(paragraphs),
            "quoted": keys(notes)}


def numbered(paragraphs):
    return sum(bool(re.match(r"[A-Z]?\d+\.\t", each)) for each in paragraphs)


def keys(notes):
    """The quotations that notes point at."""
    return [found[1] for each in notes if (found := re.search(r"Quotation (\S+) in quotes\.csv\.\s*$", each))]


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: value[1:] if value.startswith("'") else value for name, value in each.items()}
                for each in csv.DictReader(file)]


def tables(data, folder, referee, etree):
    control = folder / "control.csv"
    control.write_text("a,b\r\n=1+1,plain\r\n", encoding="utf-8")
    files = sorted(data.rglob("*.csv"))
    out = folder / "tables"
    cells = {}
    for file in [control, *files]:
        kind = out / file.relative_to(folder).parent
        convert(folder, kind, "fods", file, reads=AS_TABLE)
        tree = etree.parse(kind / f"{file.stem}.fods")
        cells[file] = list(tree.iter(f"{TABLE}table-cell"))
    formulas = {file: sum(cell.get(f"{TABLE}formula") is not None for cell in found) for file, found in cells.items()}
    if formulas[control] != 1:
        yield row("tables without a formula", referee, 0, len(files), len(files), "it does not see a formula at all")
    else:
        clean = sum(formulas[file] == 0 for file in files)
        yield row("tables without a formula", referee, clean, len(files), len(files),
                  f"{sum(map(len, cells.values()))} cells; a formula put there is seen",
                  [file.name for file in files if formulas[file]])
    if vectors():
        came = {each["quote"] for each in read(data / "quotes.csv")}
        wanted = [each for each in vectors() if each.strip()]
        missing = [repr(each) for each in wanted if replaced(each) not in came]
        yield row("guard vectors come back from quotes.csv", "python csv", len(wanted) - len(missing), len(wanted),
                  len(wanted), f"{len(vectors()) - len(wanted)} blank ones are no quotations", missing)


def replaced(text):
    """What no file of ours holds is a U+FFFD there."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
