"""What of each reading belongs to no article is kept beside it, so that the draft need not read the whole."""

import json
from collections import Counter

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SHOWN = 100


def keep(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take it from the record of each reading, one at a time."""
    for reading in apps.get_model("plans", "MachineReading").objects.iterator(chunk_size=1):
        read = json.loads(reading.record)
        fields = (each for article in read["articles"] for each in article["fields"])
        counts = Counter((each["header"], each["meaning"] or "") for each in fields)
        reading.left_over = {
            "outside": read["outside"][:SHOWN],
            "passages": len(read["outside"]),
            "notes": read["notes"],
            "fields": [(*names, count) for names, count in counts.most_common()],
        }
        reading.save(update_fields=["left_over"])


class Migration(migrations.Migration):
    """One column more."""

    dependencies = [("plans", "0005_order_without_a_join")]

    operations = [
        migrations.AddField("machinereading", "left_over", models.JSONField(default=dict)),
        migrations.RunPython(keep, migrations.RunPython.noop, elidable=True),
    ]
