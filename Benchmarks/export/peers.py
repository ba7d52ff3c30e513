"""The peers that are Python: `python peers.py NAME TABLE FILE` writes the table and prints the seconds that took."""

import csv
import sqlite3
import sys
import time
from pathlib import Path

COLUMNS = ["id", "service", "tier", "question", "text", "theme", "polarity", "date"]
SQL = f"SELECT {', '.join(COLUMNS)} FROM responses ORDER BY id"


def python_csv(table, file):
    with open(file, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows(sqlite3.connect(f"file:{table}?mode=ro", uri=True).execute(SQL))


def duckdb(table, file):
    """The extension that reads SQLite comes from PyPI, since the usual way downloads it."""
    import duckdb as duck
    import duckdb_extension_sqlite_scanner as extension

    place = next(Path(extension.__file__).parent.glob("extensions/*/sqlite_scanner.duckdb_extension"))
    with duck.connect() as connection:
        connection.execute(f"LOAD '{place}'")
        connection.execute(f"ATTACH '{table}' AS peer (TYPE sqlite, READ_ONLY)")
        connection.execute("USE peer")
        connection.execute(f"COPY ({SQL}) TO '{file}' (FORMAT csv, HEADER)")


def lxml(table, file):
    from lxml import etree

    with etree.xmlfile(file, encoding="utf-8") as out:
        out.write_declaration()
        with out.element("responses"):
            for row in sqlite3.connect(f"file:{table}?mode=ro", uri=True).execute(SQL):
                response = etree.Element("response")
                for name, value in zip(COLUMNS, row):
                    etree.SubElement(response, name).text = "" if value is None else str(value)
                out.write(response, pretty_print=True)


if __name__ == "__main__":
    name, table, file = sys.argv[1:]
    start = time.perf_counter()
    {"csv": python_csv, "duckdb": duckdb, "lxml": lxml}[name](table, file)
    print(time.perf_counter() - start)
