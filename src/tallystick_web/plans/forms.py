"""Forms of this app."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from tallystick.model.document import Role
from tallystick.model.source_kind import SourceKind
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.models import Evaluation
from tallystick_web.plans.uploading import Part

ROLE_CHOICES = [
    (Role.PLAN.value, "The plan"),
    (Role.REPORT.value, "A report"),
    (Role.PLAN_AND_REPORT.value, "Plan and report in one"),
]
TEAM_CHOICES = [
    ("", "choose"),
    *((role.value, role.value.replace("_", " ")) for role in TeamRole if role is not TeamRole.PUBLIC),
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


class MappingForm(forms.Form):
    """How the plan is laid out."""

    mapping = forms.CharField(
        label="How the plan is laid out",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text="TOML, as in the guide “Mapping a plan”: layout, sheet, header_rows, label, [columns].",
    )


class Day(forms.DateInput):
    """A day, picked from the browser's calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


FIRST_YEAR, LAST_YEAR = 1900, 2200
DAYS = ("as_of", "deadline", "reporting_until", "reply_until")


class EvaluationForm(forms.ModelForm[Evaluation]):
    """The terms of an evaluation."""

    class Meta:
        model = Evaluation
        fields = (
            "title",
            "commissioned_by",
            "period_start",
            "period_end",
            "terms",
            "as_of",
            "deadline",
            "reporting_until",
            "reply_until",
            "quorum",
            "machine_blind",
        )
        labels = {
            "title": "Title of the evaluation",
            "commissioned_by": "Commissioned by",
            "period_start": "First year of the plan",
            "period_end": "Last year of the plan",
            "as_of": "As of",
            "deadline": "To be released by",
            "reporting_until": "Institutions report until",
            "reply_until": "Institutions answer draft verdicts until",
            "quorum": "Signatures needed",
            "machine_blind": "Assessors do not see the machine’s verdict until both have given theirs",
        }
        help_texts = {"machine_blind": ""}
        widgets = {
            **{name: Day() for name in DAYS},
            "terms": forms.Textarea(attrs={"rows": 10}),
        }

    def clean(self) -> dict[str, Any]:
        """Years in order, days that can be meant, and at least one signature."""
        values = super().clean() or {}
        first, last = values.get("period_start"), values.get("period_end")
        if first and last and last < first:
            self.add_error("period_end", ValidationError("The plan ends before it begins."))
        for name in DAYS:
            if (day := values.get(name)) and not FIRST_YEAR <= day.year <= LAST_YEAR:
                self.add_error(name, ValidationError(f"Give a year from {FIRST_YEAR} to {LAST_YEAR}."))
        if values.get("quorum") == 0:
            self.add_error("quorum", ValidationError("At least one expert has to sign."))
        return values


class MemberForm(forms.Form):
    """Who takes part, and as what. Whoever has no account yet is invited."""

    email = forms.EmailField(label="Email address")
    name = forms.CharField(
        label="Name", max_length=200, required=False, help_text="Needed only for who has no account yet."
    )
    role = forms.ChoiceField(label="Role", choices=TEAM_CHOICES)
    institution = forms.ModelChoiceField(
        Institution.objects.all(),
        required=False,
        empty_label="none",
        help_text="For a focal point: the one that the person speaks for.",
    )


class ArticleInstitutionsForm(forms.Form):
    """Which institutions carry out an article."""

    institutions = forms.ModelMultipleChoiceField(
        Institution.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )
