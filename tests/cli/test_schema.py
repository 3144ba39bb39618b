import json

import pytest

from tallystick.cli import exits
from tallystick.publish.schema import REVIEW, schema_text
from tests.cli.running import run, run_apart


@pytest.mark.parametrize("arguments", [["schema"], ["schema", "--json"]])
def test_the_schema_is_printed_as_it_lies_in_the_package(arguments):
    found = run(*arguments)
    assert found.exit_code == exits.OK
    assert found.output == schema_text()
    assert json.loads(found.output)["properties"]["schema"]["const"] == "tallystick.evaluation/1"


def test_the_schema_of_a_review_is_printed_when_asked_for():
    found = run("schema", "--review")
    assert found.exit_code == exits.OK
    assert found.output == schema_text(REVIEW)


def test_a_reader_that_stops_early_is_no_fault():
    assert run_apart("schema").returncode == exits.OK
