"""A consultation with as many answers as are wanted, and its release."""

import csv
import sqlite3
import subprocess
from datetime import date, timedelta

from bench import HEARD, ROOT, heard_version
from export.measure import once

ANSWERS = ROOT / "Surveys/riverside/answers.csv"


def fill(folder, table, responses):
    """Answers come in by `heard import responses`: what was chosen is taken from the example's answers in turn, the words from
    the table. A panel that decides on them all takes months, so what it would have decided is put into the file as the program
    puts it there: every suggestion accepted and every passage cleared."""
    subprocess.run([HEARD, "init", folder, "--example"], check=True, capture_output=True)
    file = folder.parent / "answers.csv"
    with ANSWERS.open(newline="", encoding="utf-8") as example:
        choices = list(csv.DictReader(example))
    words = sqlite3.connect(f"file:{table}?mode=ro", uri=True)
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(choices[0]))
        writer.writeheader()
        for number, (text,) in enumerate(words.execute(
                "SELECT text FROM responses WHERE length(text) > 0 ORDER BY id LIMIT ?", (responses,))):
            day = date(2026, 1, 1) + timedelta(days=number % 180)
            writer.writerow(choices[number % len(choices)] | {
                "response_id": f"n{number}", "day": day.isoformat(), "channel": "web", "take_part": "yes", "story": text,
                "good": "", "better": "", "one_change": ""})
    words.close()
    subprocess.run([HEARD, "import", "responses", folder, file], check=True, capture_output=True)
    subprocess.run([HEARD, "tag", folder], check=True, capture_output=True)
    with sqlite3.connect(folder / "heard.sqlite") as data:
        data.execute("INSERT INTO coding (quotation, theme, coder, decision, polarity, evidence, day)"
                     " SELECT quotation, theme, 'person:The panel', 'accepted', polarity, evidence, '2026-07-01' FROM suggestion"
                     " WHERE quotation NOT IN (SELECT quotation FROM coding)")
        data.execute("INSERT INTO clearance (quotation, coder, isCleared, day)"
                     " SELECT id, 'person:The panel', 1, '2026-07-01' FROM quotation"
                     " WHERE id NOT IN (SELECT quotation FROM clearance)")
    data.close()


def run(folder, table, responses):
    """:returns: the rows of figures, and what was found wrong."""
    consultation, release = folder / "many", folder / "release"
    fill(consultation, table, responses)
    made = once([HEARD, "release", consultation, "--out", release], folder)
    files = [file for file in release.rglob("*") if file.is_file()]
    checked = once([HEARD, "validate", release])
    return [
        {"work": work, "responses": responses, "version": heard_version(), "seconds": round(seconds, 1),
         "rss_mb": round(megabytes, 1), "files": len(files), "size_mb": round(sum(f.stat().st_size for f in files) / 1e6, 1)}
        for work, (seconds, megabytes) in (("makes a release", made), ("checks that release", checked))
    ], [] if made[0] < 60 else [f"a release of {responses} responses took {made[0]:.0f} s"]
