"""Currency: codes of currencies that no table lists, told by their form and by a scale word."""

from tallystick.quantities.drafts import Draft
from tallystick.quantities.nouns import counted_noun
from tallystick.quantities.parts import WORD, Scene
from tallystick.quantities.unit import Unit

_LETTERS = 3


def unlisted_currency(scene: Scene, draft: Draft, at: int) -> Unit | None:
    """The currency that the word at `at`, right beside the number of `draft`, is a code of ("XQZ 41.2 million").

    Three capitals beside a number with a scale word; a unit or a plural behind the number is what it counts
    ("the ILO 3 million workers"). The form of a code is that of ISO 4217.
    """
    part = scene.at(at)
    if part is None or part.kind != WORD or part.roles or draft.scale == 1 or abs(at - draft.at) != 1:
        return None
    code = scene.text[part.start : part.end]
    if len(code) != _LETTERS or not (code.isascii() and code.isalpha() and code.isupper()):
        return None
    behind = max(at, draft.at) + 1
    if "unit" in scene.roles(behind) or counted_noun(scene, behind).plural:
        return None
    return Unit(code, f"money:{code}")
