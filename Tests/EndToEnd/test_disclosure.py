"""Somebody with linear programming attacks releases of random consultations; `make conformance` attacks more of them."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCHES = [ROOT / ".build" / kind / "disclosurebench" for kind in ("release", "debug")]
sys.path.insert(0, str(ROOT / "Benchmarks"))

import conformance_disclosure  # noqa: E402


@pytest.fixture
def bench():
    if not (conformance_disclosure.TOOLS / "sdc_attack.py").exists():
        pytest.skip("shared/tools/sdc_attack.py is absent")
    for bench in BENCHES:
        if bench.exists():
            return str(bench)
    pytest.skip("disclosurebench is not built: swift build --product disclosurebench")


def test_releases_one_person_apart_give_nothing_away(bench):
    made, releases, refused, attacked, found = conformance_disclosure.judge(bench, 1, 6, 14, "audit", step=1)

    assert made == 6 and releases > 6 and refused > 30
    assert attacked > 30
    assert found == []


def test_without_the_audit_they_do(bench):
    found = conformance_disclosure.judge(bench, 1, 6, 3, "no-audit", step=1)[-1]

    assert found
