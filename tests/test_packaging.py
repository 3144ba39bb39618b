"""pyproject.toml, the locked requirements and the installed package say the same."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import tallystick

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CORE = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
BUILD = GROUPS["build"]
REPORT = PROJECT["project"]["optional-dependencies"]["report"]
WEB = PROJECT["project"]["optional-dependencies"]["web"]
DEV = [entry for entry in GROUPS["dev"] if isinstance(entry, str)]

PIN = re.compile(
    r"^([\w.-]+)==([\w.+!-]+)(?: ;[^\\]*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def pins(lock: str) -> dict[str, set[str]]:
    """The versions that a lock file pins for each package."""
    versions: dict[str, set[str]] = {}
    for name, version, _ in PIN.findall((ROOT / lock).read_text(encoding="utf-8")):
        versions.setdefault(canonicalize_name(name), set()).add(version)
    return versions


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        pytest.param("requirements.lock", CORE + REPORT + WEB + BUILD, id="core"),
        pytest.param("requirements-dev.lock", CORE + REPORT + WEB + BUILD + DEV, id="dev"),
    ],
)
def test_the_lock_pins_all_that_is_asked_for(lock: str, wanted: list[str]) -> None:
    pinned = pins(lock)
    for requirement in map(Requirement, wanted):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not in {lock}: run scripts/lock"
        assert all(map(requirement.specifier.contains, versions)), (
            f"{requirement} and {lock} differ: run scripts/lock"
        )


def test_both_locks_pin_the_same_versions() -> None:
    core, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: dev.get(name) for name in core} == core


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_line_of_a_lock_is_a_hashed_pin(lock: str) -> None:
    assert PIN.sub("", (ROOT / lock).read_text(encoding="utf-8")).strip() == ""


def imported() -> set[str]:
    """The top names of what the package imports and neither is nor comes with Python."""
    trees = (
        ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "src" / "tallystick").rglob("*.py")
    )
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    whence = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    tops = {name.partition(".")[0] for name in plain | whence}
    return tops - set(sys.stdlib_module_names) - {"tallystick"}


def test_what_is_imported_and_what_is_asked_for_are_the_same() -> None:
    distributions = packages_distributions()
    needed = {canonicalize_name(distributions[name][0]) for name in imported()}
    assert needed == {canonicalize_name(Requirement(each).name) for each in CORE}


def test_the_package_says_the_version_of_the_project() -> None:
    assert tallystick.__version__ == PROJECT["project"]["version"]
