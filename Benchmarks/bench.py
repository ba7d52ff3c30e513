"""What every benchmark shares: how a row looks, where it goes, how it is printed."""

import json
import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HEARD_SHARED", ROOT.parent / "shared")) / "data"
HEARD = ROOT / ".build/release/heard"


def row(work, tool, version, seconds, per_second, rss_mb):
    return {
        "work": work, "tool": tool, "version": version, "seconds": round(seconds, 4),
        "per_second": round(per_second, 1), "rss_mb": round(rss_mb, 1),
    }


def write(part, rows):
    """Writes Benchmarks/results/<part>.json and prints the same as a table."""
    folder = ROOT / "Benchmarks/results"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{part}.json").write_text(json.dumps(rows, indent=1) + "\n")
    columns = list(rows[0]) if rows else []
    widths = [max(len(str(r[c])) for r in rows + [dict(zip(columns, columns))]) for c in columns]
    for line in [dict(zip(columns, columns))] + rows:
        print("  ".join(str(line[c]).ljust(w) for c, w in zip(columns, widths)).rstrip())


def heard_version():
    return subprocess.run([HEARD, "version"], capture_output=True, text=True, check=True).stdout.split()[1]


def timed(command, stdin=None):
    """Seconds and peak memory in MB of one command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss / 1024
