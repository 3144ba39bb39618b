"""What is in the repository belongs to everybody: nothing in it names the machine it was made on."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FORBIDDEN = {
    "the path of one machine": re.compile(r"(?<![\w.~/>}-])/(work|tmp|root|home)/[\w.]"),
    "the host of a package index": re.compile(r"\b(pypi|pythonhosted|npmjs|debian)\.(org|com)\b"),
    "the address of an index": re.compile(r"(?<![\w-])--(extra-)?index-url[ =]\S"),
    "the name of a tool that only one workplace has": re.compile(r"\b(farm-(bench|studio)|issues show \d)"),
    "a co-author line": re.compile(r"^co-authored-by:", re.IGNORECASE | re.MULTILINE),
}


def tracked() -> list[Path]:
    """The files that git keeps; none where this is not a checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def text(path: Path) -> str:
    """What a text file says, "" for a binary or a file deleted but not yet committed so."""
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, FileNotFoundError):
        return ""


def trespasses(content: str) -> list[str]:
    """What of the forbidden a text holds."""
    return [f"{what}: {found.group()}" for what, rule in FORBIDDEN.items() if (found := rule.search(content))]


def test_no_file_names_the_machine_it_was_made_on() -> None:
    files = tracked()
    if not files:
        pytest.skip("not a git checkout, so there is no list of files to look at")
    found = {str(path.relative_to(ROOT)): trespasses(text(path)) for path in files}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("see /work" + "/main/src", True, id="folder-of-work"),
        pytest.param("open('/tmp" + "/x.json')", True, id="temporary-folder"),
        pytest.param("https://pypi" + ".org/simple", True, id="index-host"),
        pytest.param("pip install --index-url" + " http://mirror", True, id="index-option"),
        pytest.param("out/demo and docs/work/plan.md", False, id="relative-path"),
        pytest.param("e/<slug:slug>/work/heap/ and {slug}/work/heap/", False, id="address-in-a-site"),
        pytest.param("works on Debian; see json-schema.org", False, id="other-host"),
    ],
)
def test_forbidden_is_told_from_harmless(line: str, expected: bool) -> None:
    assert bool(trespasses(line)) is expected
