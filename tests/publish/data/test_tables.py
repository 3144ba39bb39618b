"""The tables hold all that the record holds, each row once, each reference to something that is there."""

import pytest

from tallystick.publish.data.table import Type
from tallystick.publish.data.tables import tables
from tallystick.publish.references import quotes
from tests import factory

TABLES = {table.name: table for table in tables(factory.evaluation())}
KINDS = {Type.STRING: str, Type.INTEGER: int, Type.NUMBER: (int, float), Type.BOOLEAN: bool}


def _column(table, name):
    place = [column.name for column in table.columns].index(name)
    return [row[place] for row in table.rows()]


@pytest.mark.parametrize("name", TABLES)
def test_the_key_tells_the_rows_apart(name):
    table = TABLES[name]
    keys = list(zip(*(_column(table, key) for key in table.key), strict=True))
    assert len(set(keys)) == len(keys)
    assert None not in [cell for key in keys for cell in key]


@pytest.mark.parametrize("name", TABLES)
def test_what_a_column_refers_to_is_there(name):
    for column in TABLES[name].columns:
        if column.refers:
            other, key = column.refers
            assert set(_column(TABLES[name], column.name)) - {None} <= set(_column(TABLES[other], key))


@pytest.mark.parametrize("name", TABLES)
def test_a_column_holds_only_the_words_it_may(name):
    for column in TABLES[name].columns:
        if column.allowed:
            assert set(_column(TABLES[name], column.name)) - {None} <= set(column.allowed)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_described(name):
    for column in TABLES[name].columns:
        assert len(column.description.split()) > 1, column.name


def test_every_quote_of_the_record_is_in_a_table():
    kept = set()
    for table in TABLES.values():
        if "start" in [column.name for column in table.columns]:
            kept |= set(
                zip(_column(table, "document"), _column(table, "start"), _column(table, "end"), strict=True)
            )
    assert {(quote.document, quote.start, quote.end) for _, quote in quotes(factory.evaluation())} <= kept


def test_a_commitment_has_its_target_its_verdict_and_its_level():
    row = dict(
        zip([c.name for c in TABLES["commitments"].columns], TABLES["commitments"].rows()[0], strict=True)
    )
    assert (row["verdict"], row["completion"], row["target_value"], row["target_unit"]) == (
        "exceeded",
        "Complete",
        50000,
        "jobs",
    )


def test_counts_are_those_of_the_summary():
    rows = TABLES["counts"].rows()
    whole = [row[3] for row in rows if row[0] == ""]
    assert sum(whole) == len(factory.assessments())
