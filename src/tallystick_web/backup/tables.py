"""Tables as lines of JSON, and back."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import islice
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

LEFT_OUT = frozenset({"contenttypes", "auth", "sessions", "django_tasks_db"})
"""Apps whose rows Django makes anew, or that mean nothing elsewhere: permissions, sessions, waiting tasks."""

Table = type[models.Model]
BATCH = 500  # rows an INSERT


def tables() -> dict[str, Table]:
    """Every table that a backup holds, by its name."""
    found = apps.get_models(include_auto_created=True)
    return {
        each._meta.db_table: each
        for each in found
        if each._meta.managed
        and not each._meta.proxy
        and each._meta.app_label not in LEFT_OUT
        and not _leads_out(each)
    }


def _leads_out(table: Table) -> bool:
    """Whether a table between two others has one of them in an app that is left out."""
    targets = [field.related_model for field in table._meta.fields if field.related_model]
    return bool(table._meta.auto_created) and any(
        not isinstance(target, str) and target._meta.app_label in LEFT_OUT for target in targets
    )


def lines(table: Table) -> Iterator[str]:
    """The rows of a table, each as one line of JSON, in the order of their keys."""
    names = [field.attname for field in table._meta.concrete_fields]
    for row in table._base_manager.order_by("pk").values_list(*names).iterator(chunk_size=2000):
        yield json.dumps(dict(zip(names, row, strict=True)), default=_plain, ensure_ascii=False) + "\n"


def _plain(value: Any) -> str:
    """A date or time as text, to the microsecond: the audit log's hashes depend on it."""
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def load(table: Table, rows: Iterable[str]) -> int:
    """Insert the lines into a table, and give how many there were. Foreign keys may point to what comes later."""
    made = (_row(table, json.loads(line)) for line in rows)
    count = 0
    while batch := list(islice(made, BATCH)):
        table._base_manager.bulk_create(batch)
        count += len(batch)
    return count


def _row(table: Table, values: dict[str, Any]) -> models.Model:
    fields = {field.attname: field for field in table._meta.concrete_fields}
    return table(**{name: _value(fields[name], value) for name, value in values.items()})


def _value(field: models.Field[Any, Any], value: Any) -> Any:
    """A value of a line as its field takes it; JSON columns take theirs as it is."""
    return value if isinstance(field, models.JSONField) or value is None else field.to_python(value)


def go_on_counting() -> None:
    """Let the keys of new rows follow those that were loaded (PostgreSQL counts apart from the rows)."""
    statements = connection.ops.sequence_reset_sql(no_style(), list(tables().values()))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def is_empty() -> bool:
    """Whether no table holds a row."""
    return not any(table._base_manager.exists() for table in tables().values())


def migrations() -> list[list[str]]:
    """How far the tables of our own apps and of others are migrated: pairs of app and migration."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        return [list(row) for row in cursor.fetchall()]
