"""A browser's bare bones: reads a page, fills its form, sends it."""

import http.client
import urllib.parse

import lxml.html


class Page:
    def __init__(self, status, headers, body, url):
        self.status, self.headers, self.body, self.url = status, headers, body, url
        self.tree = lxml.html.document_fromstring(body) if body.strip() else None

    @property
    def title(self):
        return self.tree.findtext(".//title").strip()

    @property
    def h1(self):
        return " ".join(self.tree.find(".//h1").text_content().split())

    @property
    def text(self):
        return " ".join(self.tree.find(".//main").text_content().split())

    def fields(self):
        """What a browser would send of the interview's form, before anything is typed and without a button."""
        form = self.tree.xpath("//main//form[.//input[@name='_receipt']]")[0]
        sent = []
        for control in form.xpath(".//input | .//textarea | .//select"):
            name, kind = control.get("name"), control.get("type", "text")
            if not name or kind == "submit":
                continue
            if kind in ("radio", "checkbox") and control.get("checked") is None:
                continue
            if control.tag == "textarea":
                # A browser drops a line end right after the tag.
                sent.append((name, control.text_content().removeprefix("\n")))
            else:
                sent.append((name, control.get("value", "")))
        return sent

    def asked(self):
        """Names of the questions that this page puts to the person."""
        controls = self.tree.xpath(
            "//main//input[not(@type='hidden') and not(ancestor::*[@aria-hidden='true'])] | //main//textarea"
        )
        return list(dict.fromkeys(c.get("name") for c in controls if c.get("name")))


class Visitor:
    """One person with one browser: keeps its cookies, follows redirects."""

    def __init__(self, base):
        self.host = urllib.parse.urlsplit(base).netloc
        self.cookies = {}

    def request(self, method, path, body=None, headers=None, follow=True):
        connection = http.client.HTTPConnection(self.host, timeout=30)
        sent = dict(headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body=body, headers=sent)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8")
        for header, value in answer.getheaders():
            if header.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                self.cookies[name] = rest.partition(";")[0]
        location = answer.getheader("Location")
        connection.close()
        if follow and answer.status in (302, 303) and location:
            return self.request("GET", urllib.parse.urljoin(path, location).split("#")[0])
        return Page(answer.status, dict(answer.getheaders()), text, path)

    def get(self, path):
        return self.request("GET", path)

    def get_text(self, path):
        """For what is not a page: the status and the words."""
        connection = http.client.HTTPConnection(self.host, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8")
        connection.close()
        return answer.status, text

    def post(self, path, fields):
        body = urllib.parse.urlencode(fields)
        return self.request("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def answer(self, page, go="next", **typed):
        """Fills in the page's form as typed and presses the button."""
        fields = [(name, value) for name, value in page.fields() if name not in typed]
        for name, value in typed.items():
            for one in value if isinstance(value, list) else [value]:
                fields.append((name, one))
        return self.post("/riverside/answer", fields + [("_go", go)])
