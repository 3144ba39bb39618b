"""What all tests share: golden files, which `pytest --regenerate` writes anew."""

from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden files instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name in the folder `golden` beside the test."""

    def compare(name: str, text: str) -> None:
        file = Path(request.path).parent / "golden" / name
        if request.config.getoption("--regenerate"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode("utf-8"))
        assert file.is_file(), (
            f"{file.name} is not there: run pytest --regenerate once, and read what it wrote"
        )
        assert text == file.read_bytes().decode("utf-8"), (
            "read the difference; if it is meant: pytest --regenerate"
        )

    return compare
