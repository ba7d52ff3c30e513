"""A disk that fills up while a release is made or approved: no half of one is left, the numbers stay right, and a second try works."""

import os
import resource
import subprocess
from pathlib import Path

import pytest
from conftest import HEARD, heard, make_example
from test_failing_disk import small_disk  # noqa: F401


def fill(disk, leave):
    """Takes all room on a disk but so many bytes, in one file that can go again."""
    status = os.statvfs(disk)
    filler = disk / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, status.f_bavail * status.f_frsize - leave)
    return filler


def everything_under(folder):
    """Hidden names too, so that what was begun and left would be seen."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def listed(consultation):
    return heard("release", "list", consultation).stdout.splitlines()[1:]


def approve(consultation, number, folder):
    heard("release", "review", consultation, number, "--as", "Ash", "--folder", folder)
    return heard("release", "approve", consultation, number, "--as", "Sam", "--folder", folder).stdout.strip()


# From before the first file to the last of 29; how much a whole one takes is looked at first.
@pytest.mark.parametrize("share", [0.0, 0.6, 0.97])
def test_a_disk_that_fills_up_under_a_release_leaves_nothing_of_it_and_a_second_try_works(example, small_disk, share):  # noqa: F811
    heard("release", example, "--out", small_disk / "whole")
    taken = sum(-(-path.stat().st_size // 4096) * 4096 for path in (small_disk / "whole").rglob("*") if path.is_file())
    subprocess.run(["rm", "-r", small_disk / "whole"], check=True)
    heard("release", "discard", example, 1, "--as", "Ash")
    filler = fill(small_disk, int(taken * share))

    refused = heard("release", example, "--out", small_disk / "release", check=1)

    assert "the disk is full" in refused.stderr
    assert everything_under(small_disk) == ["filler"]
    assert [line.split()[3:5] for line in listed(example)] == [["discarded", "by"]] * 2, "a number that stands for nothing is no draft"

    filler.unlink()
    heard("release", example, "--out", small_disk / "release")
    heard("validate", small_disk / "release")
    assert heard("release", "review", example, 2, "--as", "Ash", "--folder", small_disk / "release", check=1).stderr
    final = approve(example, 3, small_disk / "release")
    heard("validate", final)


@pytest.mark.parametrize("share", [0.0, 0.6])
def test_a_disk_that_fills_up_under_an_approval_leaves_the_draft_and_its_review(example, small_disk, share):  # noqa: F811
    draft, final = small_disk / "r-draft", small_disk / "r"
    heard("release", example, "--out", draft)
    heard("release", "review", example, 1, "--as", "Ash", "--folder", draft)
    before = everything_under(small_disk)
    taken = sum(path.stat().st_size for path in draft.rglob("*") if path.is_file())
    filler = fill(small_disk, int(taken * share))

    refused = heard("release", "approve", example, 1, "--as", "Sam", "--folder", draft, check=1)

    assert "the disk is full" in refused.stderr
    filler.unlink()
    assert everything_under(small_disk) == before
    heard("validate", draft)
    assert listed(example)[0].endswith("draft, reviewed by Ash")
    heard("release", "approve", example, 1, "--as", "Sam", "--folder", draft)
    heard("validate", final)
    assert everything_under(small_disk)[0] == "r" and not draft.exists()


def test_a_database_on_the_full_disk_too_takes_no_word_that_was_not_written(small_disk):  # noqa: F811
    consultation = small_disk / "riverside"
    make_example(consultation)
    filler = fill(small_disk, 0)

    refused = heard("release", consultation, "--out", small_disk / "release", check=1)

    assert "full" in refused.stderr
    filler.unlink()
    assert [path for path in everything_under(small_disk) if not path.startswith("riverside")] == []
    heard("release", consultation, "--out", small_disk / "release")
    heard("validate", small_disk / "release")


def test_a_limit_on_the_size_of_files_is_a_refusal_and_not_the_end_of_the_program(example, tmp_path):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, resource.RLIM_INFINITY))

    out = tmp_path / "out"
    out.mkdir()
    done = subprocess.run(
        [HEARD, "release", example, "--out", out / "release"], capture_output=True, text=True, preexec_fn=limit, timeout=120)

    assert done.returncode == 1, done.stderr
    assert list(out.iterdir()) == []
    heard("release", example, "--out", out / "release")
    heard("validate", out / "release")


def test_a_program_killed_between_the_folder_and_the_record_is_set_right_by_approving_again(example, tmp_path):
    """The folder of an approval is there and the database does not know of it."""
    draft = tmp_path / "r-draft"
    heard("release", example, "--out", draft)
    heard("release", "review", example, 1, "--as", "Ash", "--folder", draft)
    copy = tmp_path / "database"
    copy.write_bytes((example / "heard.sqlite").read_bytes())
    subprocess.run(["cp", "-r", draft, tmp_path / "kept"], check=True)
    heard("release", "approve", example, 1, "--as", "Sam", "--folder", draft)
    for beside in ("-wal", "-shm"):
        Path(f"{example}/heard.sqlite{beside}").unlink(missing_ok=True)
    (example / "heard.sqlite").write_bytes(copy.read_bytes())
    (tmp_path / "kept").rename(draft)

    heard("release", "approve", example, 1, "--as", "Sam", "--folder", draft)

    assert "approved by Sam after Ash" in listed(example)[0]
    heard("validate", tmp_path / "r")
