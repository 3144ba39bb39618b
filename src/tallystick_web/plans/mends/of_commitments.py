"""Forms that change one commitment."""

from typing import Any

from django import forms

from tallystick.model.commitment import Comparator, Direction, Kind
from tallystick.model.review import Mending
from tallystick_web.plans.decisions import Details
from tallystick_web.plans.mends.form import MendForm
from tallystick_web.plans.models import Commitment
from tallystick_web.plans.places import parts_in

TARGET_FIELDS = (
    "measure",
    "comparator",
    "value",
    "unit",
    "direction",
    "scope",
    "baseline_value",
    "baseline_year",
    "deadline_year",
)
COMPARATORS = {
    Comparator.AT_LEAST: "at least",
    Comparator.AT_MOST: "at most",
    Comparator.MORE: "more than",
    Comparator.LESS: "less than",
    Comparator.EQUAL: "exactly",
}
DIRECTIONS = {
    Direction.INCREASE: "an increase by",
    Direction.DECREASE: "a decrease by",
    Direction.LEVEL: "a level of",
}


class SplitForm(MendForm):
    """One commitment as several."""

    mending, title = Mending.SPLIT, "Split"
    parts = forms.CharField(
        label="The parts",
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="The plan's own words, an empty line between two parts. Words in between can be left out.",
    )

    def details(self) -> Details:
        """Where each part stands."""
        text: str = self.cleaned_data["parts"].replace("\r\n", "\n")
        return parts_in(self.article, [each for each in text.split("\n\n") if each.strip()])


class MoveCommitmentForm(MendForm):
    """One commitment to another article."""

    mending, title = Mending.MOVE, "Move to another article"
    number = forms.CharField(label="Number of the article", max_length=40)

    def details(self) -> Details:
        """The number of the article."""
        return {"article": self.cleaned_data["number"]}


class TargetForm(MendForm):
    """What one commitment must reach."""

    mending, title = Mending.TARGET, "Correct the target"
    kind = forms.ChoiceField(
        label="Kind",
        choices=[
            (Kind.QUANTIFIED.value, "quantified: the target below"),
            (Kind.DELIVERABLE.value, "a deliverable, without a figure"),
            (Kind.EFFORT.value, "an effort, without a figure"),
        ],
    )
    measure = forms.CharField(label="What is measured", required=False)
    direction = forms.ChoiceField(
        choices=[("", "–"), *((k.value, w) for k, w in DIRECTIONS.items())], required=False
    )
    comparator = forms.ChoiceField(
        choices=[("", "–"), *((k.value, w) for k, w in COMPARATORS.items())], required=False
    )
    value = forms.CharField(required=False, help_text="Digits and a point: 1234.5")
    unit = forms.CharField(required=False, help_text="As in: percent, km, schools, per 100,000")
    scope = forms.CharField(label="Limited to", required=False)
    baseline_value = forms.CharField(label="Baseline", required=False)
    baseline_year = forms.CharField(label="Year of the baseline", required=False)
    deadline_year = forms.CharField(label="To be reached by (year)", required=False)

    def details(self) -> Details:
        """The kind where there is no target, else the fields that differ."""
        if self.cleaned_data["kind"] != Kind.QUANTIFIED:
            return {"kind": self.cleaned_data["kind"]}
        before = {name: str(self.initial.get(name) or "") for name in TARGET_FIELDS}
        given = {name: self.cleaned_data[name].strip() for name in TARGET_FIELDS}
        return {name: given[name] for name in TARGET_FIELDS if given[name] != before[name]}


COMMITMENT_FORMS: tuple[type[MendForm], ...] = (SplitForm, TargetForm, MoveCommitmentForm)


def initial_of_commitment(commitment: Commitment) -> dict[str, Any]:
    """What the forms of a commitment begin with."""
    target = commitment.data.get("target") or {}
    shown = {name: "" if target.get(name) is None else str(target[name]) for name in TARGET_FIELDS}
    return {"parts": commitment.words, "kind": commitment.kind, **shown}
