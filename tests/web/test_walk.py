"""The whole road from commission to release, walked in a real browser on a real `tallystick serve`."""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.web.workbench import Workbench, workbench

ROOT = Path(__file__).resolve().parents[2]
WALK = Path(__file__).parent / "browser" / "walk.mjs"
PLAN = """# Plan of Arden 2021-2025

## Bridges

Action 1. Build 20 bridges by 2025.

Action 2. Train 400 bridge inspectors by 2025.

## Schools

Action 3. Open 30 schools in rural districts by 2025.
"""
REPORT = """# Report on the plan of Arden

## Bridges

Action 1. By the end of 2025, 22 bridges were built.

Action 2. From 2021 to 2025, 410 bridge inspectors were trained.

## Schools

Action 3. By 2025, 24 schools were opened in rural districts.
"""
EVIDENCE = """# Letter of the Ministry of Works

The bridge at Cask was opened on 3 May 2025.
"""
FILES = {"plan.md": PLAN, "report.md": REPORT, "evidence.md": EVIDENCE}
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MODULES = ROOT / "node_modules"

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and shutil.which("node") and (MODULES / "playwright-core").is_dir()),
    reason="needs node, chromium, and npm's playwright-core and axe-core in node_modules",
)


@contextmanager
def served(place: Workbench) -> Iterator[tuple[str, str]]:
    """`tallystick serve` on a free port: its address, and the password of the first coordinator."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = place.folder.with_suffix(".log")
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "tallystick", "serve", "--no-sample", "--port", str(port)],
            env={**place.env, "PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, log.read_text()
            time.sleep(0.1)
        password = re.search(r"with the password (\S+)", log.read_text())
        assert password, log.read_text()
        yield f"http://127.0.0.1:{port}", password[1]
    finally:
        process.terminate()
        process.wait(timeout=60)


def test_the_whole_road_from_commission_to_release(tmp_path):
    for name, words in FILES.items():
        (tmp_path / name).write_text(words)
    with workbench(tmp_path / "data") as place, served(place) as (address, password):
        walked = subprocess.run(
            [
                "node",
                str(WALK),
                address,
                password,
                str(tmp_path),
                str(MODULES),
                str(CHROMIUM),
                sys.executable,
            ],
            env={**place.env, "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        said = [json.loads(line) for line in walked.stdout.splitlines() if line.startswith("{")]
        assert walked.returncode == 0, f"{said[-1:]}\n{walked.stderr}"
        assert said[-1] == {"end": "released"}
        assert [each for each in said if "fault" in each] == []
        looked = [each for each in said if "look" in each]
        assert len({each["look"] for each in looked}) > 20
        assert [each for each in looked if each["violations"] or each["overflow"]] == []
        assert place.tallystick("audit", "verify").returncode == 0
