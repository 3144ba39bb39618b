"""Small figures as inline SVG: a shape for each verdict, a bar of verdicts, a target against what is reported."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal

from tallystick.model.assessment import BY_SUM, BY_WORDS, Assessment
from tallystick.model.commitment import Direction, Target
from tallystick.model.evidence import Reported
from tallystick.model.review import PEOPLE_RULES
from tallystick.model.verdict import Verdict
from tallystick.publish.comparison import COMPARED, compared_figure, reported_figure
from tallystick.publish.page.html import Html, element
from tallystick.publish.summary import Counts, merged
from tallystick.publish.way import on_scale
from tallystick.publish.wording import amount, counted, reported_words, target_words, verdict_words

WIDTH = 400  # of a target figure, in its own units; it is stretched to the room there is
GAP = 1.6  # between the kinds in a bar, in hundredths of it
_CHECK = element("path", d="M4.5 8.2l2.4 2.5 4.6-5.2", class_="cut")
_NAMES = dict.fromkeys(COMPARED, "Reported") | {Verdict.PENDING: "Reported so far"}
_DIAMOND = "M8 .8L15.2 8 8 15.2.8 8z"

SHAPES: dict[Verdict, tuple[Html, ...]] = {
    Verdict.EXCEEDED: (element("path", d="M8 1.2L15.4 14.4H.6z"),),
    Verdict.MET: (element("circle", cx="8", cy="8", r="7"), _CHECK),
    Verdict.MISSED: (element("path", d="M8 14.8L.6 1.6h14.8z"),),
    Verdict.NOT_COMPARABLE: (element("path", d="M1.5 5.5h13M1.5 10.5h13M11 1.5L5 14.5", class_="stroke"),),
    Verdict.PENDING: (
        element("circle", cx="8", cy="8", r="6.2", class_="stroke"),
        element("path", d="M8 4.2V8l2.8 1.8", class_="stroke"),
    ),
    Verdict.DONE: (element("path", d="M1.5 1.5h13v13h-13z"), _CHECK),
    Verdict.IN_PROGRESS: (
        element("path", d="M2 2h12v12H2z", class_="stroke"),
        element("path", d="M2 2h6v12H2z"),
    ),
    Verdict.OUTCOME_REPORTED: (element("path", d=_DIAMOND),),
    Verdict.ACTIVITY_REPORTED: (
        element("path", d="M8 1.8L14.2 8 8 14.2 1.8 8z", class_="stroke"),
        element("path", d="M8 1.8v12.4L1.8 8z"),
    ),
    Verdict.GAP_ADMITTED: (
        element("path", d="M8 1.8L14.2 8 8 14.2 1.8 8z", class_="stroke"),
        element("path", d="M8 5v3.4M8 10.2v.9", class_="stroke"),
    ),
    Verdict.NO_EVIDENCE: (element("circle", cx="8", cy="8", r="6.2", class_="stroke dashed"),),
}
"""A shape a verdict, drawn on a square of 16: verdicts are told apart without colour."""


def sprite(verdicts: Iterable[Verdict] = Verdict) -> Html:
    """The shapes of `verdicts`, once, for `shape` to point to."""
    symbols = (
        element("symbol", *SHAPES[verdict], id=f"shape-{verdict}", viewBox="0 0 16 16")
        for verdict in verdicts
    )
    return element("svg", *symbols, class_="sprite", aria_hidden="true", width=0, height=0)


def shape(verdict: Verdict) -> Html:
    """The shape of a verdict, for the eye only: its word must stand beside it."""
    use = element("use", href=f"#shape-{verdict}")
    return element("svg", use, class_=f"shape v-{verdict}", aria_hidden="true")


def badge(verdict: Verdict) -> Html:
    """A verdict as shape and word."""
    return element("span", shape(verdict), verdict_words(verdict), class_=f"badge v-{verdict}")


def bar(counts: Counts) -> Html:
    """The verdicts as one stacked bar, a gap between kinds; what it shows must stand beside it in words."""
    kinds = [[(verdict, n) for verdict, n in kind.items() if n] for kind in counts.values()]
    kinds = [kind for kind in kinds if kind]
    whole = sum(n for kind in kinds for _, n in kind)
    room = 100 - GAP * max(0, len(kinds) - 1)
    drawn, at = [], 0.0
    for kind in kinds:
        for verdict, n in kind:
            width = room * n / whole
            drawn.append(
                element("rect", x=f"{at:.2f}", width=f"{width:.2f}", y=0, height=8, class_=f"v-{verdict}")
            )
            at += width
        at += GAP
    box = {"viewBox": "0 0 100 8", "preserveAspectRatio": "none"}
    return element("svg", *drawn, class_="bar", aria_hidden="true", **box)


def target_figure(assessment: Assessment) -> Html | None:
    """The target as a mark on a scale, with the reported value as a bar where the two can be compared."""
    target = assessment.commitment.target
    if target is None:
        return None
    reported = compared_figure(assessment)
    value = on_scale(reported, target) if reported else None
    low, high = _scale(target, value)
    ends = (_end(low, target), _end(high, target))
    return element(
        "figure",
        element("figcaption", _captions(assessment, target, reported)),
        _graph(assessment.verdict, target, reported, (low, high)),
        element("p", element("span", ends[0]), element("span", ends[1]), class_="ends", aria_hidden="true"),
        class_="target",
    )


def _captions(assessment: Assessment, target: Target, reported: Reported | None) -> Iterable[Html]:
    """What the figure shows, in words: the promise, and what is reported."""
    yield _caption("mark", "Promised", target_words(target))
    if reported:
        yield _caption(f"fill v-{assessment.verdict}", "Reported", reported_words(reported))
    else:
        yield _caption("none", *_undrawn(assessment))


def _undrawn(assessment: Assessment) -> tuple[str, str]:
    """What is reported and is not drawn: its name, and its words."""
    figure = reported_figure(assessment)
    if assessment.rule in BY_WORDS:
        return "Reported", "in words"
    if assessment.rule == BY_SUM:
        return "Reported, added up", assessment.rationale.partition(" = ")[0]
    if figure is None and assessment.rule in PEOPLE_RULES:
        return "Reported", "as quoted by the assessors"
    if figure is None:
        return "Reported", "no figure"
    return _NAMES.get(assessment.verdict, "Reported, not comparable"), reported_words(figure)


def _caption(key: str, name: str, words: str) -> Html:
    sign = element("span", class_=f"key {key}")
    return element(
        "span", sign, element("span", name, class_="name"), " ", element("b", words), class_="said"
    )


def _graph(
    verdict: Verdict, target: Target, reported: Reported | None, scale: tuple[Decimal, Decimal]
) -> Html:
    """The scale drawn; only for the eye, as the caption says target and reported value in words."""
    mark = _x(target.value, scale)
    start, end = ("0", mark) if target.comparator.upward is False else (mark, str(WIDTH))
    wide = _width(start, end)
    drawn = [
        element("rect", x=0, y=10, width=WIDTH, height=8, class_="track"),
        element("rect", x=start, y=10, width=wide, height=8, class_="kept"),
        *(_reported_bar(verdict, target, reported, scale) if reported else ()),
        element("line", x1=mark, x2=mark, y1=3, y2=25, class_="mark"),
    ]
    box = {"viewBox": f"0 0 {WIDTH} 28", "preserveAspectRatio": "none"}
    return element("svg", *drawn, class_="graph", aria_hidden="true", **box)


def _reported_bar(
    verdict: Verdict, target: Target, reported: Reported, scale: tuple[Decimal, Decimal]
) -> Iterable[Html]:
    """The bar from zero to the reported value; dashed on, where only its lower bound is known."""
    zero, tip = _x(Decimal(0), scale), _x(on_scale(reported, target), scale)
    left, right = sorted((zero, tip), key=float)
    yield element("rect", x=left, y=11, width=_width(left, right), height=6, class_=f"v-{verdict}")
    if reported.bound in (">", ">="):
        yield element("line", x1=tip, x2=WIDTH, y1=14, y2=14, class_=f"open v-{verdict}")


def _scale(target: Target, value: Decimal | None) -> tuple[Decimal, Decimal]:
    """The least and greatest value of the scale: zero is on it, shares run to 100%."""
    shown = [target.value, *([] if value is None else [value])]
    low, high = min(Decimal(0), *shown), max(Decimal(0), *shown)
    if low == 0 and target.unit == "percent" and high <= 100 and target.direction is Direction.LEVEL:
        return low, Decimal(100)
    high = _rounded_up(high * Decimal("1.15"))
    return (-_rounded_up(-low * Decimal("1.15")), high) if low or high else (low, Decimal(1))


def _rounded_up(value: Decimal) -> Decimal:
    """`value` rounded up to two digits that count."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1), ROUND_CEILING) if value else value


def _end(value: Decimal, target: Target) -> str:
    return amount(value, target.unit if target.unit == "percent" else "")


def _x(value: Decimal, scale: tuple[Decimal, Decimal]) -> str:
    low, high = scale
    return f"{(value - low) / (high - low) * WIDTH:.1f}"


def _width(left: str, right: str) -> str:
    return f"{float(right) - float(left):.1f}"


def tally_list(counts: Counts) -> Html:
    """The verdicts of all kinds as a list of shapes, numbers and words."""
    lines = [
        element("li", shape(verdict), f" {n:,} {verdict_words(verdict)}")
        for verdict, n in merged(counts)
        if n
    ]
    return element("ul", lines or element("li", counted(0, "commitment")), class_="tally")


def tally_words(counts: Counts) -> str:
    """The verdicts of all kinds in one line: "3 met, 1 missed"."""
    words = ", ".join(f"{n:,} {verdict_words(verdict)}" for verdict, n in merged(counts) if n)
    return words or counted(0, "commitment")
