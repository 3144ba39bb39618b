"""Currency: codes of currencies that no table lists, told by their form and by a scale word."""

from tallystick.quantities.drafts import Draft
from tallystick.quantities.nouns import counted_noun
from tallystick.quantities.parts import WORD, Scene
from tallystick.quantities.unit import Unit

_LETTERS = 3


def unlisted_currency(scene: Scene, draft: Draft, at: int) -> Unit | None:
    """The currency that the word at `at`, right beside the number of `draft`, is a code of ("XQZ 41.2 million").

    Three capitals, the form of ISO 4217, beside a number with a scale word or before one in groups of digits.
    A unit or a plural behind the number is what it counts ("the ILO 3 million workers").
    """
    part = scene.at(at)
    if part is None or part.kind != WORD or part.roles or abs(at - draft.at) != 1:
        return None
    if draft.scale == 1 and (at > draft.at or not _is_grouped(scene, draft)):
        return None
    code = scene.text[part.start : part.end]
    if len(code) != _LETTERS or not (code.isascii() and code.isalpha() and code.isupper()):
        return None
    behind = max(at, draft.at) + 1
    if "unit" in scene.roles(behind) or counted_noun(scene, behind).plural:
        return None
    return Unit(code, f"money:{code}")


def _is_grouped(scene: Scene, draft: Draft) -> bool:
    """Whether a number is printed in groups of digits ("1,600"), as codes and years are not."""
    printed = scene.text[draft.number_start : draft.number_end]
    return any(mark in printed for mark in scene.lexicon.group_marks if not mark.isspace())
