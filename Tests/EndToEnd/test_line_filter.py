"""The line filter as a pipeline sees it: what it answers, when, and how much memory it takes."""

import json
import os
import pty
import random
import select
import subprocess
import time

import pytest
from conftest import HEARD, ROOT

CODEBOOK = ROOT / "Surveys/riverside/codebook.yaml"
COMMAND = [HEARD, "tag", "--codebook", CODEBOOK, "--lines"]
LONGEST = 4 << 20


def answers(stdin):
    """What comes out, line by line; nothing is said beside it and it ends well."""
    done = subprocess.run(COMMAND, input=stdin, capture_output=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def asked(text, **more):
    return json.dumps({**more, "text": text}, ensure_ascii=False).encode() + b"\n"


class Filter:
    """A running filter, its output through a pipe or a terminal, and an answer as soon as there is one."""

    def __init__(self, through_terminal=False):
        self.end, output = pty.openpty() if through_terminal else os.pipe()
        self.process = subprocess.Popen(
            COMMAND, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.PIPE, bufsize=0)
        os.close(output)
        self.read = b""

    def send(self, data):
        self.process.stdin.write(data)

    def answer(self, within=30):
        until = time.monotonic() + within
        while b"\n" not in self.read:
            assert select.select([self.end], [], [], until - time.monotonic())[0], "no answer came"
            self.read += os.read(self.end, 1 << 16)
        line, self.read = self.read.split(b"\n", 1)
        return json.loads(line)

    def peak_mb(self):
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def finish(self):
        self.process.stdin.close()
        code, said = self.process.wait(timeout=30), self.process.stderr.read()
        os.close(self.end)
        return code, said


@pytest.mark.parametrize("through_terminal", [False, True])
def test_each_answer_is_there_before_the_next_line_is_sent(through_terminal):
    running = Filter(through_terminal)
    for number in range(20):
        running.send(asked("My keyworker judged me", id=number))
        assert running.answer()["id"] == number
    assert running.finish() == (0, b"")


def test_a_whole_line_is_answered_while_half_of_the_next_waits():
    running = Filter()
    half, rest = asked("My keyworker judged me", id=2)[:9], asked("My keyworker judged me", id=2)[9:]
    running.send(asked("My keyworker judged me", id=1) + half)
    assert running.answer()["id"] == 1
    running.send(rest)
    assert running.answer()["id"] == 2
    assert running.finish() == (0, b"")


def test_order_and_names_are_kept_over_many_lines():
    names = [n if n % 2 else f"é {n}" for n in range(20_000)]
    got = answers(b"".join(asked("They did not listen to me 🙂", id=name) for name in names))
    assert [a["id"] for a in got] == names


def test_bad_lines_are_answered_one_by_one_and_stop_nothing():
    lines = [
        b"", b"nonsense", b"[]", b"{", b'{"id":1}', b'{"id":[1],"text":""}', b'{"text":["a"]}', b'{"text":"\xff\xfe"}',
        b'{"text":"\\ud83d"}', b'\x00\x01\x02', b'{"text":"", "question":3}', b"\r", b"[" * 100_000,
    ]
    got = answers(b"\n".join(lines) + b"\n" + asked("My keyworker judged me", id="last"))

    assert [a["line"] for a in got[:-1]] == list(range(1, len(lines) + 1))
    assert all(a["error"].startswith(f"line {a['line']} ") for a in got[:-1])
    assert got[4]["id"] == 1
    assert got[-1]["id"] == "last" and got[-1]["themes"]


def test_odd_texts_are_only_texts():
    texts = ["", " ", "🙂", "\u0000", "x" * 1_000_000, "listen " * 140_000, "ﷺ" * 1_000, "judged\r\nme", "\u202egnitsil"]
    got = answers(b"".join(asked(text, id=n) for n, text in enumerate(texts)))

    assert [a["id"] for a in got] == list(range(len(texts)))
    for text, answer in zip(texts, got):
        for theme in answer["themes"]:
            for start, end in theme["evidence"]:
                assert text.encode()[start:end].decode()


def test_windows_lines_and_a_last_line_without_an_end():
    plain = answers(asked("My keyworker judged me") + asked("judged me"))
    assert answers((asked("My keyworker judged me") + asked("judged me")).replace(b"\n", b"\r\n").rstrip()) == plain
    assert answers(b"") == []


def test_a_line_of_50_mb_is_not_held():
    few = Filter()
    few.send(asked("My keyworker judged me"))
    few.answer()
    usual = few.peak_mb()
    few.finish()

    running = Filter()
    running.send(b'{"id":1,"text":"')
    for _ in range(50):
        running.send(b"x" * (1 << 20))
    running.send(b'"}\n' + asked("My keyworker judged me", id=2))
    told = running.answer()
    assert told["line"] == 1 and str(LONGEST) in told["error"]
    assert running.answer()["id"] == 2
    assert running.peak_mb() - usual < 16
    assert running.finish() == (0, b"")


def test_memory_does_not_grow_with_the_number_of_lines():
    running = Filter()
    part = b"".join(asked("My keyworker never listened, and nobody told me why", id=n) for n in range(500))
    peaks = []
    for _ in range(100):
        running.send(part)
        got = 0
        while got < 500:
            got += os.read(running.end, 1 << 20).count(b"\n")
        peaks.append(running.peak_mb())
    assert running.finish() == (0, b"")
    assert peaks[-1] - peaks[10] < 4


def test_it_ends_quietly_when_nobody_reads_any_more():
    running = Filter()
    os.close(running.end)
    running.end = os.open(os.devnull, os.O_RDONLY)
    try:
        for _ in range(1_000):
            running.send(asked("My keyworker judged me") * 100)
    except BrokenPipeError:
        pass
    assert running.finish() == (0, b"")


def test_it_says_why_when_the_answers_cannot_be_written():
    with open("/dev/full", "wb") as full:
        done = subprocess.run(COMMAND, input=asked("My keyworker judged me"), stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 1 and done.stderr.startswith(b"standard output: ")


def test_it_says_why_when_there_is_nothing_to_read_from():
    folder = os.open("/", os.O_RDONLY)
    done = subprocess.run(COMMAND, stdin=folder, capture_output=True, timeout=60)
    os.close(folder)
    assert done.returncode == 1 and done.stderr.startswith(b"standard input: ")


def test_random_bytes_get_one_answer_for_each_line():
    chance = random.Random(7)
    alphabet = b'{}[]":,\\u0123abcdefnul\x00\xff\xc3\xa9 \t\r-+.eE'
    lines = [bytes(chance.choices(alphabet, k=chance.randrange(60))) for _ in range(5_000)]
    start = b'{"id":1,"text":"'
    lines += [start + bytes(chance.choices(alphabet, k=chance.randrange(20))) + b'"}' for _ in range(5_000)]
    got = answers(b"\n".join(lines))
    assert len(got) == len(lines)
    for line, answer in zip(lines, got):
        assert ("themes" in answer) == is_comment(line), line


def is_comment(line):
    """What Python's reader says, which is a little looser: it takes NaN and half characters."""
    def constant(word):
        raise ValueError(word)

    try:
        read = json.loads(line.decode(), parse_constant=constant)
        json.dumps(read, ensure_ascii=False).encode()
    except (ValueError, UnicodeError, RecursionError):
        return False
    return (isinstance(read, dict) and isinstance(read.get("text"), str)
            and isinstance(read.get("id", 1), (str, int, float, type(None))) and not isinstance(read.get("id"), bool)
            and isinstance(read.get("question", ""), (str, type(None))))
