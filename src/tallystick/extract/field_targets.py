"""Targets that stand in fields: an indicator, its baseline, and what it is to reach by when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallystick.extract.clauses import Clause
from tallystick.extract.fields import apart_from_milestones, dated_parts, of_meaning, option_of
from tallystick.extract.targets import COMPARATORS, Aim, reach_of
from tallystick.languages.columns import Columns, columns_of
from tallystick.languages.tokens import is_year, tokens_of, without_years, year_in
from tallystick.model.commitment import OPEN_DIRECTION, Comparator, Target
from tallystick.model.document import Block, Passage
from tallystick.model.outline import Meaning, ReadArticle, ReadField, Sentence
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import Quantity
from tallystick.quantities.read import read_measurements

_EMPTY = re.compile(r"\(\s*\)")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of an article's fields: what is measured, from where, and the words that say which way."""

    fields: tuple[ReadField, ...]
    indicator: ReadField | None
    measure: str
    title: str
    deadline: int | None


def field_deadline(article: ReadArticle) -> int | None:
    """The year by which the fields of an article say that it must be done, None where they do not."""
    return deadline_in(article.fields, _words(article)) if article.fields else None


def _words(article: ReadArticle) -> Columns:
    sentences = article.fields[0].sentences
    return columns_of(sentences[0].document.language)


def deadline_in(fields: Sequence[ReadField], words: Columns) -> int | None:
    """The last year that the fields on the deadline name: in their text, or in the header above a mark.

    Those of milestones count where the article has none of its own.
    """
    own, of_milestones = apart_from_milestones(fields)
    dates = tuple(of_meaning(own, Meaning.DEADLINE)) or tuple(of_meaning(of_milestones, Meaning.DEADLINE))
    years = (year for field in dates for year in _years_of(field, words) if year)
    return max(years, default=None)


def _years_of(field: ReadField, words: Columns) -> Iterator[int | None]:
    if words.is_mark(field.field.quote.text):
        yield year_in(option_of(field.field.header)) or field.field.year
        return
    yield year_in(field.field.quote.text)
    yield from (sentence.year for sentence in field.sentences)


def aims_in_fields(article: ReadArticle) -> Iterator[Aim]:
    """The aims that the target fields of an article name, row by row; and those that stand in the indicator
    itself where a row has no target field."""
    if not article.fields:
        return
    words = _words(article)
    for row in _rows(article, words):
        targets = list(of_meaning(row.fields, Meaning.TARGET))
        for field in targets:
            for part in _by_year(field):
                yield from _aims(part, row, words)
        if not targets and row.indicator:
            yield from _aims(row.indicator, row, words)


def targets_in_words(article: ReadArticle) -> tuple[Sentence, ...]:
    """The sentences of target fields that name no figure: what they say is undertaken."""
    fields = of_meaning(article.fields, Meaning.TARGET)
    return tuple(
        s for field in fields if not _figure(field) for s in field.sentences if len(s.text.split()) > 1
    )


def told_targets(article: ReadArticle) -> tuple[Sentence, ...]:
    """The sentences of columns for a target that tell it in words, where another column of the row gives its figure."""
    words = _words(article)
    rows = {field.row for field in of_meaning(article.fields, Meaning.TARGET) if _figure(field)}
    told = (
        field
        for field in of_meaning(article.fields, Meaning.ACTION, Meaning.TEXT)
        if field.row in rows and words.meaning(field.field.header) == Meaning.TARGET
    )
    return tuple(sentence for field in told for sentence in field.sentences)


def measured_titles(article: ReadArticle) -> tuple[Sentence, ...]:
    """The sentences of the title that only say what is measured or done, when fields say what is to be reached."""
    fields = of_meaning(article.fields, Meaning.ACTION)
    return tuple(sentence for field in fields for sentence in field.sentences)


