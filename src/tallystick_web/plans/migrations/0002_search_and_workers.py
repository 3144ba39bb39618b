"""The index of passages, made by each database in its own way; articles whose institutions people named; workers."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# A later migration that alters plans_passage on SQLite makes the table anew, and must then make the triggers anew too.
SQLITE = (
    "CREATE VIRTUAL TABLE plans_passage_search USING fts5("
    "words, content='plans_passage', content_rowid='id', tokenize='ascii')",
    "CREATE TRIGGER plans_passage_added AFTER INSERT ON plans_passage BEGIN "
    "INSERT INTO plans_passage_search(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER plans_passage_removed AFTER DELETE ON plans_passage BEGIN "
    "INSERT INTO plans_passage_search(plans_passage_search, rowid, words) VALUES ('delete', old.id, old.words); END",
    "CREATE TRIGGER plans_passage_changed AFTER UPDATE OF words ON plans_passage BEGIN "
    "INSERT INTO plans_passage_search(plans_passage_search, rowid, words) VALUES ('delete', old.id, old.words); "
    "INSERT INTO plans_passage_search(rowid, words) VALUES (new.id, new.words); END",
    "INSERT INTO plans_passage_search(plans_passage_search) VALUES ('rebuild')",
)
POSTGRESQL = (
    "ALTER TABLE plans_passage ADD COLUMN search tsvector GENERATED ALWAYS AS "
    "(array_to_tsvector(array_remove(string_to_array(words, ' '), ''))) STORED",
    "CREATE INDEX plans_passage_search ON plans_passage USING gin (search)",
)
STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def make_index(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index of the database at hand; a database without one is refused (KeyError)."""
    for statement in STATEMENTS[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("plans", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="WorkerProcess",
            fields=[
                ("name", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("seen_at", models.DateTimeField()),
            ],
        ),
        migrations.RenameField(model_name="passage", old_name="bigrams", new_name="words"),
        migrations.AddField(
            model_name="article",
            name="institutions_by_hand",
            field=models.BooleanField(
                default=False,
                help_text="The coordinator named them; reading the plan anew leaves them as they are.",
            ),
        ),
        migrations.RunPython(make_index, migrations.RunPython.noop),
    ]
