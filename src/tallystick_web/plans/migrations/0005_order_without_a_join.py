"""Rows in the order of their evaluation's key: the same within one evaluation, without a join."""

from django.db import migrations


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("plans", "0004_mapping")]
    operations = [
        migrations.AlterModelOptions(name="article", options={"ordering": ["evaluation_id", "order"]}),
        migrations.AlterModelOptions(name="commitment", options={"ordering": ["evaluation_id", "order"]}),
        migrations.AlterModelOptions(name="passage", options={"ordering": ["document_id", "order"]}),
        migrations.AlterModelOptions(name="section", options={"ordering": ["evaluation_id", "order"]}),
    ]
