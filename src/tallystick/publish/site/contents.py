"""The list of all articles, section by section, and the form that narrows it down."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from tallystick.model.commitment import Kind
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import Addresses
from tallystick.publish.arrange import Entry, Part
from tallystick.publish.page.figure import shape
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import article_shapes, article_words, section_anchor, section_title
from tallystick.publish.page.parts import heading
from tallystick.publish.rights_holders import Named, groups
from tallystick.publish.wording import KINDS, counted, verdict_words

Choices = Mapping[str, str]
"""The values of a choice with their words, in the order they are offered."""

DEEPEST = 5  # the lowest heading of a section in the list


def contents(parts: Sequence[Part], where: Addresses, named: Named) -> Html:
    """All articles with their verdicts; what the form needs to know stands in data attributes.

    `named` are the groups of rights holders that each article names.
    """
    places = {number: place for place, number in enumerate(_numbers(parts))}
    return element(
        "section",
        heading(2, "Articles", id="contents-title"),
        _form(parts, named),
        [_part(part, where, places, named) for part in parts],
        id="contents",
        class_="articles",
        aria_labelledby="contents-title",
    )


def _numbers(parts: Sequence[Part]) -> list[str]:
    return [entry.article.number for part in parts for entry in part.entries]


def _form(parts: Sequence[Part], named: Named) -> Html:
    """The form, hidden until the script that answers it runs."""
    articles = [entry.article for part in parts for entry in part.entries]
    sections = {str(i): "\u2003" * part.depth + section_title(part) for i, part in enumerate(parts)}
    choices = (
        ("section", "Section", sections),
        ("institution", "Institution", _alike(name for each in articles for name in each.institutions)),
        ("group", "Rights holder", _alike(name for each in articles for name in groups(named[each.number]))),
    )
    search = element("input", type="search", id="filter-words", name="words", autocomplete="off")
    return element(
        "form",
        element("div", element("label", "Search the articles", for_="filter-words"), search, class_="line"),
        element("div", [_select(*choice) for choice in choices if len(choice[2]) > 1], class_="line"),
        _boxes("verdict", "Verdict", _verdicts(parts)),
        _boxes("kind", "Kind of commitment", [(kind, KINDS[kind]) for kind in Kind]),
        element("p", role="status"),
        element("button", "Show all articles", type="reset"),
        class_="filter",
        role="search",
        aria_label="Narrow down the articles",
        hidden=True,
    )


def _alike(names: Iterable[str]) -> Choices:
    return {name: name for name in sorted(names, key=lambda name: (name.casefold(), name))}


def _verdicts(parts: Sequence[Part]) -> list[tuple[Verdict, Html | str]]:
    got = {each.verdict for part in parts for entry in part.entries for each in entry.assessments}
    return [(verdict, verdict_words(verdict)) for verdict in Verdict if verdict in got]


def _select(name: str, words: str, choices: Choices) -> Html:
    options = [
        element(
            "option", shorten(text, 70, placeholder=" …") if name != "section" else text[:70], value=value
        )
        for value, text in choices.items()
    ]
    return element(
        "label",
        words,
        " ",
        element("select", element("option", "all", value=""), options, name=name),
        class_="choice",
    )


def _boxes(name: str, words: str, choices: Iterable[tuple[Verdict | Kind, Html | str]]) -> Html:
    labels = [
        element(
            "label",
            element("input", type="checkbox", name=name, value=value),
            shape(value) if isinstance(value, Verdict) else None,
            text,
        )
        for value, text in choices
    ]
    return element("fieldset", element("legend", words), labels)


def _part(part: Part, where: Addresses, places: Mapping[str, int], named: Named) -> Html:
    size = element("span", counted(len(part.entries), "article"), class_="size") if part.entries else None
    lines = [
        _line(entry, where, places[entry.article.number], groups(named[entry.article.number]))
        for entry in part.entries
    ]
    return element(
        "section",
        heading(min(3 + part.depth, DEEPEST), section_title(part), " ", size, id=section_anchor(part)),
        element("ol", lines) if lines else None,
        class_=f"list depth-{min(part.depth, 3)}",
        data_depth=part.depth,
    )


def _line(entry: Entry, where: Addresses, place: int, holders: Iterable[str]) -> Html:
    article = entry.article
    kinds = dict.fromkeys(f"{each.commitment.kind}:{each.verdict}" for each in entry.assessments)
    return element(
        "li",
        element("a", article_words(article), href=where.article(article.number)),
        article_shapes(entry.assessments),
        data_place=place,
        data_found=" ".join(kinds),
        data_institution="|".join(article.institutions) or None,
        data_group="|".join(holders) or None,
    )
