"""How a program is measured here: best of some runs in turn, seconds and the most memory it held."""

import os
import subprocess
import tempfile
import time

RUNS = int(os.environ.get("EXPORT_RUNS", 3))


def once(command, folder=None):
    """Seconds and MB. A program that prints how long its own work took is taken at its word: it has Python to start first.

    GNU time starts it, since a program that Python starts is said to have held all that Python held."""
    with tempfile.NamedTemporaryFile("r") as held:
        start = time.perf_counter()
        done = subprocess.run(["/usr/bin/time", "-q", "-f", "%M", "-o", held.name, *command], capture_output=True, cwd=folder)
        seconds = time.perf_counter() - start
        if done.returncode:
            raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[:2000]}")
        megabytes = int(held.read().split()[-1]) / 1024
    try:
        seconds = float(done.stdout.split()[-1])
    except (IndexError, ValueError):
        pass
    return seconds, megabytes


def in_turn(commands):
    """Each of the commands once, then each again: whatever else the machine does, it does to all of them."""
    best = {}
    for _ in range(RUNS):
        for name, command in commands.items():
            seconds, megabytes = once(command)
            before = best.get(name, (seconds, megabytes))
            best[name] = min(before[0], seconds), max(before[1], megabytes)
    return best
