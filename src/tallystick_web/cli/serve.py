"""`tallystick serve`: the workbench on this machine, in one command."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from django.contrib.auth import get_user_model

from tallystick.cli import exits
from tallystick_web.cli.django import bring_up_to_date, data_option, ready

FIRST_COORDINATOR = "coordinator@example.org"


@click.command("serve", epilog=exits.EPILOG)
@data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port.")
@click.option(
    "--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Processes that answer."
)
@click.option("--no-sample", is_flag=True, help="Do not put the sample evaluation into a new workbench.")
def command(data: Path | None, host: str, port: int, workers: int, no_sample: bool) -> None:
    """Open the workbench, in which a team evaluates together.

    It is a web application. Everything is kept in one folder, with SQLite; DATABASE_URL names a
    PostgreSQL database instead. A new workbench gets a coordinator, whose password is printed once,
    and the sample evaluation.
    """
    folder = ready(data)
    bring_up_to_date()
    _welcome(sample=not no_sample)
    click.echo(f"Workbench in {folder}\nOpen http://{host}:{port}/ (Ctrl+C stops it)")
    with _worker():
        _serve(host, port, workers)


def _welcome(*, sample: bool) -> None:
    """Make the first coordinator of a new workbench, and tell the password."""
    from tallystick_web.plans.sample import add_sample  # noqa: PLC0415  # models load once Django is set up

    users = get_user_model().objects
    if users.exists():
        return
    password = secrets.token_urlsafe(12)
    coordinator = users.create_user(FIRST_COORDINATOR, password, name="First coordinator", coordinates=True)
    click.echo(f"A new workbench. Log in as {FIRST_COORDINATOR} with the password {password}")
    if sample:
        click.echo("Reading the sample evaluation ...")
        add_sample(coordinator=coordinator)


@contextmanager
def _worker() -> Iterator[None]:
    """A process beside the server that does what takes long: imports, releases."""
    command = [sys.executable, "-m", "tallystick_web.worker"]
    process = subprocess.Popen(command, env=os.environ)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _serve(host: str, port: int, workers: int) -> None:
    """Answer until interrupted."""
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    arguments = ["--bind", bind, "--workers", str(workers), "--threads", "2", "--log-level", "warning"]
    subprocess.run(
        [sys.executable, "-m", "gunicorn", "tallystick_web.config.wsgi", *arguments, "--timeout", "60"],
        env=os.environ,
        check=False,
    )
