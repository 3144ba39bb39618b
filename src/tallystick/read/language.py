"""The language of a text, told by the share of its commonest words; no model, no chance."""

import re
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import FOLDERS, folder
from tallystick.languages.table import load_table

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_ENOUGH = 0.2
_FEW_WORDS = 40
_DEFAULT = "en"


@dataclass(frozen=True)
class Profile:
    """The table profile.toml: the language's `name` in English and its `commonest` words."""

    name: str
    commonest: tuple[str, ...]


@cache
def _profile(code: str) -> Profile:
    return load_table(Profile, folder(code), "profile")


def guess_language(text: str) -> tuple[str, tuple[str, ...]]:
    """The code of the language `text` is written in, and notes where that had to be assumed."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    shares = {code: _share(words, _profile(code)) for code in FOLDERS}
    best = max(shares, key=lambda code: (shares[code], code == _DEFAULT))
    if shares[best] >= _ENOUGH:
        return best, ()
    why = "there is too little text to tell it" if len(words) < _FEW_WORDS else "it does not read like it"
    name = _profile(_DEFAULT).name
    return _DEFAULT, (f"The language was taken to be {name}, though {why}.",)


def _share(words: list[str], profile: Profile) -> float:
    commonest = frozenset(profile.commonest)
    return sum(word in commonest for word in words) / len(words) if words else 0.0