def names_indicator(article: ReadArticle) -> bool:
    """Whether the title of an article is the name of an indicator, and so undertakes nothing itself."""
    fields = of_meaning(article.fields, Meaning.ACTION)
    return any(_words(article).meaning(field.field.header) == Meaning.INDICATOR for field in fields)


def _rows(article: ReadArticle, words: Columns) -> Iterator[_Row]:
    fields = article.fields
    deadline = deadline_in(fields, words)
    first = next(of_meaning(fields, Meaning.INDICATOR), None)
    for number in dict.fromkeys(field.row for field in fields):
        inside = tuple(field for field in fields if field.row == number)
        own = next(of_meaning(inside, Meaning.INDICATOR), first)
        measure = own.field.quote.text if own else article.article.title
        own_deadline = deadline_in(inside, words) or deadline
        yield _Row(
            inside,
            own if own in inside else None,
            measure,
            article.article.title,
            own_deadline,
        )


def _by_year(field: ReadField) -> Iterator[ReadField]:
    """A target field as one for each year that its cell names ("2024: 60 %, 2025: 70 %")."""
    parts = [part for sentence in field.sentences for part in dated_parts(sentence)]
    if not any(part.year for part in parts):
        yield field
        return
    for part in parts:
        yield replace(
            field, field=replace(field.field, year=part.year or field.field.year), sentences=(part,)
        )


def _aims(field: ReadField, row: _Row, words: Columns) -> Iterator[Aim]:
    measurement = _figure(field)
    if measurement is None:
        return
    named = field.field.meaning is Meaning.INDICATOR
    if named and not _stands_for_target(measurement, field):
        return
    measure = _without(field.sentences[0].text, measurement) if named else row.measure
    measured = _in_unit(measurement, measure, words)
    start, since = _baseline(row, measured, words)
    baseline = start or measured.baseline
    comparator, inferred = _comparator(measured, baseline, row, words)
    value, unit, direction = reach_of(measured)
    year = field.field.year or measured.year or row.deadline
    target = Target(
        measure=measure,
        comparator=comparator,
        value=value,
        unit=unit,
        direction=direction,
        baseline_value=baseline.value if baseline else None,
        baseline_year=since or measured.since,
        deadline_year=year,
        inferred=inferred,
    )
    yield Aim(target, _clause(field, row), measure, measured)


def _figure(field: ReadField) -> Measurement | None:
    """The figure a field names: the first that does not only qualify another word."""
    for sentence in field.sentences:
        found = [m for m in read_measurements(sentence.text, sentence.document.language) if not m.qualifies]
        if found:
            return found[-1] if field.field.meaning is Meaning.INDICATOR else found[0]
    return None


def _stands_for_target(measurement: Measurement, field: ReadField) -> bool:
    """Whether the figure in an indicator is what is to be reached: it opens it, closes it in brackets, or is one
    that something rises or falls to."""
    text = field.sentences[0].text
    opens = measurement.start == 0
    closes = text.rstrip().endswith(")") and text.rfind("(") < measurement.start
    return opens or closes or measurement.baseline is not None or measurement.change is not Change.LEVEL


def _without(text: str, measurement: Measurement) -> str:
    """The words of an indicator without the figure in it."""
    before, after = text[: measurement.start], text[measurement.end :]
    unit = measurement.quantity.unit
    named = unit.name if unit.dimension == "count" and unit.name not in f"{before} {after}" else ""
    return " ".join(_EMPTY.sub(" ", f"{before} {named} {after}").split())


def _in_unit(measurement: Measurement, indicator: str, words: Columns) -> Measurement:
    """A bare figure in the unit of its indicator: a share in percent, a number in what is counted."""
    quantity = measurement.quantity
    if quantity.unit.name:
        return measurement
    if words.is_share(indicator):
        percent = next(iter(read_measurements("1%", "en"))).quantity.unit
        return replace(measurement, quantity=replace(quantity, unit=percent))
    counted = words.counted(indicator)
    return replace(measurement, quantity=replace(quantity, unit=replace(quantity.unit, name=counted)))


