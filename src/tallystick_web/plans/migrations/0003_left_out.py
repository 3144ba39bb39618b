"""Documents that the next import leaves out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """See above."""

    dependencies = [("plans", "0002_search_and_workers")]
    operations = [
        migrations.AddField(
            model_name="sourcedocument",
            name="left_out",
            field=models.BooleanField(
                default=False, help_text="The next import does not read it, and then it is removed."
            ),
        ),
    ]
