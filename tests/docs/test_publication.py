"""The page on publication says what happens, and names every format and whatever becomes of commitments."""

import doctest
from pathlib import Path

from tallystick.publish.diff.wording import FATES
from tallystick.publish.format import FILES
from tests.docs.test_tutorial import SAME, run, steps

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "publication.md").read_text(encoding="utf-8")


def test_the_commands_of_the_page_run_and_print_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    for arguments, shown in steps(PAGE):
        printed = run(arguments, tmp_path)
        assert not shown or doctest.OutputChecker().check_output(shown, printed, SAME), (
            f"{arguments[-1]}\nprints\n{printed}\nand not\n{shown}"
        )


def test_every_format_is_named_with_its_file() -> None:
    for each, name in FILES.items():
        assert f"| `{each}` | `{name}` |" in PAGE


def test_all_that_can_become_of_a_commitment_is_named() -> None:
    said = " ".join(PAGE.split())
    assert [words for words in FATES.values() if words not in said and words != "another measure"] == []
    assert "on another measure" in said
