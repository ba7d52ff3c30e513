"""Pages and durable submissions a second, beside a Flask and a FastAPI twin that do the same, all in one run.

WEB_SECONDS is how long each measurement takes, WEB_STEADY how long 200 submissions a second are kept up. The client
runs on the same machine and takes its share of it. Goals that are missed are named, and fail the run."""

import asyncio
import atexit
import contextlib
import json
import os
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from bench import HEARD, ROOT, heard_version, write

sys.path.insert(0, str(ROOT / "Tests/EndToEnd"))
sys.path.insert(0, str(ROOT / "Benchmarks/web"))
from rough import percentile, whole_answers  # noqa: E402
from steady import missing, steady  # noqa: E402

SECONDS = int(os.environ.get("WEB_SECONDS", 10))
STEADY = int(os.environ.get("WEB_STEADY", 60))
RATE = 200
VENV = ROOT / "Benchmarks/.venv/bin"
CORES = os.cpu_count() or 1
STORY = "They said come back Monday, three times. Then somebody rang me, and it was better after that. " * 4
FORM = urllib.parse.urlencode(whole_answers("REC", STORY))
# Answers that come sooner after the first page are set aside for somebody to look at, which is not what is measured.
READING = 6
NEXT = urllib.parse.urlencode(
    [field for field in whole_answers("REC", STORY) if field[0] not in ("good", "better", "_go")] +
    [("good", "The drop-in."), ("better", ""), ("_page", "good"), ("_go", "next")])


class Server:
    """A program under measurement, with every process it starts."""

    def __init__(self, name, version, command, port, environment=None):
        self.name, self.version, self.port = name, version, port
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=self.log, env={**os.environ, **(environment or {})}, start_new_session=True,
            cwd=ROOT / "Benchmarks/web")
        atexit.register(self.kill)
        for _ in range(400):
            try:
                page = urllib.request.urlopen(f"http://127.0.0.1:{port}/riverside/answer", timeout=5).read().decode()
                self.begun = re.search(r'name="_begun"[^>]*value="([^"]+)"', page)
                self.ready = time.monotonic() + (READING if self.begun else 0)
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        self.log.seek(0)
        raise SystemExit(f"{name} did not start:\n{self.log.read().decode()[-2000:]}")

    def form(self, form):
        """The form as one who began an interview here sends it, once they can have read the questions."""
        time.sleep(max(0, self.ready - time.monotonic()))
        return form + (f"&_begun={urllib.parse.quote(self.begun[1])}" if self.begun else "")

    def memory(self):
        """The most it ever took, in MB, all processes together."""
        total = 0
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                if os.getpgid(int(status.parent.name)) == self.process.pid:
                    total += int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024
            except (OSError, TypeError):
                pass
        return total

    def kill(self):
        """Whatever happens, nothing is left running."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(timeout=60) and self.name == "heard":
            raise SystemExit("heard did not end well")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def heard(folder):
    example = folder / "riverside"
    if not example.exists():
        subprocess.run([HEARD, "init", example, "--example"], check=True, capture_output=True)
    port = free_port()
    return Server("heard", heard_version(), [HEARD, "serve", example, "--port", str(port)], port)


def fastapi(folder, processes):
    port = free_port()
    return Server(
        f"FastAPI, {processes} uvicorn", version_of("fastapi"),
        [VENV / "uvicorn", "twin_fastapi:app", "--port", str(port), "--workers", str(processes), "--log-level", "warning",
         "--no-access-log"], port, {"TWIN_DATABASE": str(folder / f"fastapi{processes}.sqlite")})


def flask(folder, processes):
    port = free_port()
    return Server(
        f"Flask, {processes} gunicorn", version_of("flask"),
        [VENV / "gunicorn", "twin_flask:app", "--bind", f"127.0.0.1:{port}", "--workers", str(processes), "--threads", "8",
         "--log-level", "warning", "--backlog", "2048"], port, {"TWIN_DATABASE": str(folder / f"flask{processes}.sqlite")})


def version_of(package):
    found = subprocess.run(
        [VENV / "python", "-c", f"import importlib.metadata as m; print(m.version('{package}'))"], capture_output=True, text=True)
    return found.stdout.strip()


run_number = 0


def measure(server, work, kind, connections, folder, path="/riverside/answer"):
    """One run of wrk, as a row."""
    global run_number
    run_number += 1
    form = folder / f"{kind}.form"
    form.write_text(server.form(FORM if kind == "send" else NEXT))
    done = subprocess.run(
        ["wrk", "-t", str(min(2, connections)), "-c", str(connections), "-d", f"{SECONDS}s", "--timeout", "30s",
         "-s", ROOT / "Benchmarks/web/wrk.lua", f"http://127.0.0.1:{server.port}", "--", kind, form,
         str(int(time.time()) % 100_000 * 100 + run_number), path], capture_output=True, text=True)
    found = re.search(r"JSON (\{.*\})", done.stdout)
    if not found:
        raise SystemExit(f"wrk failed:\n{done.stdout}\n{done.stderr}")
    got = json.loads(found[1])
    # wrk calls a redirect no fault, and anything above a refusal.
    return {
        "work": work, "tool": server.name, "version": server.version, "connections": connections,
        "per_second": round((got["requests"] - got["refused"]) / (got["microseconds"] / 1e6), 1), "p50_ms": got["p50"],
        "p99_ms": got["p99"], "peak_mb": round(server.memory(), 1), "failed": got["errors"] + got["refused"],
    }


def none_held(file):
    """Ends the run when the answers were taken for a machine's: then it measured something else."""
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        held = database.execute("SELECT count(*) FROM heldResponse").fetchone()[0]
    if held:
        raise SystemExit(f"{held} of the responses were held: the form that was sent is out of date")


