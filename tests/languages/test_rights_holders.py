"""Which groups a text names: words of people fire, offices and other senses stay silent."""

import pytest

from tallystick.errors import DataError
from tallystick.languages.rights_holders import RightsHolders, RightsHolderTable, rights_holders_in

NAMED = {
    "Screening is offered to all women aged 30 to 60": [("women and girls", "women")],
    "Maternal deaths shall fall by a third": [("women and girls", "Maternal")],
    "(3) Rights of the Child": [("children", "Child")],
    "Children with disabilities go to the school nearest to them": [
        ("children", "Children"),
        ("persons with disabilities", "with disabilities"),
    ],
    "a ramp for wheelchair-users": [("persons with disabilities", "wheelchair-users")],
    "Older persons and the elderly in homes": [("older persons", "Older persons")],
    "Ethnic-minority languages": [("minorities", "Ethnic-minority")],
    "migrant workers receive their pay": [("migrants", "migrant"), ("workers", "workers")],
    "Young Workers’ Guarantee Act": [("young people", "Young Workers"), ("workers", "Workers")],
    "six square metres for every prisoner": [("persons deprived of their liberty", "prisoner")],
    "Asylum is decided in six months": [("refugees, asylum seekers and stateless persons", "Asylum")],
    "housing for low-income families": [("persons living in poverty", "low-income")],
}

SILENT = (
    "The Ministry of Women and Children publishes its budget",
    "the Office of the Commissioner for Children and Youth",
    "a Federation of Disabled Persons’ Unions is consulted",
    "the Women’s Council reports each year",
    "4,000 health-care workers and social workers are trained",
    "lessons in the mother tongue",
    "incomes of urban and rural residents",
    "members of villagers’ committees",
    "a minority government falls",
    "In a minority of cases the deadline passed",
    "The budget will be published",
)


@pytest.mark.parametrize(("text", "found"), NAMED.items())
def test_a_group_is_named_in_the_words_that_are_printed(text, found):
    assert list(rights_holders_in("english").named(text)) == found


@pytest.mark.parametrize("text", SILENT)
def test_an_office_or_another_sense_names_nobody(text):
    assert list(rights_holders_in("english").named(text)) == []


def test_a_group_beside_an_office_is_named():
    text = "The Ministry of Women and Children opens shelters for refugees"
    assert [group for group, _ in rights_holders_in("english").named(text)] == [
        "refugees, asylum seekers and stateless persons"
    ]


def test_a_phrase_set_apart_from_no_group_is_refused():
    table = RightsHolderTable(("Ministry",), {"children": ("child",)}, {"childs": ("child seat",)})
    with pytest.raises(DataError, match="'childs' is no group; known are children"):
        RightsHolders(table)
