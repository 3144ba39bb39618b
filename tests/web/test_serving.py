"""`tallystick serve` as a real process: its worker is begun anew when it dies, and nothing is left when it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest


def children(process):
    """The processes that `process` started, with what they run."""
    found = {}
    for folder in Path("/proc").iterdir():
        try:
            status = (folder / "status").read_text()
            if f"\nPPid:\t{process.pid}\n" in status:
                found[int(folder.name)] = (folder / "cmdline").read_bytes().decode()
        except (OSError, ValueError):
            continue
    return found


def wait(condition, seconds=90):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := condition():
            return found
        time.sleep(0.1)
    raise AssertionError("it did not come about")


def free_port():
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return opened.getsockname()[1]


@pytest.fixture
def served(tmp_path):
    port = free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "TALLYSTICK_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "tallystick_web.config.settings",
    }
    command = [
        sys.executable,
        "-m",
        "tallystick",
        "serve",
        "--port",
        str(port),
        "--workers",
        "1",
        "--no-sample",
    ]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield process, f"http://127.0.0.1:{port}/account/login/"
    if process.poll() is None:
        process.terminate()
        process.wait(timeout=60)


def worker_of(process):
    return next((pid for pid, words in children(process).items() if "tallystick_web.worker" in words), None)


def answers(url):
    try:
        with urlopen(url) as answer:
            return answer.status == 200
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc")
def test_a_dead_worker_is_begun_anew_and_the_end_leaves_nothing_behind(served):
    process, url = served
    wait(lambda: answers(url))
    first = wait(lambda: worker_of(process))
    os.kill(first, signal.SIGKILL)
    second = wait(lambda: (found := worker_of(process)) and found != first and found)
    started = [second, *children(process)]
    process.terminate()
    assert process.wait(timeout=60) == 0
    assert not [pid for pid in started if Path(f"/proc/{pid}").exists()]
