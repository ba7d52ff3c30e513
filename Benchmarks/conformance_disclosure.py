"""What an attacker can work out of consecutive releases: the linear programs of shared/tools/sdc_attack.py.

`disclosurebench` makes random consultations and up to 50 releases of each, one person more each time. Here the same
figures are attacked with another model than the one that hid them: the unknowns are the people by service, month and
how they spoke of a theme, of each batch that came between two releases, and every figure of every release is a sum of
them. Nothing hidden may be narrowed further than the policy says; without the audit, something must be.

usage: conformance_disclosure.py BENCH COUNT [FIRST]
"""

import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "shared/tools"
NARROWEST = 4
FEW = 7
MANY = 10**6
POLARITIES = ["positive", "negative", "mixed", "neutral"]
HELPED = ["yes", "no", "partly"]
#: Figures of one consultation that are attacked, chosen by chance; more where there are few releases.
TARGETS = 8
MORE_TARGETS = 40


def attack_consultation(releases):
    """-> what was attacked, and what was found out."""
    from sdc_attack import attack

    rng = random.Random(releases[0]["seed"])
    topic = rng.choice(sorted({cell["measure"].split(":")[1] for cell in releases[0]["cells"]
                               if cell["measure"].startswith("theme:")}) + ["?helped"])
    kinds = (HELPED + ["not_asked"]) if topic == "?helped" else (POLARITIES + ["none"])
    tiers = releases[-1]["tiers"]
    services = sorted(tiers)
    # People of a service, people who said only a tier, and those who said neither.
    atoms = services + [f"only-{tier}" for tier in ("t1", "t2", "t3", "t4")] + ["not-said"]
    months = sorted({cell["population"].split(":")[1] for cell in releases[-1]["cells"]
                     if cell["population"].startswith("month:")}) or ["never"]
    index = {}
    for batch in range(len(releases)):
        for atom in atoms:
            for month in months:
                for kind in kinds:
                    index[batch, atom, month, kind] = len(index)

    def people(upto, population="everybody", kind=None, since=0):
        grouping, _, code = population.partition(":")
        inside = {
            "everybody": lambda atom, month: True,
            "month": lambda atom, month: month == code,
            "service": lambda atom, month: atom == code or code == "not-said" and atom not in services,
            "tier": lambda atom, month: atom == code if code == "not-said"
            else atom == f"only-{code}" or tiers.get(atom) == code,
        }[grouping]
        return {where for (batch, atom, month, spoke), where in index.items()
                if since <= batch <= upto and inside(atom, month) and (kind is None or spoke in kind)}

    pubs, targets, needs = [], {}, {}
    # Sizes of groups hidden for others' sake: one of ten or more may be known as well as if it were shown.
    large = set()
    sizes = [release["people"] for release in releases]
    # How many came in between is known; how many there were at first only as far as it was published.
    for batch in range(1, len(sizes)):
        pubs.append((people(batch, since=batch), "eq", sizes[batch] - sizes[batch - 1]))
    for number, release in enumerate(releases):
        for cell in release["cells"]:
            population, measure = cell["population"], cell["measure"].split(":")
            base = None
            if measure[0] == "people":
                who = people(number, population)
            elif topic == "?helped" and measure[0] == "answer" and measure[-1].startswith("helped") \
                    and (measure[2] == "not_asked" or "=" in measure[-1]):
                who = people(number, kind=["not_asked" if measure[2] == "not_asked" else measure[-1].split("=")[1]])
                base = people(number, kind=None if measure[2] == "not_asked" else HELPED)
            elif measure[0] == "answer" and measure[1] in ("service", "tier") and "=" in measure[-1]:
                population = f"{measure[1]}:{measure[-1].split('=')[1]}"
                # The same number as the size of that group, and told and hidden as one.
                who = people(number, population)
            elif measure[0] == "theme" and measure[1] == topic:
                who, base = people(number, population, POLARITIES), people(number, population)
            elif measure[0] == "polarity" and measure[2] == topic:
                who, base = people(number, population, [measure[1]]), people(number, population)
            else:
                continue
            figure, hiding = cell["figure"], cell.get("hiding")
            if hiding is None:
                value = int(figure)
                if value == 0:
                    pubs.append((who, "eq", 0))
                else:
                    pubs.append((who, "round", value, 5))
                    pubs.append((who, "supp", FEW + 1 if base else 10, MANY))
                    if base:
                        pubs.append((base - who, "supp", FEW + 1, MANY))
            elif hiding == "few":
                pubs.append((who, "supp", 1, FEW if base else 9))
            elif hiding == "nearly_everybody":
                pubs.append((base - who, "supp", 0, FEW))
            elif hiding == "beside_nearly_everybody":
                pubs.append((who, "supp", 0, FEW))
            elif hiding == "of_small_group":
                pubs.append((who, "supp", 0, 9))
            if hiding not in (None, "of_nobody", "in_no_table"):
                name = number, cell["population"], cell["measure"]
                targets[name] = who
                needs[name] = NARROWEST
                if hiding == "with_another" and not base:
                    large.add(name)
            if number and base:
                name = number, cell["population"], cell["measure"], "change"
                targets[name] = {where for where in who} - people(number - 1)
                needs[name] = min(NARROWEST, sizes[number] - sizes[number - 1])
    chosen = rng.sample(sorted(targets), min(TARGETS if len(releases) > 3 else MORE_TARGETS, len(targets)))
    found = []
    ranges = attack(len(index), pubs, {name: targets[name] for name in chosen if targets[name]})
    for name, (low, high) in ranges.items():
        if low is None:
            found.append([*map(str, name), "no truth fits the figures"])
            continue
        if high - low >= needs[name] or name in large and low >= 10 and high - low >= 2:
            continue
        if name[-1] == "change":
            came = sizes[name[0]] - sizes[name[0] - 1]
            if low < 1 or low > FEW and came - high > FEW:
                continue
        elif high == 0:
            continue
        found.append([*map(str, name), f"{low} to {high}"])
    return len(ranges), found


