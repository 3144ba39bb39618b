"""Write the pages that are made from the code, so that they cannot say something else than it does.

usage: python -m docs.generate
"""

from pathlib import Path

from docs.pages.file_format import file_format, review_format
from docs.pages.findings import findings
from docs.pages.quantities import quantities
from docs.pages.roles import roles
from docs.pages.rules import rules
from tallystick.cli.reference import reference

HERE = Path(__file__).parent
NOTICE = "<!-- Made by docs.generate: change the code it is made from, then run that again. -->\n\n"
PAGES = {
    "commands.md": reference,
    "file-format.md": file_format,
    "findings.md": findings,
    "quantities.md": quantities,
    "rules.md": rules,
    "workbench/review-format.md": review_format,
    "workbench/roles.md": roles,
}


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(NOTICE + page(), encoding="utf-8")


if __name__ == "__main__":
    main()
