"""The last parts of the page: text outside all articles, the rules that decided, the notes of the reader."""

from collections.abc import Collection, Mapping

from tallystick.model.evaluation import Evaluation
from tallystick.publish.addresses import anchor
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.parts import Setting, heading, quoted
from tallystick.publish.wording import counted


def outside_block(evaluation: Evaluation, about: Setting) -> Html | None:
    """Text that belongs to no article: nothing is dropped."""
    if not evaluation.outside:
        return None
    summary = counted(len(evaluation.outside), "paragraph")
    return element(
        "section",
        heading(2, "Text that belongs to no article"),
        element(
            "details", element("summary", summary), [quoted(quote, about) for quote in evaluation.outside]
        ),
        class_="block",
    )


def rules_block(evaluation: Evaluation, rules: Mapping[str, str], more: Collection[str] = ()) -> Html | None:
    """The rules that decided here, and those named in `more`, in the words of their public description."""
    used = sorted({*(assessment.rule for assessment in evaluation.assessments), *more} & set(rules))
    if not used:
        return None
    lines = [
        (
            element("dt", element("code", name)),
            element("dd", _paragraphs(rules[name]), id=anchor("rule", name)),
        )
        for name in used
    ]
    return element(
        "section", heading(2, "The rules that decided"), element("dl", lines), class_="block rules"
    )


def _paragraphs(text: str) -> list[Html]:
    return [element("p", " ".join(each.split())) for each in text.split("\n\n") if each.strip()]


def notes_block(evaluation: Evaluation) -> Html | None:
    """What the reader of documents had to decide; None when nothing was."""
    if not evaluation.notes:
        return None
    notes = element("ul", [element("li", note) for note in evaluation.notes])
    return element("section", heading(2, "Notes of the reader"), notes, class_="block")
