"""How long staff wait for a page of a consultation with thousands of passages: `python Benchmarks/bench_staff.py [PASSAGES]`.

Real comments (nhs_feedback_phase1_open) are brought in as answers to the example's story, served on loopback, and each page is
asked for one at a time. What is measured is the time until the whole page is there; the goal is under 200 ms.
"""

import csv
import http.client
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

from bench import HEARD, SHARED, heard_version, write

TIMES = 7
GOAL_MS = 200
# On so many passages somebody has decided before the last measurements.
DECIDED = 1_000
PAGES = {
    "Themes, to decide": "themes", "Themes, all, page 100": "themes?show=all&page=100", "No theme yet": "themes?show=no_theme",
    "Stands out, words": "stands_out", "Stands out, together": "stands_out?show=together",
    "Stands out, alike": "stands_out?show=alike", "Stands out, suggestions": "stands_out?show=suggestions",
    "Danger": "danger", "Summary": "summary",
}


class Staff:
    def __init__(self, entrance):
        self.address = urllib.parse.urlsplit(entrance)
        self.cookie = None
        self.take("GET", f"{self.address.path}?{self.address.query}")

    def take(self, method, path, form=None):
        """Seconds until all of the answer is there, its status, where it leads and what it says."""
        link = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=120)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers |= {"Content-Type": "application/x-www-form-urlencoded",
                        "Origin": f"http://{self.address.netloc}"}
        start = time.perf_counter()
        link.request(method, path, body, headers)
        answer = link.getresponse()
        page = answer.read().decode()
        seconds = time.perf_counter() - start
        self.cookie = (answer.getheader("Set-Cookie") or self.cookie or "").split(";")[0] or None
        link.close()
        return seconds, answer.status, answer.getheader("Location"), page


def fill(folder, passages):
    subprocess.run([HEARD, "init", folder, "--example"], check=True, capture_output=True)
    file = folder.parent / "answers.csv"
    comments = (SHARED / "themes/nhs_feedback_phase1_open.jsonl").read_text().splitlines()[:passages]
    with file.open("w", newline="") as out:
        table = csv.writer(out)
        table.writerow(["response_id", "day", "take_part", "quote_my_words", "story"])
        for number, line in enumerate(comments):
            table.writerow([f"n{number}", "2026-05-01", "yes", "yes", json.loads(line)["feedback"]])
    subprocess.run([HEARD, "import", "responses", folder, file], check=True, capture_output=True)


def serve(folder):
    server = subprocess.Popen([HEARD, "serve", folder, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True)
    for line in server.stdout:
        if "Find themes" in line:
            return server, Staff(re.search(r"http\S+", line)[0])
    raise SystemExit("the server did not begin")


def suggestions(page):
    """Where to send a decision on each suggestion of a page, and the fields that go with it."""
    for found in re.finditer(r'<form[^>]*action="([^"]*/themes/[^"/]*)"[^>]*>(.*?)</form>', page, re.S):
        if 'value="reject"' in found[2] and 'value="accept"' in found[2]:
            yield found[1], re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', found[2])


def post(staff, action, fields, do):
    posted, status, location, _ = staff.take("POST", action, [*fields, ("do", do)])
    if status != 303:
        raise SystemExit(f"a decision was answered with {status}")
    return posted, location.split("#")[0]


def decide(staff, name):
    """Accepts the first suggestion of the list; the post, and the page that follows it."""
    action, fields = next(suggestions(staff.take("GET", f"/{name}/themes")[3]))
    posted, location = post(staff, action, fields, "accept")
    return posted, staff.take("GET", location)[0]


def decide_many(staff, name, passages):
    """Says something of so many passages and that it is done with them, as a panel would in a week."""
    done, page = set(), 1
    while len(done) < passages:
        listed = list(suggestions(staff.take("GET", f"/{name}/themes?show=all&page={page}")[3]))
        if not listed:
            raise SystemExit("there are too few passages with suggestions")
        for action, fields in listed:
            if action not in done and len(done) < passages:
                done.add(action)
                post(staff, action, fields, "accept" if len(done) % 3 else "reject")
                post(staff, action, [field for field in fields if field[0] != "theme"], "done")
        page += 1


def note_decisions(note, staff, when):
    """The page that follows a decision, and others that are opened next."""
    both = [decide(staff, "many") for _ in range(TIMES)]
    note(f"One decision posted{when}", [posted for posted, _ in both])
    note(f"Themes after a decision{when}", [page for _, page in both])
    for work in ("Stands out, words", "Summary"):
        after = []
        for _ in range(TIMES):
            decide(staff, "many")
            after.append(staff.take("GET", f"/many/{PAGES[work]}")[0])
        note(f"{work}, after a decision{when}", after)


def main():
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "many"
        fill(folder, passages)
        server, staff = serve(folder)
        rows = []

        def note(work, seconds):
            median, worst = statistics.median(seconds) * 1e3, max(seconds) * 1e3
            rows.append({"work": work, "passages": passages, "version": heard_version(), "median_ms": round(median, 1),
                         "worst_ms": round(worst, 1), "under_goal": median < GOAL_MS})

        try:
            note("Themes, first time (reads every passage)", [staff.take("GET", "/many/themes")[0]])
            for work, path in PAGES.items():
                note(work, [staff.take("GET", f"/many/{path}")[0] for _ in range(TIMES)])
            note_decisions(note, staff, "")
            decide_many(staff, "many", DECIDED)
            note_decisions(note, staff, f", {DECIDED} done before")
        finally:
            server.terminate()
            server.wait(timeout=20)
        write("staff_pages", rows)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
