"""Checking a table takes no more memory for more rows."""

import subprocess
import sys

import pytest
from conftest import HEARD, heard

COPIES = {"small": 2_000, "large": 40_000}


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    folder = tmp_path_factory.mktemp("release")
    heard("init", folder / "riverside", "--example")
    heard("release", folder / "riverside", "--out", folder / "out")
    return folder / "out/data"


# A process of its own, and a small one: what a child had counts from when it was still its parent.
MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, capture_output=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""


def peak_bytes(path):
    """The most memory that the program had while it checked a file."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, HEARD, "validate", path], check=True, capture_output=True, text=True, timeout=120)
    return int(done.stdout)


@pytest.mark.parametrize("name", ["quotes.csv", "excel/quotes.csv"])
def test_a_table_twenty_times_as_long_takes_no_more_memory(release, tmp_path, name):
    header, *rows = (release / name).read_bytes().splitlines(keepends=True)
    row = max(rows, key=len)
    peaks, sizes = {}, {}
    for size, copies in COPIES.items():
        path = tmp_path / size / "quotes.csv"
        path.parent.mkdir()
        path.write_bytes(header + row * copies)
        peaks[size], sizes[size] = peak_bytes(path), path.stat().st_size

    assert sizes["large"] - sizes["small"] > 5 << 20
    assert peaks["large"] - peaks["small"] < 4 << 20, (peaks, sizes)


def test_a_description_reads_the_first_row_of_a_table_and_no_more(release, tmp_path):
    description = (release / "csv-metadata.json").read_bytes()
    header, *rows = (release / "quotes.csv").read_bytes().splitlines(keepends=True)
    peaks = {}
    for size, copies in COPIES.items():
        folder = tmp_path / size
        folder.mkdir()
        (folder / "csv-metadata.json").write_bytes(description)
        (folder / "quotes.csv").write_bytes(header + max(rows, key=len) * copies)
        peaks[size] = peak_bytes(folder / "csv-metadata.json")

    assert peaks["large"] - peaks["small"] < 4 << 20, peaks
