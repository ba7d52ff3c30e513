"""The line filter as many copies at once: the same answers as one process gives, to the byte, and how much sooner.

First two processes on two parts of the file, then Apache Spark with one core and with two: each task pipes its part of the
comments through a copy of `heard tag --lines` that was sent along as on a cluster, by way of Python (`RDD.pipe` of PySpark)
and of Java (as a job in Scala does). SPARK_COPIES says how many times the comments are repeated.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import HEARD, ROOT, SHARED, heard_version, write

CODEBOOK = ROOT / "Surveys/riverside/codebook.yaml"
COPIES = int(os.environ.get("SPARK_COPIES", 300))
CORES = (1, 2)


def on_spark(comments, folder, cores, through):
    """One Spark of its own. Prints how long the work took, without and with starting Spark."""
    from pyspark import SparkConf, SparkContext, SparkFiles

    began = time.perf_counter()
    settings = SparkConf().setMaster(f"local[{cores}]").setAppName("heard").set("spark.ui.enabled", "false")
    # Java 17 else writes to a program in the letters of the locale.
    settings.set("spark.driver.extraJavaOptions", "-Dfile.encoding=UTF-8")
    spark = SparkContext(conf=settings)
    spark.setLogLevel("ERROR")
    spark.addFile(str(HEARD))
    spark.addFile(str(CODEBOOK))

    command = f"{SparkFiles.get(HEARD.name)} tag --codebook {SparkFiles.get(CODEBOOK.name)} --lines"

    def tag(path, out):
        lines = spark.textFile(str(path), cores).coalesce(cores)
        if through == "Python":
            lines.pipe(command, checkCode=True).saveAsTextFile(str(out))
        else:
            # What a job in Scala or Java does: the lines do not go by way of Python.
            lines._jrdd.pipe(command).saveAsTextFile(str(out))

    # So that the figures do not hold what is done once: starting Python and loading classes.
    few = folder.with_name("few.jsonl")
    few.write_text('{"text":""}\n' * 1000)
    tag(few, folder.with_name(folder.name + "-few"))
    started = time.perf_counter()
    tag(comments, folder)
    ended = time.perf_counter()
    print(json.dumps({"seconds": ended - started, "with_start": ended - began, "version": spark.version}))
    spark.stop()


def alone(comments, answers):
    start = time.perf_counter()
    with comments.open() as stdin, answers.open("wb") as stdout:
        subprocess.run([HEARD, "tag", "--codebook", CODEBOOK, "--lines"], stdin=stdin, stdout=stdout, check=True)
    return time.perf_counter() - start


def in_two(comments, folder, whole):
    """As Docs/Scale.md has it, cutting and putting together included."""
    start = time.perf_counter()
    subprocess.run(
        ["sh", "-c", """
            cd "$1" && split --number=l/2 comments.jsonl part-
            ls part-a? | xargs -P 2 -I{} sh -c '"$1" tag --codebook "$2" --lines < {} > {}.themes' - "$2" "$3"
            cat part-a?.themes > together.jsonl
         """, "-", folder, HEARD, CODEBOOK], check=True)
    seconds = time.perf_counter() - start
    if (folder / "together.jsonl").read_bytes() != whole:
        sys.exit("The answers of two processes are not those of one.")
    return seconds


def figures(tool, version, seconds, with_start, count, one):
    return {"work": f"{count} comments", "tool": tool, "version": version, "seconds": round(seconds, 2),
            "with_start": round(with_start, 2), "per_second": round(count / seconds), "speed_up": round(one / seconds, 2)}


def judged(comments, parts, cores, through, whole):
    """One run, which must give the same bytes."""
    done = subprocess.run(
        [sys.executable, __file__, "--on-spark", comments, parts, str(cores), through], capture_output=True, text=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_DIRS": str(parts.parent)})
    if done.returncode:
        sys.exit(f"Spark failed:\n{done.stderr[-3000:]}")
    if b"".join(part.read_bytes() for part in sorted(parts.glob("part-*"))) != whole:
        sys.exit(f"With {cores} cores by {through} Spark's answers are not those of one process.")
    return json.loads(done.stdout.splitlines()[-1])


def main():
    data = SHARED / "themes/nhs_feedback_open.jsonl"
    if not data.exists():
        sys.exit("The shared data is absent; nothing was measured.")
    texts = [json.loads(line)["text"] for line in data.open(encoding="utf-8")]
    count = len(texts) * COPIES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        comments, answers = folder / "comments.jsonl", folder / "answers.jsonl"
        with comments.open("w", encoding="utf-8") as out:
            for number in range(count):
                out.write(json.dumps({"id": number, "text": texts[number % len(texts)]}, ensure_ascii=False) + "\n")
        one = min(alone(comments, answers) for _ in range(3))
        rows = [figures("heard, one process", heard_version(), one, one, count, one)]
        whole = answers.read_bytes()
        two = in_two(comments, folder, whole)
        rows.append(figures("heard, two processes", heard_version(), two, two, count, one))
        for through in ("Python", "Java"):
            for cores in CORES:
                told = judged(comments, folder / f"spark-{through}-{cores}", cores, through, whole)
                rows.append(figures(
                    f"heard on Spark by {through}, {cores} core{'s' * (cores > 1)}",
                    f"{heard_version()}, Spark {told['version']}", told["seconds"], told["with_start"], count, one))
    write("spark", rows)
    print("The answers are the same, in the same order, to the byte.")


if sys.argv[1:2] == ["--on-spark"]:
    on_spark(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
else:
    main()
