"""What both twins share: the same pages by Jinja2 and the same durable insert by sqlite3."""

import datetime
import hashlib
import os
import secrets
import sqlite3
import threading
from pathlib import Path

import jinja2

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CONSENTS = [("take_part", "I agree to take part"), ("quote_my_words", "You may publish what I write, without my name"),
            ("show_service", "The service may see my answers and reply to them")]
QUESTIONS = ["story", "good", "better", "tier", "service", "helped", "helped_other", "weeks_waited", "visits_kept",
             "listened", "had_a_say", "one_change"]
PAGE = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, auto_reload=False, trim_blocks=True,
    lstrip_blocks=True)
QUESTION, RECEIPT = PAGE.get_template("question.html.jinja"), PAGE.get_template("receipt.html.jinja")
HELP = [("Emergency services", "999", "Any time. Call if someone may die or is badly hurt"),
        ("Riverside Night Line", "0808 157 0142", "Every night, 6pm to 8am. The call is free"),
        ("Riverside Talk Line", "01632 960145", "Monday to Friday, 9am to 6pm"),
        ("Safe at Home Riverside", "0808 157 0188", "Any time, if someone at home hurts or scares you")]
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                               "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY", "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), "
                          "browsing-topics=()",
    "Cache-Control": "no-store",
}
SCHEMA = """
CREATE TABLE IF NOT EXISTS response (id TEXT PRIMARY KEY, instrument TEXT NOT NULL, instrumentVersion TEXT NOT NULL,
    channel TEXT NOT NULL, day TEXT NOT NULL, disposition TEXT NOT NULL, receiptHash TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answer (response TEXT NOT NULL REFERENCES response ON DELETE CASCADE, question TEXT NOT NULL,
    position INTEGER NOT NULL, state TEXT NOT NULL, shape TEXT, text TEXT, number REAL,
    PRIMARY KEY (response, question, position)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS consent (response TEXT NOT NULL REFERENCES response ON DELETE CASCADE, purpose TEXT NOT NULL,
    position INTEGER NOT NULL, isGiven INTEGER NOT NULL, wording TEXT NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (response, purpose)) STRICT, WITHOUT ROWID;
"""
of_thread = threading.local()


def database():
    if not hasattr(of_thread, "database"):
        of_thread.database = sqlite3.connect(os.environ["TWIN_DATABASE"], timeout=60, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -32000",
                       "wal_autocheckpoint = 4000"):
            of_thread.database.execute("PRAGMA " + pragma)
        of_thread.database.executescript(SCHEMA)
    return of_thread.database


def receipt_code():
    number = secrets.randbits(128) << 2
    return "".join(ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


def first_page():
    return QUESTION.render(carried=[("_receipt", receipt_code()), ("take_part", "")], help=HELP, position=1, of=13)


def next_page(fields):
    """The page after the story, with all that was typed carried on."""
    carried = [(name, value) for name, value in fields if name == "_receipt" or not name.startswith("_")]
    return QUESTION.render(carried=carried, help=HELP, position=6, of=13)


def store(fields):
    """Checks and stores one response; a row for each answer and each consent, on the disk before it returns."""
    sent = {}
    for name, value in fields:
        sent.setdefault(name, value)
    if sent.get("take_part") != "yes" or not sent.get("story") or len(sent["story"]) > 4000:
        raise ValueError("incomplete")
    code, today = sent["_receipt"], datetime.date.today().isoformat()
    key = secrets.token_hex(16)
    hashed = hashlib.sha256(code.encode()).hexdigest()
    answers = []
    for question in QUESTIONS:
        value = sent.get(question, "")
        shape = "text" if question in ("story", "good", "better", "one_change", "helped_other") else "choice"
        state = "answered" if value else "not_asked" if question not in sent else "left_blank"
        answers.append((key, question, 0, state, shape if value else None, value or None, None))
    connection = database()
    connection.execute("BEGIN IMMEDIATE")
    try:
        stored = connection.execute(
            "INSERT INTO response VALUES (?, 'riverside', '2026.1', 'web', ?, 'complete', ?, 'en') ON CONFLICT DO NOTHING",
            (key, today, hashed)).rowcount
        if stored:
            connection.executemany("INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?)", answers)
            connection.executemany(
                "INSERT INTO consent VALUES (?, ?, ?, ?, ?, ?)",
                [(key, purpose, place, sent.get(purpose) == "yes", wording, today)
                 for place, (purpose, wording) in enumerate(CONSENTS)])
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return RECEIPT.render(code="-".join(code[i:i + 5] for i in range(0, 26, 5)), help=HELP, is_first=bool(stored))
