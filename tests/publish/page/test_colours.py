"""Contrast (WCAG 2.2): 4.5 to 1 for words, 3 to 1 for what is drawn, in light and in dark."""

import re
from importlib.resources import files

import pytest

from tallystick.model.verdict import Verdict

CSS = (files("tallystick.publish.page") / "page.css").read_text(encoding="utf-8")
THEMES = dict(zip(("light", "dark"), re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2], strict=True))
WORDS = ("ink", "soft", "link", *(str(verdict) for verdict in Verdict))
GROUNDS = ("paper", "card")


def _colours(theme):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", THEMES[theme]))


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read_on_every_ground(theme, ground, word):
    colours = _colours(theme)
    assert _contrast(colours[word], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_a_mark(theme):
    colours = _colours(theme)
    assert _contrast(colours["ink"], colours["mark"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["paper", "faint", "rule"])
@pytest.mark.parametrize("verdict", Verdict)
def test_what_is_drawn_stands_out_from_its_ground(theme, ground, verdict):
    colours = _colours(theme)
    assert _contrast(colours[verdict], colours[ground]) >= 3


def test_every_verdict_has_a_colour_of_its_own_class():
    for verdict in Verdict:
        assert f".v-{verdict} {{ --v: var(--{verdict}); }}" in CSS
