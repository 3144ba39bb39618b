"""Whose rights an article names: by its field, the innermost heading, its title, its commitments, and never else."""

from dataclasses import replace

from tallystick.model.outline import Field, Meaning, Section
from tallystick.publish.rights_holders import Origin, RightsHolder, rights_holder_words, rights_holders
from tests import factory


def _named(headings=(), **changes):
    """The groups of the first article, which stands under `headings`, the outermost first."""
    whole = factory.evaluation()
    sections = tuple(
        Section(f"h{i}", title, f"h{i - 1}" if i else None, i) for i, title in enumerate(headings)
    )
    inner = sections[-1].id if sections else None
    first = replace(whole.articles[0], section=inner, **changes)
    rest = [replace(article, section=None) for article in whole.articles[1:]]
    found = rights_holders(replace(whole, sections=sections, articles=(first, *rest)))
    return found[first.number]


def test_an_article_that_names_nobody_has_no_group():
    assert _named() == ()


def test_the_innermost_heading_that_names_a_group_counts():
    found = _named(
        ("Rights of women, children and the elderly", "(2) Rights of children", "General measures")
    )
    assert found == (RightsHolder("children", "children", Origin.HEADING),)


def test_a_title_and_a_commitment_name_groups_each_once():
    found = _named(("Rights of children",), title="Children and their mothers")
    assert [(each.group, each.origin) for each in found] == [
        ("children", Origin.HEADING),
        ("women and girls", Origin.TITLE),
    ]


def test_a_commitment_is_said_where_it_names_a_group():
    named = [each for found in rights_holders(factory.evaluation()).values() for each in found]
    assert named
    assert {each.origin for each in named} == {Origin.COMMITMENT}
    identifiers = {each.commitment.id: each.commitment.quote.text for each in factory.assessments()}
    assert all(each.words in identifiers[each.at] for each in named)


def test_a_column_is_split_and_its_names_are_those_of_the_groups_where_known():
    fields = [
        Field("For whom", Meaning.RIGHTS_HOLDER, factory.quote(factory.plan(), words), None)
        for words in ("people who look for work", "workers")
    ]
    found = _named(fields=tuple(fields))
    assert [each.group for each in found] == ["people who look for work", "workers"]
    assert rights_holder_words(found) == "people who look for work; workers"


def test_a_plan_in_a_language_without_words_gives_what_its_column_prints():
    whole = factory.evaluation()
    documents = tuple(replace(source, language="xx") for source in whole.documents)
    field = Field("For", Meaning.RIGHTS_HOLDER, factory.quote(factory.plan(), "workers"), None)
    article = replace(whole.articles[0], title="Women", fields=(field,))
    found = rights_holders(replace(whole, documents=documents, articles=(article, *whole.articles[1:])))
    assert [each.group for each in found[article.number]] == ["workers"]


def test_the_words_say_where_a_group_is_named():
    found = (
        RightsHolder("children", "Child", Origin.HEADING),
        RightsHolder("women and girls", "expectant mothers", Origin.COMMITMENT, "3.1"),
    )
    assert (
        rights_holder_words(found)
        == "children (“Child”, heading); women and girls (“expectant mothers”, 3.1)"
    )
