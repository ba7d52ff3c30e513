"""Submissions at a fixed rate, whatever the answers do: each is due at its own time, and is timed from then."""

import asyncio
import hashlib
import random
import sqlite3
import time


async def steady(port, form, rate, seconds, connections=64):
    """Gives the waits in seconds, the codes that were acknowledged, and what else was answered."""
    chance, waits, acknowledged, odd = random.Random(1), [], [], {}
    due = asyncio.Queue()

    async def person():
        reader = writer = None
        while (job := await due.get()) is not None:
            when, code = job
            body = form.replace("REC", code).encode()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(
                    b"POST /riverside/answer HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    b"Content-Length: %d\r\n\r\n" % len(body) + body)
                head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
                await reader.readexactly(length)
                status = int(head.split(b" ", 2)[1])
                waits.append(time.perf_counter() - when)
                if status == 200:
                    acknowledged.append(code)
                else:
                    odd[status] = odd.get(status, 0) + 1
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError) as fault:
                # Closed while it was quiet, or lost; a person would send again.
                odd[type(fault).__name__] = odd.get(type(fault).__name__, 0) + 1
                writer = None
                await due.put(job)

    people = [asyncio.create_task(person()) for _ in range(connections)]
    start = time.perf_counter()
    for number in range(int(rate * seconds)):
        when = start + number / rate
        if (ahead := when - time.perf_counter()) > 0:
            await asyncio.sleep(ahead)
        due.put_nowait((when, "".join(chance.choices("0123456789ABCDEFGHJKMNPQ", k=25)) + "0"))
    for _ in people:
        due.put_nowait(None)
    await asyncio.gather(*people)
    return waits, acknowledged, odd


def missing(database, codes):
    """The codes whose response is not there."""
    with sqlite3.connect(database) as stored:
        hashes = {row[0] for row in stored.execute("SELECT receiptHash FROM response")}
    return [code for code in codes if hashlib.sha256(code.encode()).hexdigest() not in hashes]
