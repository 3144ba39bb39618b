"""`tallystick serve`: the workbench on this machine, in one command."""

import os
import secrets
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

import click
from django.contrib.auth import get_user_model

from tallystick.cli import exits
from tallystick_web.cli.django import bring_up_to_date, data_option, ready

Process = subprocess.Popen[bytes]

WORKER = ("-m", "tallystick_web.worker")
LOOK_EVERY = 1.0  # seconds
END_WITHIN = 30  # seconds
FIRST_COORDINATOR = "coordinator@example.org"
WORKERS, THREADS, CONNECTIONS = 2, 2, 8


@click.command("serve", epilog=exits.EPILOG)
@data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port.")
@click.option(
    "--workers", default=WORKERS, show_default=True, type=click.IntRange(1, 64), help="Processes that answer."
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
    _run_until_stopped(server(host, port, workers))


def _welcome(*, sample: bool) -> None:
    """Make the first coordinator of a new workbench, and tell the password."""
    from tallystick_web.accounts.people import open_account  # noqa: PLC0415  # models load once Django is set up
    from tallystick_web.plans.sample import add_sample  # noqa: PLC0415

    if get_user_model().objects.exists():
        return
    password = secrets.token_urlsafe(12)
    coordinator = open_account(
        email=FIRST_COORDINATOR, password=password, name="First coordinator", coordinates=True
    )
    click.echo(f"A new workbench. Log in as {FIRST_COORDINATOR} with the password {password}")
    if sample:
        click.echo("Reading the sample evaluation ...")
        add_sample(coordinator=coordinator)


def server(host: str, port: int, workers: int = WORKERS) -> tuple[str, ...]:
    """The arguments of the process that answers."""
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    threads = ("--threads", str(THREADS), "--timeout", "60", "--log-level", "warning")
    # Connections that stay open, or that one process hoards, leave the other processes idle.
    shared = ("--keep-alive", "0", "--worker-connections", str(CONNECTIONS))
    return (
        "-m",
        "gunicorn",
        "tallystick_web.config.wsgi",
        "--bind",
        bind,
        "--workers",
        str(workers),
        *threads,
        *shared,
    )


def _run_until_stopped(server_arguments: tuple[str, ...]) -> None:
    """Run the server and, beside it, the worker that does what takes long; begin the worker anew when it dies.

    Ends when the server ends, or with SIGINT or SIGTERM, and then nothing is left running.
    """
    signal.signal(signal.SIGTERM, _stop)
    server, worker = _start(*server_arguments), _start(*WORKER)
    try:
        while server.poll() is None:
            time.sleep(LOOK_EVERY)
            if worker.poll() is not None:
                click.echo("The worker ended; beginning it anew.", err=True)
                worker = _start(*WORKER)
    except KeyboardInterrupt:
        pass
    finally:
        for each in (server, worker):
            _end(each)
    if server.returncode > 0:
        raise click.ClickException("the server could not go on; see what it said above")


def _stop(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _start(*arguments: str) -> Process:
    return subprocess.Popen([sys.executable, *arguments], env=os.environ)


def _end(process: Process) -> None:
    """Tell a process to end, and kill it when it does not: what it was doing is taken up at the next start."""
    process.terminate()
    try:
        process.wait(timeout=END_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
