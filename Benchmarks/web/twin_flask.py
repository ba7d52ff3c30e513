"""The Flask twin, for gunicorn."""

from flask import Flask, Response, request
from pages import HEADERS, first_page, next_page, store

app = Flask(__name__)


@app.get("/riverside/answer")
def begin():
    return Response(first_page(), headers=HEADERS, mimetype="text/html")


@app.post("/riverside/answer")
def take():
    fields = list(request.form.items(multi=True))
    page = store(fields) if request.form.get("_go") == "send" else next_page(fields)
    return Response(page, headers=HEADERS, mimetype="text/html")
