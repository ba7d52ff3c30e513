"""Behind a proxy: its word is taken only when somebody says so, and the shipped settings work."""

import http.client
import os
import random
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT, heard, serve
from rough import exchange, receipt_code, statuses, whole_answers
from web import Visitor

OPERATIONS = ROOT / "Operations"
HTTPS = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "heard.example"}


def enter(server):
    link = re.sub(r"^https?://[^/]+", "", server.links["Find themes"])
    visitor = Visitor(server.listening)
    visitor.request("GET", link, headers=HTTPS, follow=False)
    return visitor


def test_forwarded_headers_are_ignored_unless_told(server):
    assert list(enter(server).cookies) == ["heard_staff"]


def test_behind_a_proxy_links_and_cookies_are_for_the_public_address(example):
    server = serve(example, options=["--behind-proxy", "--public-address", "https://heard.example/"])

    assert server.links["Answer the survey"] == "https://heard.example/riverside"
    assert server.listening.startswith("http://127.0.0.1:")
    assert list(enter(server).cookies) == ["__Host-heard_staff"]
    assert server.stop() == 0


@pytest.mark.parametrize("address", ["heard.example", "https://heard.example/survey", "ftp://heard.example"])
def test_an_address_that_cannot_be_is_wrong_usage(example, address):
    heard("serve", example, "--public-address", address, check=2)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is absent")
def test_the_shipped_service_is_well_made(tmp_path):
    program = tmp_path / "heard"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    service = tmp_path / "heard.service"
    service.write_text((OPERATIONS / "heard.service").read_text().replace("/usr/local/bin/heard", str(program)))
    checked = subprocess.run(["systemd-analyze", "verify", service], capture_output=True, text=True)
    assert checked.returncode == 0 and "Unknown" not in checked.stderr, checked.stderr

    rated = subprocess.run(["systemd-analyze", "security", "--offline=true", service], capture_output=True, text=True)
    if rated.returncode == 0:
        assert float(re.search(r"exposure level for \S+: ([\d.]+)", rated.stdout)[1]) < 2, rated.stdout


