"""The option --source: who speaks in each report."""

from collections.abc import Sequence
from pathlib import Path

import click

from tallystick.model.source_kind import SourceKind

KINDS = "|".join(SourceKind)

source_option = click.option(
    "--source",
    "sources",
    metavar="KIND",
    multiple=True,
    help=f"Who speaks in the reports: {KINDS}. Once for all, once for each REPORT in their order, or as KIND=REPORT.",
)


def sources_of(given: Sequence[str], reports: Sequence[Path]) -> tuple[SourceKind | None, ...]:
    """Who speaks in each report, None where nobody said so. Raises BadParameter for what fits no report."""
    named = [each.partition("=") for each in given if "=" in each]
    plain = [_kind(each) for each in given if "=" not in each]
    if named and plain:
        raise _refused("name the report in each (KIND=REPORT) or in none")
    if named:
        kinds = {_place(name, reports): _kind(kind) for kind, _, name in named}
        return tuple(kinds.get(place) for place in range(len(reports)))
    if len(plain) == 1:
        return tuple(plain * len(reports))
    if plain and len(plain) != len(reports):
        raise _refused(
            f"given {len(plain)} times for {len(reports)} reports; give it once for all, or once for each"
        )
    return tuple(plain) or (None,) * len(reports)


def _kind(word: str) -> SourceKind:
    try:
        return SourceKind(word.strip().lower())
    except ValueError:
        raise _refused(f"{word!r} is not one of {', '.join(SourceKind)}") from None


def _place(name: str, reports: Sequence[Path]) -> int:
    """The place of the report with a path, or with a file name that only one has."""
    exact = [i for i, path in enumerate(reports) if path == Path(name)]
    found = exact or [i for i, path in enumerate(reports) if path.name == name]
    if len(found) != 1:
        known = ", ".join(str(path) for path in reports)
        raise _refused(f"{name!r} is {'several' if found else 'none'} of the reports ({known})")
    return found[0]


def _refused(reason: str) -> click.BadParameter:
    return click.BadParameter(f"{reason}.", param_hint="--source")
