"""One article of the page: the plan's words, its commitments with their evidence, what the report prints."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten

from tallystick.model.assessment import Assessment
from tallystick.model.outline import Article
from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview
from tallystick.publish.addresses import anchor
from tallystick.publish.arrange import Entry
from tallystick.publish.page.figure import badge, target_figure
from tallystick.publish.page.html import Child, Html, element, join
from tallystick.publish.page.parts import Setting, heading, link, quoted, rule_link
from tallystick.publish.page.review import decided, timeline_block
from tallystick.publish.passages import Passage, passages_of
from tallystick.publish.review.quoted import QUOTED_BY_PEOPLE, by_people
from tallystick.publish.rights_holders import rights_holder_words
from tallystick.publish.wording import (
    KINDS,
    NO_COMMITMENT,
    NO_PASSAGE,
    ON_TRACK,
    SELF_REPORTED,
    SOURCES,
    article_name,
    confidence_words,
    counted,
    relation_words,
    reported_words,
)

BEGINNING = 70  # characters of a passage that another commitment of the article quotes in full
CUT = " …"  # ends a beginning
SHOWN = 3  # passages of evidence that are open to the eye; the rest is one step away


Homes = Mapping[Quote, str]
"""For each quote of an article's evidence, the id of the commitment under which it is printed in full."""


def article_block(entry: Entry, level: int, setting: Setting) -> Html:
    """The article with its heading on `level`."""
    article = entry.article
    identifier = anchor("article", article.number)
    promised = (
        heading(
            level,
            element("span", article_name(article), class_="label"),
            " ",
            article.title,
            id=f"{identifier}-title",
        ),
        link(identifier, "#", class_="permanent", aria_label=f"Permanent link to {article_name(article)}"),
        _plan_words(entry, setting),
        _facts(entry, setting),
        _fields(article, setting),
    )
    homes = _homes(entry.assessments)
    found = (
        [_commitment(assessment, level + 1, setting, homes) for assessment in entry.assessments]
        or element("p", NO_COMMITMENT, class_="empty"),
        _printed(entry, setting),
    )
    return element(
        "article",
        element("div", element("div", promised), class_="promised"),
        element("div", found, class_="found"),
        class_="article",
        id=identifier,
        aria_labelledby=f"{identifier}-title",
        data_verdicts=" ".join(dict.fromkeys(each.verdict for each in entry.assessments)),
    )


def _facts(entry: Entry, setting: Setting) -> Html | None:
    article = entry.article
    facts = [
        ("Status claimed by the report", article.claimed_status),
        ("Implementing institutions", ", ".join(article.institutions)),
        ("Rights holders named", rights_holder_words(setting.named.get(article.number, ()))),
    ]
    lines = [(element("dt", name), element("dd", words)) for name, words in facts if words]
    return element("dl", lines, class_="facts") if lines else None


def _fields(article: Article, setting: Setting) -> Html | None:
    """Every column and labelled field of the article as printed, understood or not."""
    if not article.fields:
        return None
    lines = [
        (element("dt", field.header), element("dd", field.quote.text, lang=setting.language(field.quote)))
        for field in article.fields
    ]
    summary = element("summary", f"As printed in {counted(len(lines), 'field')}")
    return element("details", summary, element("dl", lines, class_="facts"))


def _plan_words(entry: Entry, setting: Setting) -> Html:
    """The plan's words, each clause that became a commitment marked and leading to it."""
    quote = entry.article.quote
    words = join(*_marked(quote.text, entry.assessments))
    return element(
        "figure",
        element("blockquote", element("p", words), lang=setting.language(quote)),
        element("figcaption", "The plan’s words, ", element("cite", setting.place(quote))),
        class_="plan",
    )


def _marked(text: str, assessments: Iterable[Assessment]) -> Iterator[Html | str]:
    """`text` in pieces: clauses of commitments as marks, in the order of the text."""
    at = 0
    for start, end, identifier in _spans(text, assessments):
        yield text[at:start]
        number = element("sup", link(anchor("commitment", identifier), identifier))
        yield element("mark", text[start:end], number)
        at = end
    yield text[at:]


def _spans(text: str, assessments: Iterable[Assessment]) -> list[tuple[int, int, str]]:
    """Where the clauses stand in `text`; of two that overlap, the shorter one."""
    found = []
    for assessment in assessments:
        clause = assessment.commitment.quote.text
        start = text.find(clause)
        if clause and start >= 0:
            found.append((start, start + len(clause), assessment.commitment.id))
    kept: list[tuple[int, int, str]] = []
    for span in sorted(found, key=lambda span: span[1] - span[0]):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