def _baseline(row: _Row, measured: Measurement, words: Columns) -> tuple[Quantity | None, int | None]:
    """Where the indicator starts, in the target's unit, and in which year."""
    value: Quantity | None = None
    year: int | None = None
    for field in of_meaning(row.fields, Meaning.BASELINE):
        text = field.field.quote.text
        year = year or field.field.year or year_in(text)
        figure = _figure(field)
        if value is None and figure and not is_year(text):
            found = _in_unit(figure, row.measure, words).quantity
            value = found if found.unit.comparable(measured.quantity.unit) else None
    return value, year


def _comparator(
    measured: Measurement, baseline: Quantity | None, row: _Row, words: Columns
) -> tuple[Comparator, tuple[str, ...]]:
    """The comparator: printed, or inferred from where it starts, from earlier figures, or from the words."""
    quantity = measured.quantity
    if (printed := COMPARATORS.get(quantity.bound)) is not None:
        return printed, ()
    if measured.change is not Change.LEVEL:
        return Comparator.AT_LEAST, (f"a change to reach: {Comparator.AT_LEAST}",)
    for start, name in ((baseline, "the baseline"), (_earlier(row, measured, words), "earlier figures")):
        if start is not None and start.unit.comparable(quantity.unit):
            return _from(start, quantity, name)
    tends = words.tends_to(row.measure) or words.tends_to(row.title)
    if tends:
        comparator = Comparator.AT_MOST if tends == "less" else Comparator.AT_LEAST
        return comparator, (f"{comparator} from the words, which ask for {tends}",)
    if words.counted(row.measure) or words.is_share(row.measure):
        return Comparator.AT_LEAST, (f"a number to reach: {Comparator.AT_LEAST}",)
    return Comparator.AT_LEAST, (OPEN_DIRECTION,)


def _from(start: Quantity, quantity: Quantity, name: str) -> tuple[Comparator, tuple[str, ...]]:
    low, high = start.amount(quantity.unit), quantity.amount(quantity.unit)
    if low == high:
        return Comparator.EQUAL, (f"{Comparator.EQUAL} from {name}, which is the same ({start})",)
    comparator = Comparator.AT_MOST if high < low else Comparator.AT_LEAST
    return comparator, (f"{comparator} from {name} ({start})",)


def _earlier(row: _Row, measured: Measurement, words: Columns) -> Quantity | None:
    """The first of the figures of earlier years that stand beside the one that was reached."""
    actual = next(of_meaning(row.fields, Meaning.ACTUAL), None)
    if actual is None or not actual.field.year:
        return None
    name = tokens_of(without_years(actual.field.header))
    for field in row.fields:
        year = field.field.year
        if field.field.meaning is None and year and year < actual.field.year:
            figure = _figure(field) if tokens_of(without_years(field.field.header)) == name else None
            if figure:
                return _in_unit(figure, row.measure, words).quantity
    return None


def _clause(field: ReadField, row: _Row) -> Clause:
    """What is quoted: from the indicator to the target where both stand in one row of the table, else the target."""
    sentence = field.sentences[0]
    document = sentence.document
    block = document.blocks[sentence.passage.block]
    first = row.indicator.sentences[0] if row.indicator else sentence
    if first.passage.block != sentence.passage.block or first.passage.start > sentence.passage.start:
        first = sentence
    start, end = _place(block, first.passage), _place(block, sentence.passage)
    if start < 0 or end < 0:
        return Clause(sentence, 0, len(sentence.text))
    whole = Passage(
        block.text, block.start, block.end, block.page, sentence.passage.block, block.offsets, block.bold
    )
    return Clause(Sentence(document, whole), start, end + len(sentence.text))


def _place(block: Block, passage: Passage) -> int:
    """Where a passage of a row begins in the row's text; -1 where it does not stand there in one piece."""
    at = block.text.find(passage.text)
    while at >= 0 and block.offsets.stored(at) != passage.start:
        at = block.text.find(passage.text, at + 1)
    return at
