from decimal import Decimal

import pytest

from benchmarks.labels import Sentence, label_from
from benchmarks.readings import Reading
from benchmarks.scoring import accuracy, compare, forgive_bare_counts, inverted, rate
from benchmarks.units import same_unit


def label(value="5", unit="percent", **keys):
    return label_from({"value": value, "unit": unit, "bound": "=", "change": "level", "exact": value, **keys})


def reading(value="5", unit="percent", bound="=", change="level", year=None, upper=None):
    top = None if upper is None else Decimal(upper)
    return Reading(Decimal(value), top, unit, 0, 1, bound, change, year)


def outcome(labels, readings):
    return compare(Sentence("x1", "", "", tuple(labels)), readings)


@pytest.mark.parametrize(
    ("got", "right"),
    [
        pytest.param(reading(), (1, 1, 1, 1), id="all right"),
        pytest.param(reading("6"), (0, 0, 0, 0), id="another value"),
        pytest.param(reading(upper="6"), (0, 0, 0, 0), id="a range for one value"),
        pytest.param(reading(unit="RMB"), (1, 0, 0, 0), id="another unit"),
        pytest.param(reading(bound=">"), (1, 1, 0, 0), id="another bound"),
        pytest.param(reading(change="increase"), (1, 1, 1, 0), id="another change"),
        pytest.param(reading(unit="RMB", change="level"), (1, 0, 0, 0), id="levels are nested"),
    ],
)
def test_each_level_needs_those_before_it(got, right):
    found = outcome([label()], [got])
    assert tuple(rate([found], level).right for level in ("value", "unit", "bound", "change")) == right


@pytest.mark.parametrize(
    ("wanted", "got", "paired"),
    [
        pytest.param(label("66.67"), "66.666666667", True, id="two thirds"),
        pytest.param(label("33.33"), "33.333333333", True, id="a third"),
        pytest.param(label("66.67"), "66.7", False, id="rounded too much"),
        pytest.param(label("5230", "families"), "5230.004", False, id="counts are exact"),
    ],
)
def test_only_percentages_may_be_rounded(wanted, got, paired):
    assert bool(outcome([wanted], [reading(got)]).pairs) is paired


def test_of_equal_values_the_better_fitting_are_paired():
    found = outcome([label(bound=">="), label(bound="<=")], [reading(bound="<="), reading(bound=">=")])
    assert rate([found], "change").f1 == 1


def test_one_reading_serves_one_label():
    found = outcome([label(), label()], [reading()])
    assert (len(found.pairs), len(found.missed), len(found.spurious)) == (1, 1, 0)


def test_precision_and_recall_count_spurious_and_missed():
    score = rate([outcome([label("5"), label("7")], [reading("5"), reading("8"), reading("9")])], "value")
    assert (score.precision, score.recall, score.f1) == (1 / 3, 1 / 2, 2 / 5)


def test_optional_labels_count_neither_way():
    wanted = [label("5"), label("9", optional=True)]
    for found in (outcome(wanted, [reading("5")]), outcome(wanted, [reading("5"), reading("9")])):
        score = rate([found], "value")
        assert (score.right, score.found, score.wanted) == (1, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "got", "count"),
    [(">=", "<", 1), ("<", ">", 1), (">=", ">", 0), ("=", "<", 0), ("~", ">=", 0)],
)
def test_only_opposite_bounds_are_inverted(wanted, got, count):
    assert len(inverted([outcome([label(bound=wanted)], [reading(bound=got)])])) == count


def test_a_key_left_open_is_not_scored():
    wanted = label_from({"value": "5", "unit": "percent", "exact": "5"})
    found = outcome([wanted], [reading(bound="<", change="increase", year=2020)])
    assert rate([found], "change").f1 == 1
    assert accuracy([found], "year") == 1
    assert not inverted([found])


def test_years_are_counted_where_the_label_decides_them():
    found = outcome([label(year=2020), label("6", year=None)], [reading(year=2019), reading("6")])
    assert accuracy([found], "year") == 0.5


@pytest.mark.parametrize(
    ("wanted", "got", "same"),
    [
        pytest.param("percent", "%", True, id="synonym"),
        pytest.param("percent", "percentage points", False, id="points are not percent"),
        pytest.param("mu", "ha", False, id="mu is not ha"),
        pytest.param("persons", "person-times", False, id="persons are not person-times"),
        pytest.param("per 1,000", "per 1,000 live births", True, id="noun under the line"),
        pytest.param("per 1,000", "deaths per 100,000", False, id="another denominator"),
        pytest.param("per 1,000", "percent", False, id="rate and percent"),
        pytest.param("per 1,000", "‰", True, id="per mille"),
        pytest.param("per RMB 100 million of GDP", "per RMB 100 million of GDP", True, id="money below"),
        pytest.param("per RMB 100 million of GDP", "per RMB 10,000 of GDP", False, id="less money below"),
        pytest.param("crowns", "crowns per month", True, id="no number below"),
        pytest.param("rural clinics", "new clinics", True, id="same head"),
        pytest.param("libraries", "library", True, id="plural"),
        pytest.param("units", "units of housing", True, id="head before a preposition"),
        pytest.param("people", "persons", True, id="people"),
        pytest.param("doctors and nurses", "nurses", True, id="one of two heads"),
        pytest.param("clinics", "clinic beds", False, id="another head"),
        pytest.param("clinics", "", False, id="no noun"),
        pytest.param("", "clinics", True, id="any count"),
        pytest.param("", "percent", False, id="a measure is no count"),
        pytest.param("clinics", "km", False, id="a measure for a count"),
    ],
)
def test_same_unit(wanted, got, same):
    assert same_unit(label(unit=wanted), got) is same


def test_an_implied_unit_may_be_left_out_but_not_mistaken():
    wanted = label(unit="judges", implied=True)
    assert same_unit(wanted, "")
    assert not same_unit(wanted, "percent")


def test_a_reader_without_nouns_is_forgiven_nouns_only():
    sentence = Sentence("x1", "", "", (label("5", "judges"), label("6", "percent")))
    (forgiven,) = forgive_bare_counts([sentence])
    assert [x.unit for x in forgiven.labels] == ["", "percent"]
