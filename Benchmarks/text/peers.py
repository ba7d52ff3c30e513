"""Learners that others would take for the same work, from scikit-learn: TF-IDF and a linear model for each theme."""

import time
import warnings

import numpy as np
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

VERSION = f"scikit-learn {sklearn.__version__}"


def words():
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)


def letters():
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)


# The logistic regression shows a theme from 0.3 on, as Heard does: from 0.5 on it would show too few.
PEERS = {
    "word 1-2 + LinearSVC": lambda: make_pipeline(words(), OneVsRestClassifier(LinearSVC())),
    "word 1-2, char 3-5 + LinearSVC": lambda: make_pipeline(
        make_union(words(), letters()), OneVsRestClassifier(LinearSVC())),
    "word 1-2 + logistic regression": lambda: make_pipeline(
        words(), OneVsRestClassifier(LogisticRegression(C=10, solver="liblinear"))),
}
SHOWN_FROM = 0.3


class Peer:
    """What one of them says of the texts of each fold after learning from other texts."""

    def __init__(self, name):
        self.name = name
        self.said, self.probabilities = [], []
        self.learning = self.reading = 0.0
        self.folds = 0

    def judge(self, texts, taught, answers):
        model = PEERS[self.name]()
        start = time.perf_counter()
        with warnings.catch_warnings():
            # Of a theme that nobody was taught it says so, and is right.
            warnings.simplefilter("ignore")
            model.fit(taught, answers.astype(int))
        learned = time.perf_counter()
        if self.name.endswith("regression"):
            probabilities = model.predict_proba(texts)
            self.probabilities.append(probabilities)
            self.said.append(probabilities >= SHOWN_FROM)
        else:
            self.said.append(model.predict(texts).astype(bool))
        self.reading += time.perf_counter() - learned
        self.learning += learned - start
        self.folds += 1

    def result(self):
        """What it said, its probabilities if it has any, and the seconds."""
        said = np.concatenate(self.said)
        return (said, np.concatenate(self.probabilities) if self.probabilities else None,
                self.learning / self.folds, len(said) / self.reading)
