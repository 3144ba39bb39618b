"""A workbench of its own for a test: its folder, its database, its commands, each run as a user would."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import dj_database_url
import psycopg

PREPARE = """
from pathlib import Path
from tallystick_web.cli.django import bring_up_to_date, ready
ready(None)
bring_up_to_date()
from tallystick_web.accounts.models import User
from tallystick_web.plans.sample import add_sample
add_sample(coordinator=User.objects.create_user("c@example.org", "correct horse battery", name="C", coordinates=True))
"""


@dataclass(frozen=True)
class Workbench:
    """A folder and the environment that names it and its database."""

    folder: Path
    env: dict[str, str]

    def tallystick(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "tallystick", *arguments)

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments], env=self.env, capture_output=True, text=True, check=False
        )

    def begin(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen([sys.executable, *arguments], env=self.env, text=True)

    def prepare(self) -> None:
        done = self.python("-c", PREPARE)
        assert done.returncode == 0, done.stderr


@contextmanager
def workbench(folder: Path) -> Iterator[Workbench]:
    """A new, empty workbench in `folder`; on the PostgreSQL of DATABASE_URL it has a database of its own."""
    env = {
        **os.environ,
        "TALLYSTICK_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "tallystick_web.config.settings",
    }
    env.pop("TALLYSTICK_TESTING", None)
    env["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    server = os.environ.get("DATABASE_URL")
    if not server:
        yield Workbench(folder, env)
        return
    name = f"workbench_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            found = dj_database_url.parse(server)
            yield Workbench(
                folder,
                {
                    **env,
                    "DATABASE_URL": f"postgresql://{found['USER']}@{found['HOST']}:{found['PORT']}/{name}",
                },
            )
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
