"""What every test from outside shares: the program, a consultation folder, a server that ends with its test."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
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
    printed: list = field(default_factory=list)
    log: list = field(default_factory=list)

    @property
    def base(self):
        return re.match(r"https?://[^/]+", self.links["Answer the survey"])[0]

    @property
    def listening(self):
        """Where it listens, whatever address it is known by."""
        named = [re.match(r"Listening on (\S+) for", line) for line in self.printed]
        return next((found[1] for found in named if found), self.base)

    @property
    def port(self):
        return int(self.listening.rsplit(":", 1)[1])

    def stop(self):
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)

    def kill(self):
        """As a power cut does."""
        self.process.kill()
        self.process.wait(timeout=20)


started = []


def serve(*folders, port=0, options=(), before=None):
    """Starts the program and waits for its links. `before` runs in the new process."""
    process = subprocess.Popen(
        [HEARD, "serve", *map(str, folders), "--port", str(port), *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=before,
    )
    server = Server(process)
    started.append(process)
    for line in process.stdout:
        server.printed.append(line)
        if found := re.match(r"\s+(\S.*?)\s{2,}(https?://\S+)", line):
            server.links.setdefault(found[1], found[2])
        if "Ctrl-C" in line:
            break
    else:
        pytest.fail("the server did not start: " + process.stderr.read())
    for stream in (process.stdout, process.stderr):
        threading.Thread(target=lambda s=stream: server.log.extend(s), daemon=True).start()
    return server


@pytest.fixture(autouse=True)
def nothing_left_running():
    """Ends what a test that failed has left."""
    yield
    while started:
        process = started.pop()
        if process.poll() is None:
            process.kill()
            process.wait(timeout=20)


made = {}


def make_example(folder):
    """A fresh copy of the example consultation: made once, since taking in its ninety answers takes seconds."""
    if not made:
        made["root"] = tempfile.TemporaryDirectory()
        made["folder"] = Path(made["root"].name) / "riverside"
        heard("init", made["folder"], "--example")
    shutil.copytree(made["folder"], folder)
    return folder


@pytest.fixture
def example(tmp_path):
    """A fresh copy of the example consultation."""
    return make_example(tmp_path / "riverside")


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
