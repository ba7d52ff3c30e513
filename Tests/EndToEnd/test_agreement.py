"""Agreement between coders, against the reference libraries, on random tables with gaps."""

import csv
import json
import random

import numpy
import pytest
from conftest import heard
from krippendorff import alpha
from nltk.metrics.agreement import AnnotationTask
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa


@pytest.mark.parametrize("seed", range(6))
def test_the_figures_are_those_of_the_reference_libraries(tmp_path, seed):
    chance = random.Random(seed)
    coders = ["Ann", "Bob", "Cai", "Dee"][: 2 + seed % 3]
    said = {}
    for passage in range(60):
        truth = chance.random() < 0.4
        for coder in coders:
            if chance.random() > 0.15:
                said[passage, coder] = truth if chance.random() < 0.8 else not truth
    with (tmp_path / "coded.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["passage", "coder", "themes"])
        rows.writerows([passage, coder, "trust" if yes else ""] for (passage, coder), yes in said.items())

    found = json.loads(heard("agreement", tmp_path / "coded.csv", "--json").stdout)[0]

    table = [[said.get((passage, coder)) for passage in range(60)] for coder in coders]
    data = numpy.array([[numpy.nan if one is None else float(one) for one in row] for row in table])
    assert found["krippendorff"] == pytest.approx(alpha(data, level_of_measurement="nominal"), abs=1e-9)
    whole = data[:, ~numpy.isnan(data).any(axis=0)].T.astype(int)
    assert found["fleiss"] == pytest.approx(fleiss_kappa(aggregate_raters(whole)[0]), abs=1e-9)
    if len(coders) == 2:
        task = AnnotationTask([(coder, place, yes) for place, row in enumerate(whole) for coder, yes in zip(coders, row)])
        assert found["cohen"] == pytest.approx(task.kappa(), abs=1e-9)
        assert found["percent"] == pytest.approx(task.avg_Ao(), abs=1e-9)
    else:
        assert "cohen" not in found or found["cohen"] is None


def test_a_file_without_its_columns_is_refused_in_words(tmp_path):
    (tmp_path / "coded.csv").write_text("passage,coder\n1,Ann\n")

    assert "no column `themes`" in heard("agreement", tmp_path / "coded.csv", check=1).stderr

    (tmp_path / "coded.csv").write_text("passage,coder,themes\n")
    assert "no passages" in heard("agreement", tmp_path / "coded.csv", check=1).stderr
