"""What goes out, measured: tables and documents beside other programs, checking beside xmllint, and a whole release.

Parts can be named to run only those: table, validation, release. Ends with 1 when a file is wrong or a release takes too long.
EXPORT_ROWS, EXPORT_RESPONSES and EXPORT_RUNS make it smaller.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import write
from export import consultation, table, validation

ROWS = int(os.environ.get("EXPORT_ROWS", 1_000_000))
FEW = min(10_000, ROWS // 10)
RESPONSES = int(os.environ.get("EXPORT_RESPONSES", 100_000))


def main():
    if not table.GENERATOR.exists():
        sys.exit("The shared tools are absent (../shared/tools/gen.py); nothing was measured.")
    parts = sys.argv[1:] or ["table", "validation", "release"]
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tables = {rows: folder / f"{rows}.sqlite" for rows in (FEW, ROWS)}
        for rows, file in tables.items():
            table.make(file, rows)
        if "table" in parts:
            figures, found = table.run(folder, tables)
            wrong += found
            write("export_table", figures)
        if "validation" in parts:
            documents = {rows: folder / f"{rows}.xml" for rows in tables}
            for rows, file in documents.items():
                subprocess.run([table.EXPORTBENCH, "xml", tables[rows], file], check=True, stdout=subprocess.DEVNULL)
            figures, found = validation.run(folder, documents)
            wrong += found
            write("export_validation", figures)
        if "release" in parts:
            figures, found = consultation.run(folder, tables[ROWS], RESPONSES)
            wrong += found
            write("export_release", figures)
    for what in wrong:
        print(f"WRONG: {what}")
    sys.exit(1 if wrong else 0)


main()
