"""The FastAPI twin, for uvicorn."""

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from pages import HEADERS, first_page, next_page, store
from starlette.concurrency import run_in_threadpool

app = FastAPI(openapi_url=None)


@app.get("/riverside/answer")
async def begin():
    return HTMLResponse(first_page(), headers=HEADERS)


@app.post("/riverside/answer")
async def take(request: Request):
    fields = (await request.form()).multi_items()
    if dict(fields).get("_go") == "send":
        # The disk is waited for in a thread, so that others are served meanwhile.
        return HTMLResponse(await run_in_threadpool(store, fields), headers=HEADERS)
    return HTMLResponse(next_page(fields), headers=HEADERS)
