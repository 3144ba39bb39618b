"""The data package against Frictionless' own validator, and the description for CSV on the Web beside it."""

import csv
import json
import re
from dataclasses import replace
from decimal import Decimal
from io import StringIO

import frictionless
import pytest
from csvw import CSVW

from tallystick.publish.data.package import DESCRIPTION, ON_THE_WEB, package
from tests import factory

FILES = package(factory.evaluation())
ON_WEB = json.loads(FILES[ON_THE_WEB])


def _written(folder, files):
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / DESCRIPTION


def _rows(name, files=FILES):
    return list(csv.DictReader(StringIO(files[name].decode("utf-8"))))


def test_the_package_is_valid(tmp_path):
    report = frictionless.validate(str(_written(tmp_path, FILES)))
    assert report.valid, report.flatten(["type", "message"])
    assert report.stats["tasks"] == 14


def test_csv_on_the_web_is_valid_by_a_validator_of_its_own(tmp_path):
    _written(tmp_path, FILES)
    found = CSVW(str(tmp_path / ON_THE_WEB), validate=True)
    assert found.is_valid, [str(warning.message) for warning in found.warnings]
    assert len(found.tables) == 14


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("commitments.csv", b",exceeded,", b",splendid,"),
        ("commitments.csv", b",50000,", b",many,"),
        ("evidence.csv", b"\r\n1.1,", b"\r\n9.9,"),
        ("articles.csv", b"\r\n2,", b"\r\n1,"),
    ],
    ids=[
        "a word that is not allowed",
        "words in place of a number",
        "a reference to nothing",
        "a key that is there twice",
    ],
)
def test_csv_on_the_web_refuses_what_is_wrong(tmp_path, name, old, new):
    _written(tmp_path, {**FILES, name: FILES[name].replace(old, new, 1)})
    try:
        valid = CSVW(str(tmp_path / ON_THE_WEB), validate=True).is_valid
    except ValueError:
        valid = False
    assert not valid


BROKEN = {
    "a word that is not allowed": ("commitments.csv", b",exceeded,", b",splendid,", "constraint-error"),
    "words in place of a number": ("commitments.csv", b",50000,", b",many,", "type-error"),
    "a reference to nothing": ("evidence.csv", b"\r\n1.1,", b"\r\n9.9,", "foreign-key"),
    "a key that is there twice": ("articles.csv", b"\r\n2,", b"\r\n1,", "primary-key"),
}


@pytest.mark.parametrize(("name", "old", "new", "error"), BROKEN.values(), ids=BROKEN)
def test_the_description_refuses_what_is_wrong(tmp_path, name, old, new, error):
    files = {**FILES, name: FILES[name].replace(old, new, 1)}
    assert files[name] != FILES[name]
    data = json.loads(files[DESCRIPTION])
    for resource in data["resources"]:
        resource.pop("hash"), resource.pop("bytes")
    files[DESCRIPTION] = json.dumps(data).encode()
    report = frictionless.validate(str(_written(tmp_path, files)))
    assert error in {kind for (kind,) in report.flatten(["type"])}


def test_hostile_text_neither_breaks_a_row_nor_runs(tmp_path):
    first = factory.evaluation().articles[0]
    title = '=cmd|"/c calc"!A1,\r\nnext "row"\x00'
    articles = (replace(first, title=title), *factory.evaluation().articles[1:])
    files = package(factory.evaluation(articles=articles))
    assert frictionless.validate(str(_written(tmp_path, files))).valid
    assert _rows("articles.csv", files)[0]["title"] == "'" + title.replace("\x00", "")


def test_the_same_evaluation_gives_the_same_bytes():
    assert package(factory.evaluation()) == FILES


# CSV on the Web: no validator that works without a network is at hand, so the rules of its metadata are checked here.


def test_csvw_names_its_context_and_language_first():
    assert ON_WEB["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "en"}]
    assert set(ON_WEB) == {"@context", "dc:title", "dialect", "tables"}


@pytest.mark.parametrize("table", ON_WEB["tables"], ids=[table["url"] for table in ON_WEB["tables"]])
def test_csvw_describes_the_columns_of_the_file_in_their_order(table):
    head = next(csv.reader(StringIO(FILES[table["url"]].decode("utf-8"))))
    columns = table["tableSchema"]["columns"]
    assert [column["titles"] for column in columns] == head
    assert len({column["name"] for column in columns}) == len(columns)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", column["name"]) for column in columns)


def _fits(datatype, cell):
    if isinstance(datatype, dict) and datatype["base"] == "string":
        return re.fullmatch(datatype["format"], cell) is not None
    if isinstance(datatype, dict):
        return cell in datatype["format"].split("|")
    return {"string": str, "integer": int, "decimal": Decimal}[datatype](cell) is not None


@pytest.mark.parametrize("table", ON_WEB["tables"], ids=[table["url"] for table in ON_WEB["tables"]])
def test_csvw_types_fit_every_cell(table):
    for row in _rows(table["url"]):
        for column in table["tableSchema"]["columns"]:
            cell = row[column["name"]]
            assert cell or not column.get("required"), column["name"]
            assert not cell or _fits(column["datatype"], cell), (column["name"], cell)


def test_csvw_keys_lead_to_columns_that_are_there():
    columns = {
        table["url"]: {c["name"] for c in table["tableSchema"]["columns"]} for table in ON_WEB["tables"]
    }
    for table in ON_WEB["tables"]:
        schema = table["tableSchema"]
        assert set(schema.get("primaryKey", ())) <= columns[table["url"]]
        for key in schema.get("foreignKeys", ()):
            assert key["columnReference"] in columns[table["url"]]
            assert key["reference"]["columnReference"] in columns[key["reference"]["resource"]]
