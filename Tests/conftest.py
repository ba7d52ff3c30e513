"""What every test from outside shares: the program, a consultation folder, a server that ends with its test."""

import os
import re
import signal
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
HEARD = Path(os.environ.get("HEARD", ROOT / ".build/debug/heard")).resolve()


def heard(*arguments, check=0, cwd=None, stdin=None):
    """Runs the program and insists on its exit code."""
    done = subprocess.run(
        [HEARD, *map(str, arguments)], capture_output=True, text=True, cwd=cwd, input=stdin, timeout=120
    )
    assert done.returncode == check, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


@dataclass
class Server:
    """A running server, with the links it printed."""

    process: subprocess.Popen
    links: dict = field(default_factory=dict)
    log: list = field(default_factory=list)

    @property
    def base(self):
        return re.match(r"http://[^/]+", self.links["Answer the survey"])[0]

    def stop(self):
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)

    def kill(self):
        """As a power cut does."""
        self.process.kill()
        self.process.wait(timeout=20)


def serve(*folders, port=0):
    process = subprocess.Popen(
        [HEARD, "serve", *map(str, folders), "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    server = Server(process)
    for line in process.stdout:
        if found := re.match(r"\s+(\S.*?)\s{2,}(http://\S+)", line):
            server.links.setdefault(found[1], found[2])
        if "Ctrl-C" in line:
            break
    else:
        pytest.fail("the server did not start: " + process.stderr.read())
    for stream in (process.stdout, process.stderr):
        threading.Thread(target=lambda s=stream: server.log.extend(s), daemon=True).start()
    return server


@pytest.fixture
def example(tmp_path):
    """A fresh copy of the example consultation."""
    folder = tmp_path / "riverside"
    heard("init", folder, "--example")
    return folder


@pytest.fixture
def server(example):
    running = serve(example)
    yield running
    if running.process.poll() is None:
        running.stop()


def shared(name):
    """A file of the shared data, or a skipped test where it is absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"shared data is absent: {name}")
    return path