def run(arguments):
    """Attacks the consultations of some seeds."""
    bench, first, count, releases, mode = arguments
    sys.path.insert(0, str(TOOLS))
    lines = subprocess.run([bench, str(first), str(count), str(releases), "nhs-7-5", mode], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    made, refused = defaultdict(list), 0
    for line in lines:
        line = json.loads(line)
        if line["release"]:
            made[line["seed"]].append(line)
        else:
            refused += 1
    attacked, found = 0, []
    for seed, each in made.items():
        more, leaks = attack_consultation(each)
        attacked += more
        found += [[str(seed), *leak] for leak in leaks]
    return len(made), sum(map(len, made.values())), refused, attacked, found


def judge(bench, first, count, releases, mode, step=4):
    """-> consultations, releases made, refused, figures attacked, what was found out."""
    parts = [(bench, start, min(step, first + count - start), releases, mode)
             for start in range(first, first + count, step)]
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(run, parts))
    return [sum(column[1:], column[0]) for column in zip(*results)]


def rows():
    from judging import Skipped, row

    if not (TOOLS / "sdc_attack.py").exists():
        raise Skipped("shared/tools/sdc_attack.py is absent")
    root = Path(__file__).resolve().parents[1]
    bench = root / ".build/release/disclosurebench"
    if not bench.exists():
        raise Skipped("disclosurebench is not built")
    count = int(os.environ.get("DISCLOSURE_CONSULTATIONS", "40"))
    made, releases, refused, attacked, found = judge(bench, 1, count, 50, "audit")
    suite = f"{attacked} hidden figures of {made} consultations and {releases} releases"
    result = [row(suite, "sdc_attack.py", attacked - len(found), attacked, attacked,
                  f"{refused} releases refused")]
    _, _, _, attacked, found = judge(bench, 1, 20, 3, "no-audit")
    result.append(row("found out where nothing is audited", "sdc_attack.py", int(bool(found)), 1, 1,
                      f"{len(found)} of {attacked} figures"))
    return result


if __name__ == "__main__":
    bench, count = sys.argv[1], int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for mode, releases, number in (("audit", 50, count), ("no-audit", 3, min(20, count))):
        made, total, refused, attacked, found = judge(bench, first, number, releases, mode)
        print(f"{mode}: {made} consultations, {total} releases made, {refused} refused, {attacked} figures attacked, "
              f"{len(found)} found out")
        for each in found[:5]:
            print("  ", *each)
