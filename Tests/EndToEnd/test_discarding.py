"""A draft that is discarded is deleted, and whoever kills the program on the way finds no half of one."""

import subprocess
import time

import pytest
from conftest import HEARD, heard


def under(folder):
    """Hidden names too."""
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_that_lies_where_drafts_usually_lie_is_deleted_with_its_number_used(example, tmp_path):
    heard("release", example, cwd=tmp_path)
    releases = tmp_path / "Exports/Releases"
    assert under(releases) == ["riverside-1-draft"]

    told = heard("release", "discard", example, 1, "--as", "Ash", cwd=tmp_path).stderr

    assert "Release 1 is discarded and its files are deleted." in told
    assert under(releases) == []
    heard("release", example, cwd=tmp_path)
    assert under(releases) == ["riverside-2-draft"]


def test_a_draft_written_elsewhere_is_told_of_and_deleted_when_it_is_named(example, tmp_path):
    heard("release", example, "--out", tmp_path / "away")

    told = heard("release", "discard", example, 1, "--as", "Ash", cwd=tmp_path).stderr
    assert "say this again with --folder" in told and (tmp_path / "away").exists()
    heard("release", "discard", example, 1, "--as", "Ash", "--folder", tmp_path / "away")

    assert not (tmp_path / "away").exists()
    assert "It was discarded" in heard("release", "discard", example, 1, "--as", "Ash", check=1).stderr


@pytest.mark.parametrize("share", [0.2, 0.5, 0.7, 0.8, 0.9, 0.95])
def test_a_kill_on_the_way_leaves_all_of_it_or_nothing(example, tmp_path, share):
    heard("release", example, "--out", tmp_path / "timed")
    begun = time.perf_counter()
    heard("release", "discard", example, 1, "--as", "Ash", "--folder", tmp_path / "timed")
    takes = time.perf_counter() - begun
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    heard("release", example, "--out", drafts / "draft")

    discarding = subprocess.Popen(
        [HEARD, "release", "discard", example, "2", "--as", "Ash", "--folder", drafts / "draft"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(takes * share)
    discarding.kill()
    discarding.wait(timeout=20)

    if (drafts / "draft").exists():
        heard("validate", drafts / "draft")
        heard("release", "discard", example, 2, "--as", "Ash", "--folder", drafts / "draft")
    else:
        heard("release", "discard", example, 2, "--as", "Ash", "--folder", drafts / "draft", check=1)
    assert under(drafts) == []
    assert [line.split()[3] for line in heard("release", "list", example).stdout.splitlines()[1:]] == ["discarded"] * 2
    heard("release", example, "--out", drafts / "draft")
    heard("release", "review", example, 3, "--as", "Ash", "--folder", drafts / "draft")
