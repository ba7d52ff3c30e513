"""How long `heard serve` takes from the command to its first page, beside Python's own file server."""

import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench import HEARD, heard_version, row, write

RUNS = 15


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def first_page(command, port, path):
    start = time.perf_counter()
    process = subprocess.Popen([*command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5).read()
                seconds = time.perf_counter() - start
                break
            except OSError:
                time.sleep(0.002)
        status = Path(f"/proc/{process.pid}/status").read_text()
        memory = next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
        return seconds, memory
    finally:
        process.terminate()
        process.wait()


def main():
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "riverside"
        subprocess.run([HEARD, "init", example, "--example"], check=True, capture_output=True)
        python = ".".join(map(str, sys.version_info[:3]))
        for tool, version, make in [
            ("heard serve", heard_version(), lambda port: ([HEARD, "serve", example, "--port", str(port)], "/riverside")),
            ("python http.server", python, lambda port: (
                [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", folder], "/")),
        ]:
            results = []
            for _ in range(RUNS):
                port = free_port()
                command, path = make(port)
                results.append(first_page(command, port, path))
            seconds = statistics.median(r[0] for r in results)
            rows.append(row("cold start to first page", tool, version, seconds, 1 / seconds, max(r[1] for r in results)))
    write("start", rows)


main()
