"""The worker is a real process here, killed in the middle of a release; another builds it whole."""

import signal
import subprocess
import sys
import time

from tests.web.workbench import workbench

START = """
from tallystick_web.cli.django import bring_up_to_date, ready
ready(None)
bring_up_to_date()
from tallystick.review.roles import TeamRole
from tallystick_web.plans.sample import add_sample
from tallystick_web.publication.releasing import release_start
from tallystick_web.publication.signing import verdicts_sign
from tallystick_web.reviews.records import review_of
from tallystick_web.reviews.signed import verdicts_sha256
from tests.web import factory
from tests.web.settling import settle, signing
coordinator = factory.user(coordinates=True)
evaluation = add_sample(coordinator=coordinator)
settle(signing(evaluation))
expert = factory.seat(factory.member(evaluation, TeamRole.EXPERT))
verdicts_sign(seat=expert, seen=verdicts_sha256(review_of(evaluation)))
release_start(seat=factory.seat(evaluation.memberships.get(user=coordinator)))
"""
LOOK = """
from tallystick_web.cli.django import ready
ready(None)
from tallystick_web.publication.models import Release
each = Release.objects.get()
print(each.state, each.heartbeat is not None, each.sha256, each.problem)
"""
CHECK = """
import hashlib
from tallystick_web.cli.django import ready
folder = ready(None)
from tallystick.publish.manifest import files_of
from tallystick_web.publication.models import Release
from tallystick_web.publication.releasing import release_folder
each = Release.objects.get()
place = release_folder(each)
content = (place / "publication.json").read_bytes()
assert hashlib.sha256(content).hexdigest() == each.sha256
listed = files_of(content, "list")
for name, digest in listed.items():
    assert hashlib.sha256((place / name).read_bytes()).hexdigest() == digest, name
assert [found.name for found in place.parent.iterdir()] == ["1"], list(place.parent.iterdir())
"""


def worker(place):
    return subprocess.Popen(
        [sys.executable, "-m", "tallystick_web.worker"],
        env=place.env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait(place, wanted, seconds=180):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done = place.python("-c", LOOK)
        assert done.returncode == 0, done.stderr
        if wanted(done.stdout):
            return done.stdout
    raise AssertionError(f"still {done.stdout}")


def test_a_release_whose_worker_is_killed_is_built_whole_by_another(tmp_path):
    with workbench(tmp_path / "one") as place:
        place.env["TALLYSTICK_WORKER_SILENCE"] = "3"
        started = place.python("-c", START)
        assert started.returncode == 0, started.stderr
        first = worker(place)
        assert wait(place, lambda said: " True " in said).startswith("building")
        first.send_signal(signal.SIGKILL)
        first.wait()
        second = worker(place)
        try:
            assert wait(place, lambda said: not said.startswith("building")).startswith("ready")
        finally:
            second.terminate()
            second.wait(timeout=60)
        checked = place.python("-c", CHECK)
        assert checked.returncode == 0, checked.stderr
        assert place.tallystick("audit", "verify").returncode == 0