@pytest.fixture
def nginx(tmp_path, example):
    """The shipped site, with ports, names and files of this test, before a server of ours."""
    if not shutil.which("nginx") or not shutil.which("openssl"):
        pytest.skip("nginx or openssl is absent")
    server = serve(example, options=["--behind-proxy", "--public-address", "https://heard.example"])
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
         "-subj", "/CN=heard.example", "-addext", "subjectAltName=DNS:heard.example", "-keyout", key, "-out", certificate],
        check=True, capture_output=True)
    plain, secure = free_port(), free_port()
    site = (OPERATIONS / "nginx-site.conf").read_text()
    for old, new in [
        ("127.0.0.1:8080", f"127.0.0.1:{server.port}"), ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{secure} ssl http2;"), ("    listen [::]:80;\n", ""),
        ("    listen [::]:443 ssl http2;\n", ""), ("/etc/letsencrypt/live/heard.example/fullchain.pem", str(certificate)),
        ("/etc/letsencrypt/live/heard.example/privkey.pem", str(key)), ("/var/log/nginx", str(tmp_path / "logs")),
    ]:
        assert old in site, old
        site = site.replace(old, new)
    for folder in ("logs", "temporary"):
        (tmp_path / folder).mkdir()
    kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    (tmp_path / "nginx.conf").write_text(
        f"daemon off;\n{'user root;' if not os.geteuid() else ''}\nworker_processes 1;\npid {tmp_path}/nginx.pid;\n"
        f"error_log {tmp_path}/logs/main.log;\nevents {{ worker_connections 1024; }}\nhttp {{\n"
        f"access_log {tmp_path}/logs/access.log;\n"
        + "".join(f"{kind}_temp_path {tmp_path}/temporary/{kind};\n" for kind in kinds) + site + "}\n")
    checked = subprocess.run(["nginx", "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True)
    assert checked.returncode == 0 and "warn" not in checked.stderr, checked.stderr
    process = subprocess.Popen(["nginx", "-c", tmp_path / "nginx.conf"], stderr=subprocess.DEVNULL)
    front = Front(process, server, plain, secure, certificate, tmp_path)
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", secure), timeout=1).close()
            break
        except OSError:
            time.sleep(0.05)
    yield front
    process.terminate()
    process.wait(timeout=20)
    if server.process.poll() is None:
        server.stop()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Front:
    process: subprocess.Popen
    server: object
    plain: int
    secure: int
    certificate: Path
    folder: Path

    def ask(self, method, path, body=None, headers=None):
        trusted = ssl.create_default_context(cafile=str(self.certificate))
        line = trusted.wrap_socket(
            socket.create_connection(("127.0.0.1", self.secure), timeout=30), server_hostname="heard.example")
        connection = http.client.HTTPConnection("heard.example", timeout=30)
        connection.sock = line
        connection.request(method, path, body, {"Host": "heard.example", "User-Agent": "Agent-qzfront", **(headers or {})})
        answer = connection.getresponse()
        return answer, answer.read().decode()


def test_the_shipped_nginx_site_serves_people_and_writes_nothing_down(nginx):
    moved = exchange(nginx.plain, b"GET /riverside HTTP/1.1\r\nHost: heard.example\r\nConnection: close\r\n\r\n")
    assert statuses(moved) == [301] and b"Location: https://heard.example/riverside" in moved

    answer, page = nginx.ask("GET", "/riverside/answer")
    assert answer.status == 200 and "</html>" in page
    assert answer.getheader("Strict-Transport-Security") == "max-age=31536000"
    assert answer.getheader("Content-Security-Policy").startswith("default-src 'none'")
    assert answer.getheader("Server") == "nginx"

    code = receipt_code(random.Random(6))
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    sent = urllib.parse.urlencode(whole_answers(code, "Behind the proxy, qzfront"))
    assert nginx.ask("POST", "/riverside/answer", sent, form)[0].status == 200
    long = "story=" + "qzfront " * 100_000
    assert nginx.ask("POST", "/riverside/answer", long + "&take_part=yes", form)[0].status in (200, 422)
    refused, page = nginx.ask("POST", "/riverside/answer", "story=" + "x" * 1_100_000, form)
    assert refused.status == 413 and "That is too much to take at once" in page

    link = nginx.server.links["Find themes"].removeprefix("https://heard.example")
    entered, _ = nginx.ask("GET", link)
    cookie = entered.getheader("Set-Cookie")
    assert entered.status == 303 and cookie.startswith("__Host-heard_staff=") and "; Secure;" in cookie
    inside = {"Cookie": cookie.partition(";")[0]}
    themes, page = nginx.ask("GET", "/riverside/themes", headers=inside)
    assert themes.status == 200
    token = re.search(r'name="_token" value="([0-9a-f]+)"', page)[1]
    named = urllib.parse.urlencode({"_token": token, "coder": "Ash"})
    renamed, _ = nginx.ask(
        "POST", "/riverside/themes", named, {**form, **inside, "Origin": "https://heard.example"})
    assert renamed.status == 303
    assert nginx.ask("POST", "/riverside/themes", named, {**form, **inside, "Origin": "https://evil.example"})[0].status == 403

    for path in nginx.folder.rglob("*"):
        if path.is_file() and "riverside" not in path.parts:
            assert b"qzfront" not in path.read_bytes(), path
    assert not (nginx.folder / "logs/access.log").read_bytes()


def test_behind_the_shipped_nginx_site_fifty_at_once_are_served(nginx):
    failures = []

    def visit():
        for _ in range(5):
            answer, _ = nginx.ask("GET", "/riverside")
            if answer.status != 200:
                failures.append(answer.status)

    people = [threading.Thread(target=visit) for _ in range(50)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert not failures


def test_while_heard_is_away_nginx_says_what_to_do(nginx):
    served, _ = nginx.ask("GET", "/riverside")
    nginx.server.stop()

    answer, page = nginx.ask("GET", "/riverside")

    assert answer.status == 503 and "What you typed goes with it" in page
    # The same headers as on every page of Heard, each once.
    for name, value in served.getheaders():
        if name not in ("Date", "Content-Length", "Content-Type", "Connection"):
            assert answer.headers.get_all(name) == [value], name
    assert answer.getheader("Cache-Control") == "no-store"
