import pytest

from tallystick.cli.progress import told


def test_without_a_terminal_each_stage_is_one_line(capsys):
    with told(as_json=False) as progress:
        progress("read", 0, 2)
        progress("read", 2, 2)
    assert capsys.readouterr() == ("", "read: 2 of 2\n")


def test_as_json_each_step_is_one_line(capfdbinary):
    with told(as_json=True) as progress:
        progress("read", 1, 2)
    assert capfdbinary.readouterr() == (
        b'{"event": "progress", "stage": "read", "done": 1, "total": 2}\n',
        b"",
    )


def test_on_a_terminal_each_stage_is_a_bar(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with told(as_json=False) as progress:
        progress("read", 0, 2)
        progress("read", 2, 2)
        progress("verdicts", 5, 9)
    said = capsys.readouterr().err
    assert "read" in said and "2/2" in said and "5/9" in said


@pytest.mark.parametrize("as_json", [True, False])
def test_an_interrupt_passes_through(as_json):
    with pytest.raises(KeyboardInterrupt), told(as_json):
        raise KeyboardInterrupt
