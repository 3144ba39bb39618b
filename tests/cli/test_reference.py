from tallystick.cli import exits
from tallystick.cli.main import COMMANDS
from tallystick.cli.reference import reference


def test_every_command_option_and_exit_code_is_on_the_page():
    text = reference()
    for name in COMMANDS:
        assert f"## {name}\n" in text
        assert f"Usage: tallystick {name} " in text
    for option in ("--plan FILE", "--out DIR", "--as-of DATE", "--force", "--json"):
        assert option in text
    for code, meaning in exits.MEANINGS.items():
        assert f"| {code} | {meaning} |" in text


def test_the_page_does_not_depend_on_the_terminal(monkeypatch):
    before = reference()
    monkeypatch.setenv("COLUMNS", "40")
    assert reference() == before
