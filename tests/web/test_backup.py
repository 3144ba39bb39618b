import json
import tarfile

from tests.web.workbench import workbench

ALTER = (
    "from tallystick_web.cli.django import ready; ready(None)\n"
    "from django.db import connection\n"
    "with connection.cursor() as cursor:\n"
    "    if connection.vendor == 'postgresql':\n"
    "        cursor.execute('ALTER TABLE audit_event DISABLE TRIGGER USER')\n"
    "    else:\n"
    "        cursor.execute('DROP TRIGGER audit_event_no_update')\n"
    "    cursor.execute(\"UPDATE audit_event SET actor = 'Somebody else'\")\n"
)
COUNT = (
    "from tallystick_web.cli.django import ready; ready(None)\n"
    "from tallystick_web.backup.tables import tables\n"
    "print({name: table._base_manager.count() for name, table in tables().items()})\n"
)


def test_a_restored_workbench_is_the_one_that_was_backed_up(tmp_path):
    archive = tmp_path / "backup.tar.gz"
    with workbench(tmp_path / "one") as one, workbench(tmp_path / "two") as two:
        one.prepare()
        made = one.tallystick("backup", str(archive))
        assert made.returncode == 0, made.stderr
        restored = two.tallystick("restore", str(archive))
        assert restored.returncode == 0, restored.stderr
        assert "The audit log is whole." in restored.stdout
        assert two.python("-c", COUNT).stdout == one.python("-c", COUNT).stdout != ""
        files = sorted(
            path.relative_to(one.folder) for path in (one.folder / "files").rglob("*") if path.is_file()
        )
        assert files
        for name in files:
            assert (two.folder / name).read_bytes() == (one.folder / name).read_bytes()
        again = two.tallystick("restore", str(archive))
        assert (again.returncode, again.stderr.count("holds a workbench already")) == (2, 1)


def test_an_archive_that_was_altered_is_refused_and_nothing_is_left(tmp_path):
    archive, altered = tmp_path / "backup.tar.gz", tmp_path / "altered.tar.gz"
    with workbench(tmp_path / "one") as one, workbench(tmp_path / "two") as two:
        one.prepare()
        one.tallystick("backup", str(archive))
        with tarfile.open(archive) as packed:
            packed.extractall(tmp_path / "open", filter="data")
        users = tmp_path / "open" / "tables" / "accounts_user.jsonl"
        users.write_text(users.read_text().replace("c@example.org", "d@example.org"))
        with tarfile.open(altered, "w:gz") as packed:
            for name in ("backup.json", "tables", "files"):
                packed.add(tmp_path / "open" / name, name)
        refused = two.tallystick("restore", str(altered))
        assert refused.returncode == 2
        assert "accounts_user.jsonl is not as it was written" in refused.stderr
        assert two.tallystick("restore", str(archive)).returncode == 0


def test_audit_verify_finds_an_altered_row(tmp_path):
    with workbench(tmp_path / "one") as one:
        one.prepare()
        assert one.tallystick("audit", "verify").returncode == 0
        done = one.python("-c", ALTER)
        assert done.returncode == 0, done.stderr
        found = one.tallystick("audit", "verify")
        assert found.returncode == 1
        assert "event 1" in found.stdout
        assert "is not as it was written" in found.stdout


WRITE = (
    "from tallystick_web.cli.django import ready; ready(None)\n"
    "from tallystick_web.audit.services import record_event\n"
    "for number in range(40):\n"
    "    record_event(actor=None, evaluation=None, action='tested', data={'number': number})\n"
)


def test_two_processes_that_write_at_once_make_one_chain(tmp_path):
    with workbench(tmp_path / "one") as one:
        one.prepare()
        both = [one.begin("-c", WRITE) for _ in range(2)]
        assert [each.wait(timeout=120) for each in both] == [0, 0]
        found = one.tallystick("audit", "verify", "--json")
        assert found.returncode == 0, found.stdout
        streams = {each["stream"]: each["events"] for each in json.loads(found.stdout)["streams"]}
        assert streams["site"] == 80
