"""The table of `shared/tools/gen.py` as CSV and as XML: beside other programs, and read back by them."""

import csv
import itertools
import re
import sqlite3
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from lxml import etree

from bench import ROOT, SHARED, heard_version
from export.measure import in_turn
from export.peers import COLUMNS, SQL

EXPORTBENCH = ROOT / ".build/release/exportbench"
GENERATOR = SHARED.parent / "tools/gen.py"
HERE = Path(__file__).resolve().parent
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# What a formula may begin with, in the widths of both worlds, and what may stand before it unseen.
TRIGGERS = set("=+-@\t\r\n\0'＝＋－＠")


def make(file, rows):
    subprocess.run([sys.executable, GENERATOR, file, str(rows)], check=True, stdout=subprocess.DEVNULL)


def make_odd(file):
    """Every character that is special to somebody, at every place of a word of eight bytes and of the next."""
    special = [*",\"\r\n\t&<>'=+-@; ", "\0", "\x01", "\x1f", "\x7f", "\ufffd", "\ufffe", "\uffff", "\uff1d", "\ufeff", "é", "😀",
               "\r\n", "]]>", '""', "&amp;", "\u202e="]
    words = [first + "a" * before + one + "b" * after + two + last for one, two in itertools.product(special, ["", "\uffff", '"'])
             for before, after in itertools.product(range(9), (0, 7, 8)) for first, last in (("", ""), (" ", " "))]
    with sqlite3.connect(file) as table:
        table.execute("CREATE TABLE responses (id INTEGER PRIMARY KEY, service TEXT, tier INTEGER, question TEXT, text TEXT,"
                      " theme TEXT, polarity TEXT, date TEXT)")
        table.executemany("INSERT INTO responses (service, tier, question, text, theme, polarity, date)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?)",
                          [(word, -number, None, word * 3, word[::-1], "", "x") for number, word in enumerate(words)])
    table.close()


def rows_of(table):
    connection = sqlite3.connect(table)
    for row in connection.execute(SQL):
        yield [FORBIDDEN.sub("\ufffd", str(cell)) if cell is not None else "" for cell in row]
    connection.close()


def unguarded(cell):
    return cell[1:] if cell.startswith("'") else cell


def wrong_csv(file, table):
    with open(file, newline="", encoding="utf-8") as text:
        read = csv.reader(text)
        if next(read) != COLUMNS:
            return ["the header of the CSV is not that of the table"]
        for ours, row in itertools.zip_longest(read, rows_of(table)):
            numbers = (0, 2)
            if ours is None or [cell if place in numbers else unguarded(cell) for place, cell in enumerate(ours)] != row:
                return [f"Python reads another row {row and row[0]} from the CSV"]
            for place, cell in enumerate(ours):
                if place not in numbers and cell and cell[0] in TRIGGERS and cell[0] != "'":
                    return [f"a cell of row {row[0]} could be taken for a formula"]
    with open(file, "rb") as data:
        data.seek(-2, 2)
        return [] if data.read() == b"\r\n" else ["the CSV does not end with CRLF"]


def wrong_xml(file, table):
    rows = rows_of(table)
    for _, response in etree.iterparse(file, tag="response", huge_tree=True):
        row = next(rows, None)
        if [child.tag for child in response] != COLUMNS or [child.text or "" for child in response] != row:
            return [f"lxml reads another row {row and row[0]} from the XML"]
        response.clear()
        while response.getprevious() is not None:
            del response.getparent()[0]
    return ["lxml reads fewer rows from the XML"] if next(rows, None) else []


def programs(folder):
    """By kind of file: what to call it, its version, and the command that writes a table to a file."""
    ours = heard_version()
    sqlite = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True, check=True).stdout.split()[0]
    python = ".".join(map(str, sys.version_info[:3]))
    peers = [sys.executable, HERE / "peers.py"]
    kinds = {
        "csv": {
            "heard": (ours, lambda table, file: [EXPORTBENCH, "csv", table, file]),
            "sqlite3": (sqlite, lambda table, file: [
                "sqlite3", "-readonly", table, ".mode csv", ".headers on", f".output {file}", SQL]),
            "DuckDB": (version("duckdb"), lambda table, file: [*peers, "duckdb", table, file]),
            "Python csv": (python, lambda table, file: [*peers, "csv", table, file]),
        },
        "xml": {
            "heard": (ours, lambda table, file: [EXPORTBENCH, "xml", table, file]),
            "lxml": (version("lxml"), lambda table, file: [*peers, "lxml", table, file]),
        },
    }
    writer = text_writer(folder)
    if writer:
        libxml = subprocess.run(["pkg-config", "--modversion", "libxml-2.0"], capture_output=True, text=True).stdout.strip()
        kinds["xml"]["xmlTextWriter"] = (libxml, lambda table, file: [writer, table, file])
    return kinds


def text_writer(folder):
    """The peer in C, where there is a compiler."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], capture_output=True, text=True).stdout.split()
    command = ["cc", "-O2", HERE / "textwriter.c", "-o", folder / "textwriter", *flags, "-lsqlite3"]
    try:
        subprocess.run(command, check=True)
    except (OSError, subprocess.CalledProcessError):
        print("No C compiler: xmlTextWriter was not measured.")
        return None
    return folder / "textwriter"


def run(folder, tables):
    """:param tables: by how many rows they have.
    :returns: the rows of figures, and what was found wrong."""
    figures, wrong = [], []
    most, fewest = max(tables), min(tables)
    read = in_turn({"read": [EXPORTBENCH, "read", tables[most]]})["read"]
    figures.append(row("goes through the table", "heard", heard_version(), most, read, read, None, read))
    odd = folder / "odd.sqlite"
    make_odd(odd)
    for kind, tools in programs(folder).items():
        check = {"csv": wrong_csv, "xml": wrong_xml}[kind]
        files = {name: folder / f"{name.replace(' ', '')}.{kind}" for name in tools}
        few = in_turn({name: make(tables[fewest], files[name]) for name, (_, make) in tools.items()})
        many = in_turn({name: make(tables[most], files[name]) for name, (_, make) in tools.items()})
        for name, (of, _) in tools.items():
            figures.append(row(f"writes {kind.upper()}", name, of, most, many[name], many["heard"],
                               files[name].stat().st_size, few[name]))
        wrong += check(str(files["heard"]), tables[most])
        subprocess.run([EXPORTBENCH, kind, odd, files["heard"]], check=True, stdout=subprocess.DEVNULL)
        wrong += check(str(files["heard"]), odd)
    return figures, wrong


def row(work, tool, of, count, measured, ours, size, small):
    return {"work": work, "tool": tool, "version": of, "rows": count, "seconds": round(measured[0], 2),
            "mb_per_second": round(size / measured[0] / 1e6) if size else None,
            "to_heard": round(measured[0] / ours[0], 2), "rss_mb": round(measured[1], 1), "rss_mb_of_few": round(small[1], 1)}
