"""Asks the pages of a filled workbench at once by many, and prints how quick the answers were, in milliseconds.

Needs wrk. Uses DATABASE_URL, or SQLite in a folder of its own; the folder and what is in the database are new.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.workbench.serving import CPUS, logged_in, seconds_of_work, served
from benchmarks.workbench.words import WORDS, address

HERE = Path(__file__).resolve().parent
FILL = """
import sys
from tallystick_web.cli.django import bring_up_to_date, ready
ready(None)
bring_up_to_date()
from benchmarks.workbench.seed import fill
if sys.argv[1:]:
    fill(*map(int, sys.argv[1:]))
"""
PAGES = {
    "board": "What waits for whom",
    "article": "Who said what",
    "queue": "waits for you",
    "search": "<mark>",
}
"""What each page is known by: an answer without it is none."""

EVALUATIONS_AT_WORK = 10
OBSERVERS = 2  # the last of the people; nothing waits for them, so that they have no queue
WARM = 3  # seconds, before it is measured


def main() -> None:
    """Fill, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--evaluations", type=int, default=200)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--passages", type=int, default=500_000)
    parser.add_argument("--users", type=int, default=20, choices=range(3, 21), metavar="3 to 20")
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument(
        "--pause", type=int, default=0, help="milliseconds that each of the users pauses after an answer"
    )
    parser.add_argument("--filled", action="store_true", help="TALLYSTICK_DATA is filled already; keep it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "TALLYSTICK_DATA": os.environ["TALLYSTICK_DATA"] if asked.filled else folder}
        _fill(env, asked)
        with served(env) as (place, server):
            people = [logged_in(place, address(n)) for n in range(asked.users)]
            for name, mark in PAGES.items():
                own = people[: len(people) - OBSERVERS] if name == "queue" else people
                lists = (
                    _written(Path(folder, f"{name}-paths"), _paths(name, asked)),
                    _written(Path(folder, f"{name}-cookies"), own),
                )
                ask = _asking(place, (*lists, mark, str(asked.pause)), asked.users)
                _result(ask(min(WARM, asked.seconds)))
                print(f"{name:8}", _measured(server, ask(asked.seconds)), flush=True)


def _fill(env: dict[str, str], asked: argparse.Namespace) -> None:
    """Fill the workbench, or only bring the tables of a filled one up to date."""
    numbers = [] if asked.filled else [str(asked.evaluations), str(asked.articles), str(asked.passages)]
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", FILL, *numbers], env=env, check=True)
    database = "PostgreSQL" if "DATABASE_URL" in env else "SQLite"
    print(f"ready in {time.perf_counter() - began:.0f} s: {database}, {vars(asked)}", flush=True)


def _paths(page: str, asked: argparse.Namespace) -> Iterator[str]:
    """Addresses of a page in the evaluations that are at work."""
    chance = Random(page)
    for _ in range(1000):
        words = "+".join(chance.sample(WORDS, 2))
        article = chance.randint(1, asked.articles)
        ending = {
            "board": "",
            "article": f"articles/{article}/",
            "queue": "work/",
            "search": f"search/?q={words}",
        }
        yield f"/e/plan-{chance.randrange(min(EVALUATIONS_AT_WORK, asked.evaluations))}/{ending[page]}"


def _written(file: Path, lines: Iterable[str]) -> str:
    """A file of these lines, by its name."""
    file.write_text("\n".join(lines))
    return str(file)


def _asking(address: str, given: tuple[str, ...], users: int) -> Callable[[int], list[str]]:
    """The command that asks for so many seconds."""
    script = ["--timeout", "10s", "-s", str(HERE / "load.lua"), address, "--", *given]
    return lambda seconds: ["wrk", "-t1", f"-c{users}", f"-d{seconds}s", *script]


def _measured(server: int, command: list[str]) -> dict[str, Any]:
    """What wrk measured, with the processor time of the server and how busy the machine was before."""
    load, before = os.getloadavg()[0], seconds_of_work(server)
    found = _result(command)
    work = (seconds_of_work(server) - before) / max(1, found["requests"])
    return {**found, "work": round(1000 * work, 1), "load": round(load, 1), "cores": CPUS}


def _result(command: list[str]) -> dict[str, Any]:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result = next(line for line in done.stdout.splitlines() if line.startswith("RESULT "))
    found: dict[str, Any] = json.loads(result.removeprefix("RESULT "))
    if found["bad"]:
        raise SystemExit(f"{found['bad']} answers were not the page that was asked for: {found}")
    return found


if __name__ == "__main__":
    main()
