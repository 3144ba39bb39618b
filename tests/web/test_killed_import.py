"""The worker is a real process here, killed in the middle of an import; another takes up what it left."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from io import BytesIO
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest

from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.publish.record import write_record
from tallystick.read.reader import read_stream

ARTICLES = 150
PLAN = "# Plan\n\n## Bridges\n\n" + "".join(
    f"Action {n}. Build {n + 20} bridges by 2025.\n\n" for n in range(1, ARTICLES + 1)
)
REPORT = "# Report\n\n## Bridges\n\n" + "".join(
    f"Action {n}. By 2025, {n + 22} bridges were built.\n\n" for n in range(1, ARTICLES + 1)
)
START = """
import os
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from tallystick_web.cli.django import ready
ready(None)
call_command("migrate", interactive=False, verbosity=0)
call_command("createcachetable", verbosity=0)
from tallystick.model.document import Role
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.access import seat_of
from tallystick_web.accounts.models import User
from tallystick_web.plans.importing import start_import
from tallystick_web.plans.models import Evaluation, Membership
from tallystick_web.plans.uploading import Part, add_documents
user = User.objects.create_user("ada@example.org", "x", name="Ada")
evaluation = Evaluation.objects.create(
    title="Plan", slug="plan", commissioned_by="Office", period_start=2021, period_end=2025
)
Membership.objects.create(evaluation=evaluation, user=user, role=TeamRole.WORKING_GROUP.value)
seat = seat_of(user, evaluation)
from pathlib import Path
plan, report = (Path(os.environ["TALLYSTICK_DATA"], name).read_text() for name in ("plan", "report"))
for role, text in ((Role.PLAN, plan), (Role.REPORT, report)):
    file = SimpleUploadedFile(f"{role}.md", text.encode())
    assert add_documents(seat=seat, part=Part(role), files=[file]).kept
start_import(seat=seat)
"""


class Place:
    """A workbench of its own: a folder, a database, and the processes that work in it."""

    def __init__(self, folder):
        self.folder, self.database = folder, None
        self.environment = {
            **os.environ,
            "TALLYSTICK_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "tallystick_web.config.settings",
            "TALLYSTICK_WORKER_SILENCE": "3",
        }
        self.file = folder / "tallystick.sqlite3"
        if server := os.environ.get("DATABASE_URL"):
            self.database = f"killed_{uuid4().hex}"
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {self.database}")
            self.environment["DATABASE_URL"] = urlsplit(server)._replace(path=f"/{self.database}").geturl()

    def start_import(self):
        (self.folder / "plan").write_text(PLAN)
        (self.folder / "report").write_text(REPORT)
        subprocess.run([sys.executable, "-c", START], env=self.environment, check=True)

    def worker(self):
        return subprocess.Popen(
            [sys.executable, "-m", "tallystick_web.worker"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def rows(self, query):
        if self.database:
            with psycopg.connect(self.environment["DATABASE_URL"]) as connection:
                return connection.execute(query).fetchall()
        with closing(sqlite3.connect(self.file, timeout=20)) as connection:
            return connection.execute(query).fetchall()

    def wait(self, query, wanted, seconds=120):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if wanted(found := self.rows(query)):
                return found
            time.sleep(0.05)
        raise AssertionError(f"{query} still gives {found}")


RUN = "SELECT state, stage, attempts FROM plans_importrun"
COUNTS = (
    "SELECT (SELECT count(*) FROM plans_article), (SELECT count(*) FROM plans_commitment), "
    "(SELECT count(*) FROM plans_machinereading), (SELECT count(*) FROM plans_passage)"
)


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)


def test_an_import_whose_worker_is_killed_is_taken_up_again_and_whole(place):
    place.start_import()
    first = place.worker()
    try:
        place.wait(RUN, lambda found: found[0][1] in ("commitments", "evidence"))
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait()
    state, _, attempts = place.rows(RUN)[0]
    assert (state, attempts) == ("running", 1)
    assert place.rows(COUNTS) == [(0, 0, 0, 0)]
    second = place.worker()
    try:
        place.wait(RUN, lambda found: found[0][0] not in ("waiting", "running"))
    finally:
        second.terminate()
        second.wait(timeout=30)
    assert place.rows(RUN) == [("done", "store", 2)]
    expected = evaluate([document(PLAN, Role.PLAN, "plan"), document(REPORT, Role.REPORT, "report-1")])
    assert place.rows("SELECT record FROM plans_machinereading") == [(write_record(expected),)]
    articles, commitments, readings, passages = place.rows(COUNTS)[0]
    assert (articles, commitments, readings) == (ARTICLES, len(expected.assessments), 1)
    assert place.rows(
        "SELECT count(*) FROM (SELECT DISTINCT document_id, text FROM plans_passage) AS one"
    ) == [(passages,)]
    assert place.rows("SELECT count(*) FROM plans_workerprocess") == [(1,)]


def document(text, role, identifier):
    return read_stream(BytesIO(text.encode()), f"{role}.md", role, identifier)
