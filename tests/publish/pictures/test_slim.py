"""A picture looks the same after what nobody sees is taken out of it."""

import pytest

from tallystick.publish.pictures.slim import slim

SHAPES = {
    "names for others": (
        '<path aria-label="a &gt; b" role="graphics-symbol" class="x" d="M0,0h1" fill="#fff"/>',
        '<path d="M0,0h1" fill="#fff" />',
    ),
    "paint that is not there": (
        '<g><path class="background" d="M0,0h0v0h0Z"/></g><text>a</text>',
        "<text>a</text>",
    ),
    "digits nobody sees": (
        '<line x1="34.54545454" x2="2.5" stroke="#fff"/>',
        '<line x1="34.55" x2="2.5" stroke="#fff" />',
    ),
    "text is text": ('<text>a role="x" 0.12345</text>', '<text>a role="x" 0.12345</text>'),
    "a weight of its own": ('<text font-weight="bold" opacity="0.5">a</text>',) * 2,
}


@pytest.mark.parametrize(("before", "after"), SHAPES.values(), ids=SHAPES)
def test_what_changes_nothing_to_the_eye_goes(before, after):
    whole = slim(f'<svg xmlns="http://www.w3.org/2000/svg">{before}</svg>')
    assert whole.startswith('<svg xmlns="http://www.w3.org/2000/svg" font-family="')
    assert whole.partition(">")[2].removesuffix("</svg>") == after