def keep_up(folder):
    """200 a second for as long as asked, and whether all of them are there afterwards."""
    (folder / "steady").mkdir()
    server = heard(folder / "steady")
    waits, acknowledged, odd = asyncio.run(steady(server.port, server.form(FORM), RATE, STEADY))
    memory = server.memory()
    server.stop()
    lost = missing(folder / "steady/riverside/heard.sqlite", acknowledged)
    none_held(folder / "steady/riverside/heard.sqlite")
    return {
        "work": f"{RATE} submissions a second for {STEADY} s", "tool": server.name, "version": server.version,
        "connections": 64, "per_second": round(len(acknowledged) / STEADY, 1),
        "p50_ms": round(percentile(waits, 0.5) * 1000, 3), "p99_ms": round(percentile(waits, 0.99) * 1000, 3),
        "peak_mb": round(memory, 1), "failed": len(lost) + sum(n for what, n in odd.items() if isinstance(what, int)),
    }


def judge(rows):
    """Each goal, with what was reached."""
    def best(work, connections, tool):
        return max((r["per_second"] for r in rows if r["work"].startswith(work) and r["connections"] == connections
                    and r["tool"].startswith(tool)), default=0)

    goals = []
    page, bare = best("question page", 64, "heard"), best("bare route", 64, "heard")
    goals.append(("a page, of the bare route", page / bare, 0.6))
    # The goals are set against FastAPI as uvicorn starts it, in one process; a process for each core is told beside it.
    for work, connections, goal in [("question page", 64, 5), ("durable", 1, None), ("durable", 64, 10), ("durable", 1000, 10)]:
        ours = best(work, connections, "heard")
        for tool, name, aim in (("FastAPI, 1 ", "FastAPI in one process", goal), ("FastAPI", "the better FastAPI", None)):
            # One connection waits for the disk in every language, so that is told and not judged.
            goals.append((f"{work} at {connections} connections, of {name}",
                          ours / max(best(work, connections, tool), 0.1), aim))
    last = next((r for r in rows if r["work"].startswith(f"{RATE} sub")), None)
    if last:
        goals.append((f"{RATE} a second: p99 in ms, at most", last["p99_ms"], -100))
        goals.append((f"{RATE} a second: lost or refused, at most", last["failed"], -0.0))
    return goals


def main():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    rows = []
    with tempfile.TemporaryDirectory(dir=os.environ.get("WEB_FOLDER")) as name:
        folder = Path(name)
        for start in (lambda: heard(folder), lambda: fastapi(folder, 1), lambda: fastapi(folder, CORES),
                      lambda: flask(folder, CORES)):
            server = start()
            if server.name == "heard":
                rows.append(measure(server, "bare route (/leave)", "bare", 64, folder, "/leave"))
            rows.append(measure(server, "question page", "page", 64, folder))
            rows.append(measure(server, "next page, from a form", "next", 64, folder))
            for connections in (1, 64, 1000):
                rows.append(measure(server, "durable submission", "send", connections, folder))
            server.stop()
            if server.name == "heard":
                none_held(folder / "riverside/heard.sqlite")
        if STEADY:
            rows.append(keep_up(folder))
    write("web", rows)
    missed = 0
    print()
    for what, reached, goal in judge(rows):
        is_good = goal is None or (reached <= -goal if str(goal).startswith("-") else reached >= goal)
        missed += not is_good
        told = "" if goal is None else f"  goal {abs(goal):g}" + ("" if is_good else "  MISSED")
        print(f"{what}: {reached:.2f}{told}")
    sys.exit(1 if missed else 0)


main()
