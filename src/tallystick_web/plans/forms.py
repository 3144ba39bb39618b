"""Forms of this app."""

from typing import Any

from django import forms

from tallystick.model.document import Role
from tallystick.model.source_kind import SourceKind
from tallystick_web.plans.uploading import Part

ROLE_CHOICES = [
    (Role.PLAN.value, "The plan"),
    (Role.REPORT.value, "A report"),
    (Role.PLAN_AND_REPORT.value, "Plan and report in one"),
]
SOURCE_CHOICES = [
    ("", "Not said"),
    (SourceKind.MINISTRY.value, "The ministry that was to act"),
    (SourceKind.STATE.value, "Another state body"),
    (SourceKind.INDEPENDENT.value, "Somebody independent"),
    (SourceKind.AFFECTED.value, "Those whom the plan is for"),
]


class PartForm(forms.Form):
    """What a document is to the evaluation."""

    role = forms.ChoiceField(label="What it is", choices=ROLE_CHOICES)
    source = forms.ChoiceField(label="Who speaks in it", choices=SOURCE_CHOICES, required=False)

    def part(self) -> Part:
        """What was chosen."""
        source = self.cleaned_data["source"]
        return Part(Role(self.cleaned_data["role"]), SourceKind(source) if source else None)


class SeveralFiles(forms.FileField):
    """Several files in one field."""

    class Widget(forms.ClearableFileInput):
        """The field as a page shows it."""

        allow_multiple_selected = True

    widget = Widget

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The files, one list."""
        given = data if isinstance(data, list | tuple) and data else [data or None]
        return [super(SeveralFiles, self).clean(each, initial) for each in given]


class UploadForm(PartForm):
    """Documents of one kind."""

    field_order = ("uploads", "role", "source")
    uploads = SeveralFiles(
        label="Files",
        help_text="PDF, DOCX, XLSX, ODT, ODS, HTML, Markdown, CSV, JSON, IATI or text; several at once.",
    )
