"""Whether the clean reading of a quote says what is stored, so that no word can be slipped in or out."""

import re
import unicodedata

_MARKUP = re.compile(r"""</?[A-Za-z][^<>]*>|\](?:\([^()\s]*\))?|["*_`\\#|\[]""")
_STOP = re.compile(r"[.:](?=\s|$)")
_HYPHEN = re.compile(r"[-\u2010\u00ad](?!\d)")
"""A hyphen at which a clean reading may have joined the halves of a word; before a figure it is a sign."""


def reads_as(exact: str, text: str) -> bool:
    """Whether `text` can be the clean reading of the stored `exact`: the same words and figures in the same order.

    What may differ are spaces, invisible characters, markup, hyphens in words, and the stop after a label. Only whole
    lines inside may be missing from the reading, as the head and the foot of a page are when a sentence runs over to
    the next page.
    """
    lines = [(found, line) for line in exact.splitlines() if (found := _printed(line))]
    rest = _printed(text)
    if not lines or not rest:
        return False
    for position, (printed, line) in enumerate(lines):
        if rest.startswith(printed):
            rest = rest.removeprefix(printed)
            rest = rest.removeprefix("-") if line.rstrip().endswith("-") else rest
        elif position in (0, len(lines) - 1):
            return False
    return not rest


def _printed(text: str) -> str:
    """The words and figures of a text; ligatures and other forms of a letter as the letter."""
    normal = _STOP.sub("", _MARKUP.sub("", unicodedata.normalize("NFKC", text)))
    return _HYPHEN.sub("", "".join(each for each in normal if each.isprintable() and not each.isspace()))
