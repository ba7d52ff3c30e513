"""A survey of 1,000 questions and 500 conditions: how long it takes to check, and to take in one page of answers.

Goals: `heard check` in under 200 ms, one post in under 2 ms. The peer for the first is pyxform making an XForm of the
same survey, for the second lxml evaluating the same conditions in that XForm. Heard's post is a whole one over HTTP
(read the form, evaluate everything, write the next page with all answers carried along), less a bare route; lxml only
evaluates.
"""

import http.client
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

import lxml.etree
from bench import HEARD, heard_version, row, timed, write

QUESTIONS, PER_PAGE, CHECKS, POSTS = 1000, 10, 11, 300
TYPES = ["choose one", "whole number", "choose any", "short text", "scale"]


def survey():
    """The text of it. Questions q0 to q999 on pages of ten; every other one has a rule about earlier ones."""
    lines = [
        "survey: large", "version: 1", "title: A large survey", "languages: [en]", "",
        "people:", "  run by: Riverside Voices", "  for: Riverside and Hills Partnership", "",
        "help lines:", "- name: Emergency services", "  phone: 999", "",
        "scales:", "  agree5:", "    agree: Yes, mostly", "    neither: In between", "    disagree: No, not much", "",
        "consent:", "  take part:", "    text: I agree to take part", "    needed: yes", "", "pages:",
    ]
    for number in range(QUESTIONS):
        if number % PER_PAGE == 0:
            lines += [f"- page: Part {number // PER_PAGE}", f"  code: part_{number // PER_PAGE}", "  ask:"]
        kind = TYPES[number % 5]
        lines += [f"  - question: q{number}", f"    type: {kind}", f"    text: What was number {number} like for you?"]
        if kind == "whole number":
            lines += ["    at least: 0", "    at most: 100"]
        elif kind == "scale":
            lines.append("    scale: agree5")
        elif kind != "short text":
            lines += ["    choices:"] + [f"      {code}: The answer {code}" for code in "abcd"]
        if number % 2:
            lines.append(f"    {rule(number)}")
    return "\n".join(lines) + "\n"


def rule(number):
    first = max(0, number - PER_PAGE - number % 7)
    second = max(0, number // 2 - PER_PAGE)
    if number % 10 == 3 and number > PER_PAGE:
        return f"show if xpath: {xpath(first)} or not({xpath(second)})"
    return f"show if: ({plain(first)}) and ({plain(second)})" if number % 3 == 0 else f"show if: {plain(first)}"


def plain(number):
    """One that holds for most answers, so that most of the survey is asked."""
    rules = ["is a or b or c", "is at most 80", "does not include d", "is answered", "is not disagree"]
    return f"q{number} {rules[number % 5]}"


def xpath(number):
    return [f"${{q{number}}} != 'd'", f"${{q{number}}} < 80", f"selected(${{q{number}}}, 'a')",
            f"string-length(${{q{number}}}) > 0", f"${{q{number}}} = 'agree'"][number % 5]


def answer(number):
    return [["abcd"[number // 5 % 4]], [str(number % 100)], ["a", "c"] if number % 3 else ["b"],
            [f"words of number {number}"], [["agree", "neither", "disagree"][number // 5 % 3]]][number % 5]


def main():
    rows = []
    version = heard_version()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large, form, xform = folder / "large", folder / "large.xlsx", folder / "large.xml"
        subprocess.run([HEARD, "init", large], check=True, capture_output=True)
        (large / "survey.yaml").write_text(survey(), encoding="utf-8")

        def measure(work, tool, of, command, times=CHECKS):
            results = [timed(command) for _ in range(times)]
            seconds = statistics.median(seconds for seconds, _ in results)
            rows.append(row(work, tool, of, seconds, 1 / seconds, max(memory for _, memory in results)))
            return seconds

        check = measure("check it, and advise on it", "heard check", version, [HEARD, "check", large])
        measure("write it as an XForm", "heard survey export", version,
                [HEARD, "survey", "export", large, "--xform", folder / "ours.xml"])
        subprocess.run([HEARD, "survey", "export", large, "--xlsform", form], check=True, capture_output=True)
        try:
            import pyxform
            measure("write it as an XForm", "pyxform xls2xform", pyxform.__version__,
                    [sys.executable, "-m", "pyxform.xls2xform", "--skip_validate", form, xform], times=3)
        except ImportError:
            print("skipped: pyxform is absent")

        post, size = over_http(large, rows, version)
        if xform.exists():
            of_lxml(xform, rows)
    write("survey", rows)
    print(f"check: {check * 1000:.0f} ms of 200; one post of {size} bytes: {post * 1000:.2f} ms of 2")


def over_http(folder, rows, version):
    """Seconds of one post on the last page but one, less those of a bare route."""
    process = subprocess.Popen([HEARD, "serve", folder, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        base = next(found[0] for line in process.stdout if (found := re.search(r"http://[^/\s]+", line)))
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(base).netloc, timeout=30)
        last = QUESTIONS - PER_PAGE
        fields = [("take_part", "yes"), ("_page", f"part_{last // PER_PAGE - 1}"), ("_go", "next")]
        fields += [(f"q{number}", value) for number in range(last) for value in answer(number)]
        body = urllib.parse.urlencode(fields)

        def ask(method, path, body=None):
            start = time.perf_counter()
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read()
            return time.perf_counter() - start, response.status, text

        _, status, text = ask("POST", "/large/answer", body)
        if status != 200 or f"q{QUESTIONS - 2}".encode() not in text:
            raise SystemExit(f"the last page was not asked: {status} {text[:2000]}")
        # In turn, so that whatever else goes on falls on both.
        pairs = [(ask("GET", "/health")[0], ask("POST", "/large/answer", body)[0]) for _ in range(POSTS)]
        bare, whole = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
        status = Path(f"/proc/{process.pid}/status").read_text()
        memory = next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
        rows.append(row("take in one post, less a bare route", "heard serve", version, whole - bare,
                        1 / (whole - bare), memory))
        return whole - bare, len(body)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def of_lxml(xform, rows):
    """The conditions of the same survey, compiled once and evaluated over the same answers."""
    model = lxml.etree.parse(xform)
    for node in model.iter(lxml.etree.Element):
        node.tag = lxml.etree.QName(node).localname
    root = model.find(".//instance")[0]
    for node in root.iter():
        if found := re.fullmatch(r"q(\d+)", node.tag):
            node.text = " ".join(answer(int(found[1])))
    document = lxml.etree.ElementTree(lxml.etree.fromstring(lxml.etree.tostring(root)))
    functions = lxml.etree.FunctionNamespace(None)
    functions["selected"] = lambda _, nodes, code: any(code in (node.text or "").split() for node in nodes)
    conditions = [lxml.etree.XPath(bind.get("relevant")) for bind in model.iter("bind") if bind.get("relevant")]
    times = []
    for _ in range(20):
        start = time.perf_counter()
        for condition in conditions:
            condition(document)
        times.append(time.perf_counter() - start)
    seconds = statistics.median(times)
    work = f"evaluate its {len(conditions)} conditions, nothing else"
    rows.append(row(work, "lxml XPath", lxml.etree.__version__, seconds, 1 / seconds, 0))


main()
