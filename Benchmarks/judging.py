"""What the parts of `make conformance` share: how a row looks, why a part is left out, figures of the Swift tests."""

import atexit
import functools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench import ROOT, SHARED


# Where `swift test` is run.
PACKAGE = ROOT


class Skipped(Exception):
    """A part that cannot be judged here, since a tool or the data is absent."""


def row(suite, referee, passed, of, goal=None, notes="", misses=()):
    """One line of the table. Below its goal it fails; without a goal it is only told."""
    return {"suite": suite, "referee": referee, "passed": passed, "of": of, "goal": goal, "notes": notes,
            "misses": list(misses)}


def shared(name):
    """A file of the shared data."""
    path = SHARED / name
    if not path.exists():
        raise Skipped(f"shared data is absent: {name}")
    return path


@functools.cache
def swift_figures():
    """A folder with what the Swift tests of other people's forms and expressions came to: corpus.jsonl, pairs.json,
    rules.json. The tests run once; a test that fails is no reason to stop, a file that is not written is."""
    if not shutil.which("swift"):
        raise Skipped("swift is absent")
    folder = Path(tempfile.mkdtemp(prefix="heard-conformance-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    done = subprocess.run(
        ["swift", "test", "--filter", "XPathConformanceTests|CorpusTests"],
        cwd=PACKAGE, capture_output=True, text=True,
        env={**os.environ, "HEARD_SHARED": str(SHARED.parent), "HEARD_CORPUS_OUT": str(folder / "corpus.jsonl"),
             "HEARD_EXPRESSIONS_OUT": str(folder)})
    if not any(folder.iterdir()):
        raise SystemExit(f"The Swift tests wrote no figures.\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return folder


def written(name):
    """One of the files of `swift_figures`."""
    path = swift_figures() / name
    if not path.exists():
        raise SystemExit(f"The Swift tests did not write {name}: run `swift test` to see why.")
    return path
