"""Letters: what two texts have in common when blanks, stops and capitals do not count."""

from functools import lru_cache


@lru_cache(maxsize=20_000)
def letters(text: str) -> str:
    """The letters and digits of a text, for telling a repetition from a sentence with another figure."""
    return "".join(character for character in text.casefold() if character.isalnum())
