"""Asks the pages of a filled workbench at once by many, and prints how quick the answers were, in milliseconds.

Needs wrk. Uses DATABASE_URL, or SQLite in a folder of its own; the folder and what is in the database are new.
"""

import argparse
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

HERE = Path(__file__).resolve().parent
FILL = """
import sys, json
from tallystick_web.cli.django import bring_up_to_date, ready
ready(None)
bring_up_to_date()
from benchmarks.workbench.seed import fill
user, evaluation = fill(*map(int, sys.argv[1:]))
print(json.dumps({"email": user.email, "slug": evaluation.slug}))
"""
PAGES = {"board": "", "article": "articles/100/", "queue": "work/", "search": "search/?q=water+teachers"}


def main() -> None:
    """Fill, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--evaluations", type=int, default=200)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--passages", type=int, default=500_000)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=15)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "TALLYSTICK_DATA": folder}
        began = time.perf_counter()
        made = _filled(env, asked)
        print(f"filled in {time.perf_counter() - began:.0f} s: {_database()}, {asked}", flush=True)
        with _served(env) as address:
            cookie = _logged_in(address, made["email"])
            for name, page in PAGES.items():
                _ask(f"{address}/e/{made['slug']}/{page}", name, cookie, asked)


def _database() -> str:
    return "PostgreSQL" if "DATABASE_URL" in os.environ else "SQLite"


def _filled(env: dict[str, str], asked: argparse.Namespace) -> dict[str, str]:
    numbers = [str(asked.evaluations), str(asked.articles), str(asked.passages)]
    done = subprocess.run(
        [sys.executable, "-c", FILL, *numbers], env=env, stdout=subprocess.PIPE, text=True, check=True
    )
    made: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return made


@contextmanager
def _served(env: dict[str, str]) -> Iterator[str]:
    """The workbench as `tallystick serve` serves it, at an address of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serve = [sys.executable, "-m", "gunicorn", "tallystick_web.config.wsgi", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [*serve, "--workers", "2", "--threads", "2", "--log-level", "warning"], env=env
    )
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _logged_in(address: str, email: str) -> str:
    """The cookie of a session."""
    cookies = HTTPCookieProcessor()
    opener = build_opener(cookies)
    page = _text(opener, f"{address}/account/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token, "the page to log in has no form"
    form = f"csrfmiddlewaretoken={token[1]}&login={email}&password=correct+horse+battery"
    opener.open(Request(f"{address}/account/login/", form.encode(), {"Referer": address}))
    return "; ".join(f"{each.name}={each.value}" for each in cookies.cookiejar)


def _text(opener: OpenerDirector, url: str) -> str:
    with opener.open(url) as answer:
        return str(answer.read().decode())


def _ask(url: str, name: str, cookie: str, asked: argparse.Namespace) -> None:
    command = [
        "wrk",
        "-t1",
        f"-c{asked.users}",
        f"-d{asked.seconds}s",
        "--timeout",
        "10s",
        "-H",
        f"Cookie: {cookie}",
    ]
    done = subprocess.run(
        [*command, "-s", str(HERE / "load.lua"), url], capture_output=True, text=True, check=True
    )
    result = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
    print(f"{name:8} {result.removeprefix('RESULT ')}", flush=True)


if __name__ == "__main__":
    main()
