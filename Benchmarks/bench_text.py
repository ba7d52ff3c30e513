"""Finding themes, measured: how well, for or against, how fast, and beside whom.

Parts can be named to run only those: accuracy, polarity, matcher, filter, panel. Ends with 1 when something is found that
must not be, such as a model that is worse than its word list.
"""

import subprocess
import sys

from bench import HEARD, ROOT, SHARED
from text import accuracy, filter, matcher, polarity
from text.data import CODEBOOK, COMMENTS


def panel():
    """The panel's quotations one by one: the themes suggested, beside those that people gave."""
    print("\nQuotations of the panel", flush=True)
    subprocess.run(
        [HEARD, "tag", "--codebook", ROOT / "Surveys/riverside/codebook.yaml", "--score", SHARED / "themes/panel_quotes.csv"],
        check=True)


PARTS = {"accuracy": accuracy.run, "polarity": polarity.run, "matcher": matcher.run, "filter": filter.run, "panel": panel}


def main():
    if not COMMENTS.exists() or not CODEBOOK.exists():
        sys.exit("The shared data is absent; nothing was measured.")
    found = []
    for name in sys.argv[1:] or PARTS:
        found += PARTS[name]() or []
    for what in found:
        print(f"WRONG: {what}")
    sys.exit(1 if found else 0)


main()