def _homes(assessments: Sequence[Assessment]) -> Homes:
    """A quote is at home where a verdict rests on it first of all; else where it is quoted first."""
    homes: dict[Quote, str] = {}
    for most in (1, None):
        for assessment in assessments:
            for evidence in assessment.evidence[:most]:
                homes.setdefault(evidence.quote, assessment.commitment.id)
    return homes


def _commitment(assessment: Assessment, level: int, setting: Setting, homes: Homes) -> Html:
    commitment = assessment.commitment
    identifier = anchor("commitment", commitment.id)
    return element(
        "section",
        element(
            "div",
            heading(level, link(identifier, commitment.id), " ", KINDS[commitment.kind]),
            badge(assessment.verdict),
            class_="headline",
        ),
        element("p", commitment.quote.text, class_="clause", lang=setting.language(commitment.quote)),
        target_figure(assessment),
        *_decided(assessment, setting),
        element("p", SELF_REPORTED, class_="why") if assessment.self_reported else None,
        _on_track(assessment),
        _evidence(assessment, setting, homes),
        _basis(assessment, level, setting),
        class_=f"commitment v-{assessment.verdict}",
        id=identifier,
    )


def _decided(assessment: Assessment, setting: Setting) -> Iterator[Html]:
    """Why the verdict was given: by people where they settled on it, else by a rule."""
    review = setting.reviews.get(assessment.commitment.id)
    if review is None or review.settled is None:
        yield element("p", element("b", "Why:"), " ", assessment.rationale, class_="why")
    if review:
        yield decided(review, setting)


def _basis(assessment: Assessment, level: int, setting: Setting) -> Html:
    """What the verdict rests on: all that was said, where people reviewed it, else a rule of the machine."""
    if review := setting.reviews.get(assessment.commitment.id):
        return timeline_block(review, assessment, level + 1, setting)
    return element(
        "p",
        "Rule: ",
        rule_link(assessment.rule, setting),
        " · ",
        f"The machine is {confidence_words(assessment.confidence)}.",
        class_="basis",
    )


def _on_track(assessment: Assessment) -> Html | None:
    """Whether the measure is on its way before the deadline, else how it moved: shown apart from the verdict."""
    if assessment.on_track is None:
        moved = element("p", element("b", "Trend:"), f" {assessment.trend}", class_="why")
        return moved if assessment.trend else None
    words = f" {ON_TRACK[assessment.on_track]}. {assessment.trend}"
    return element("p", element("b", "On track:"), words, class_="why")


def _evidence(assessment: Assessment, setting: Setting, homes: Homes) -> Html:
    if not assessment.evidence:
        return element("p", NO_PASSAGE, class_="empty")
    passages = passages_of(assessment.evidence)
    blocks = [_passage(item, assessment.commitment.id, setting, homes) for item in passages]
    shown, more = blocks[:SHOWN], blocks[SHOWN:]
    rest = element("details", element("summary", counted(len(more), "more passage")), more) if more else None
    return element("div", shown, rest, class_="evidence")


def _passage(passage: Passage, commitment: str, setting: Setting, homes: Homes) -> Html:
    """The passage in full where it is at home; its beginning and a link under other commitments."""
    evidence, facts = passage.first, _passage_facts(passage, setting.reviews.get(commitment))
    home = homes[evidence.quote]
    if home == commitment:
        return quoted(evidence.quote, setting, facts)
    beginning = shorten(evidence.quote.text, BEGINNING, placeholder=CUT)
    full = link(anchor("commitment", home), f"quoted under {home}")
    return element(
        "figure",
        element("p", element("q", beginning, lang=setting.language(evidence.quote))),
        element("figcaption", element("cite", setting.place(evidence.quote)), ", ", full, facts),
        class_="again",
    )


def _passage_facts(passage: Passage, review: CommitmentReview | None) -> list[Child]:
    """What the passage is to the commitment, as pieces of a caption."""
    evidence = passage.first
    if review and by_people(evidence, review):
        return [(" ", element("span", QUOTED_BY_PEOPLE, class_="fact"))]
    facts = [relation_words(evidence.relation), str(evidence.nature)]
    if passage.figures:
        facts.append("reports " + " and ".join(reported_words(figure) for figure in passage.figures))
    if evidence.source:
        facts.append(f"from {SOURCES[evidence.source]}")
    return [(" ", element("span", fact, class_="fact")) for fact in facts]


def _printed(entry: Entry, setting: Setting) -> Html | None:
    """What the reports print under the article, so that "no evidence" can be checked by eye."""
    paragraphs = entry.article.report
    if not paragraphs:
        return element("p", f"The reports print nothing under {article_name(entry.article)}.", class_="empty")
    words = (
        f"All that is printed under {article_name(entry.article)} ({counted(len(paragraphs), 'paragraph')})"
    )
    return element(
        "details",
        element("summary", words),
        [quoted(paragraph, setting) for paragraph in paragraphs],
        class_="printed",
    )
