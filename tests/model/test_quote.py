"""A quote stands in its document letter by letter, or it is refused."""

from dataclasses import replace

import pytest

from tallystick.errors import QuoteError
from tallystick.model.quote import check_quote, quote_passage
from tests.texts import document

TEXT = "Wells shall be dug in the moun-\ntains. They shall be kept clean.\n"


def test_a_quote_is_the_stored_text_and_reads_clean() -> None:
    plan = document(TEXT)
    quote = quote_passage(plan, plan.blocks[0].passages[0])
    assert quote.exact == "Wells shall be dug in the moun-\ntains."
    assert quote.text == "Wells shall be dug in the mountains."
    assert plan.text[quote.start : quote.end] == quote.exact
    check_quote(quote, plan.text, plan.sha256)


CHANGES = [
    ({"exact": "Wells shall be dug in the moun-\ntainz."}, "does not read"),
    ({"exact": ""}, "does not read"),
    ({"prefix": "x"}, "words around"),
    ({"suffix": "x"}, "words around"),
    ({"sha256": "0" * 64}, "another text"),
    ({"start": 1}, "does not read"),
]


@pytest.mark.parametrize(("change", "reason"), CHANGES, ids=[str(row[0])[:20] for row in CHANGES])
def test_a_changed_quote_is_refused(change: dict[str, object], reason: str) -> None:
    plan = document(TEXT)
    quote = quote_passage(plan, plan.blocks[0].passages[0])
    with pytest.raises(QuoteError, match=reason):
        check_quote(replace(quote, **change), plan.text, plan.sha256)  # type: ignore[arg-type]
