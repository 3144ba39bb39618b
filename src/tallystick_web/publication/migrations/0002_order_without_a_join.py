"""Releases in the order of their evaluation's key: the same within one evaluation, without a join."""

from django.db import migrations


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("publication", "0001_initial")]
    operations = [
        migrations.AlterModelOptions(name="release", options={"ordering": ["evaluation_id", "-number"]}),
    ]
