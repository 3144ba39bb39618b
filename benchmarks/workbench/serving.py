"""The workbench as `tallystick serve` serves it: its address, the cookies of its people, its processor time."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote_plus
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from benchmarks.workbench.words import PASSWORD
from tallystick_web.cli.serve import server

CPUS = os.cpu_count()
_TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def served(env: dict[str, str]) -> Iterator[tuple[str, int]]:
    """The address, and the number of the process that the others come from."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, *server("127.0.0.1", port)], env=env)
    try:
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait()


def seconds_of_work(server: int) -> float:
    """The processor time that the processes below one have used so far (Linux)."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    fields = [Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split() for each in children]
    return sum(int(each[11]) + int(each[12]) for each in fields) / _TICKS


def logged_in(address: str, email: str) -> str:
    """The cookie of a session."""
    cookies = HTTPCookieProcessor()
    opener = build_opener(cookies)
    page = _text(opener, f"{address}/account/login/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token, "the page to log in has no form"
    form = f"csrfmiddlewaretoken={token[1]}&login={email}&password={quote_plus(PASSWORD)}"
    opener.open(Request(f"{address}/account/login/", form.encode(), {"Referer": address}))
    return "; ".join(f"{each.name}={each.value}" for each in cookies.cookiejar)


def _text(opener: OpenerDirector, url: str) -> str:
    with opener.open(url) as answer:
        return str(answer.read().decode())
