import pytest

from tallystick.publish.report.spoken import spoken

SAID = {
    "Ninety-one commitments were met.": [("Ninety-one", "91")],
    "a hundred and sixty-eight articles": [("a hundred and sixty-eight", "168")],
    "Two thirds of them were met": [("Two thirds", "67"), ("Two thirds", "66")],
    "half of the targets": [("half", "50")],
    "13.5 million people and a dozen towns": [("13.5 million", "13500000"), ("a dozen", "12")],
    "168 articles since 2021": [],
    "one of the third plan's parts, in the second half of 2021, on behalf of all": [],
    "": [],
}


@pytest.mark.parametrize(("text", "found"), SAID.items())
def test_figures_in_words_are_found_with_their_digits(text, found):
    said = list(spoken(text))
    assert {each.words for each in said} == {words for words, _ in found}
    assert all(any(each.words == words and digits in each.digits for each in said) for words, digits in found)
