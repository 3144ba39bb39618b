import pytest

from tallystick.errors import PublicationError
from tallystick.publish.imprint import Imprint


@pytest.mark.parametrize(
    "address", ["https://example.org", "https://example.org/a/b", "http://localhost:8000/x/"]
)
def test_an_address_ends_with_a_slash(address):
    assert Imprint(address).base_url == address.rstrip("/") + "/"


WRONG = {
    "no scheme": {"base_url": "example.org/plan"},
    "another scheme": {"base_url": "javascript:alert(1)"},
    "a query": {"base_url": "https://example.org/?a=b"},
    "a quote": {"base_url": 'https://example.org/"x'},
    "a space": {"identifier": "GB CHC 1"},
    "a name": {"identifier": "Institute"},
    "a country's name": {"country": "Kenya"},
}


@pytest.mark.parametrize("given", WRONG.values(), ids=WRONG)
def test_what_is_not_of_its_form_is_refused_with_an_example(given):
    with pytest.raises(PublicationError, match="it looks like"):
        Imprint(**given)


def test_nothing_need_be_given():
    assert Imprint() == Imprint("", "", "", "")
