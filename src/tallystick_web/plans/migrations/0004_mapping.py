"""How the plan is laid out, in the words of people."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("plans", "0003_left_out")]
    operations = [
        migrations.AddField(
            model_name="evaluation",
            name="mapping",
            field=models.TextField(
                blank=True,
                default="",
                help_text="How the plan is laid out, in TOML, where that is not understood.",
            ),
        ),
    ]
