"""The tables of a release as others read them: CSV on the Web, Data Package, BagIt; and the same bytes wherever it is made."""

import filecmp
import os
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import bagit
import pytest
from csvw import TableGroup
from frictionless import system, validate
from lxml import etree

HEARD = os.environ.get("HEARD", ".build/debug/heard")


def release(consultation, out, **environment):
    subprocess.run([HEARD, "release", consultation, "--out", out], check=True, capture_output=True,
                   env=os.environ | environment)
    return Path(out)


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example") / "riverside"
    subprocess.run([HEARD, "init", folder, "--example"], check=True, capture_output=True)
    return folder


@pytest.fixture
def made(example, tmp_path):
    copy = tmp_path / example.name
    shutil.copytree(example, copy)
    return release(copy, tmp_path / "release")


def damaged_tables(folder):
    """The names of those in which frictionless finds something wrong, by the Data Package beside them."""
    with system.use_context(trusted=True):
        report = validate(str(folder / "data/datapackage.json"))
    assert len(report.tasks) == 6
    return [task.name for task in report.tasks if not task.valid]


def is_csvw(folder):
    try:
        tables = TableGroup.from_file(folder / "data/csv-metadata.json")
        for table in tables.tables:
            list(table.iterdicts(strict=True))
        return tables.check_referential_integrity(strict=True) is not False
    except ValueError:
        return False


def test_other_programs_find_nothing_wrong_in_the_folder_and_its_tables(made):
    bag = bagit.Bag(str(made))

    bag.validate()
    assert len(list(bag.payload_files())) >= 25
    assert is_csvw(made)
    assert damaged_tables(made) == []


def test_and_they_find_a_number_that_is_none(made):
    table = made / "data/options.csv"
    words = table.read_bytes()
    assert b",0,[z]" in words
    table.write_bytes(words.replace(b",0,[z]", b",none,[z]", 1))

    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(made)).validate()
    assert not is_csvw(made)
    assert damaged_tables(made) == ["options"]


def test_the_same_release_is_the_same_bytes_in_another_time_zone_and_locale(example, tmp_path):
    made = []
    # An hour later in the morning and an hour earlier from noon on: another clock, and the same day.
    other = "Etc/GMT-1" if time.gmtime().tm_hour < 12 else "Etc/GMT+1"
    for name, zone, language in [("one", "UTC", "C"), ("two", other, "tr_TR.UTF-8")]:
        copy = tmp_path / name / example.name
        shutil.copytree(example, copy)
        made.append(release(copy, tmp_path / f"release-{name}", TZ=zone, LANG=language, LC_ALL="C.UTF-8"))

    files = sorted(str(path.relative_to(made[0])) for path in made[0].rglob("*") if path.is_file())
    same, different, missing = filecmp.cmpfiles(*made, files, shallow=False)
    assert (different, missing) == ([], []) and len(same) >= 25


def test_a_release_of_nobody_is_whole_for_other_programs_too(tmp_path):
    subprocess.run([HEARD, "init", tmp_path / "nobody"], check=True, capture_output=True)

    made = release(tmp_path / "nobody", tmp_path / "release")

    bagit.Bag(str(made)).validate()
    subprocess.run([HEARD, "validate", made], check=True, capture_output=True)
    assert is_csvw(made)
    assert damaged_tables(made) == []
    schema = etree.XMLSchema(etree.parse(made / "data/submission.xsd"))
    schema.assertValid(etree.parse(made / "data/submission.xml"))
    for name in ("evidence.docx", "evidence.odt", "project.qdpx"):
        with zipfile.ZipFile(made / "data" / name) as file:
            assert file.testzip() is None
            for part in file.namelist():
                if part.endswith((".xml", ".qde", ".rels")):
                    etree.fromstring(file.read(part))
    assert "{" not in (made / "data/summary.html").read_text().split("<body", 1)[1]
