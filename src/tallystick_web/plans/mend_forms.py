"""Forms for each kind of change of the outline; each gives the details of the decision, and asks why."""

from typing import Any

from django import forms

from tallystick.model.commitment import Comparator, Direction, Kind
from tallystick.model.review import Mending
from tallystick_web.plans.decisions import Details
from tallystick_web.plans.mending import Change, parts_in
from tallystick_web.plans.models import Article, Commitment

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


class MendForm(forms.Form):
    """What all share. `subject` is the id of a commitment or the number of an article."""

    mending: Mending
    title: str

    def __init__(self, article: Article, subject: str, data: Any = None, initial: Any = None) -> None:
        prefix = f"{self.mending}-{subject}".replace(".", "_")
        super().__init__(data, prefix=prefix, initial=initial)
        self.article, self.subject = article, subject
        self.fields["why"] = forms.CharField(label="Why", max_length=2000, required=True)

    @property
    def form_name(self) -> str:
        """How a page names the form that is sent."""
        return f"{type(self).__name__}:{self.subject}"

    def details(self) -> Details:
        """What is to be changed, as the library reads it."""
        raise NotImplementedError

    def change(self) -> Change:
        """The change that is wanted. Raises ReviewError for words that do not stand in the plan."""
        return Change(self.mending, self.subject, self.details(), self.cleaned_data["why"])


class RelabelForm(MendForm):
    """Another label or title for the article."""

    mending, title = Mending.RELABEL, "Relabel"
    label = forms.CharField(max_length=200, required=False)
    heading = forms.CharField(label="Title", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def details(self) -> Details:
        """Label and title, those that differ."""
        given = {"label": self.cleaned_data["label"], "title": self.cleaned_data["heading"]}
        now = {"label": self.article.label, "title": self.article.title}
        return {name: value for name, value in given.items() if value != now[name]}


class MoveArticleForm(MendForm):
    """The article under another section."""

    mending, title = Mending.MOVE, "Move to another section"
    section = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sections = self.article.evaluation.sections.values_list("key", "title")
        field = self.fields["section"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "under no section"), *sections]

    def details(self) -> Details:
        """The id of the section."""
        return {"section": self.cleaned_data["section"]}


class MergeForm(MendForm):
    """Commitments of the article that are one."""

    mending, title = Mending.MERGE, "Merge commitments"
    others = forms.MultipleChoiceField(
        label="Commitments that are one",
        widget=forms.CheckboxSelectMultiple,
        help_text="The first keeps its id.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["others"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (each.key, f"{each.key} {each.words[:80]}") for each in self.article.commitments.all()
        ]

    def clean_others(self) -> list[str]:
        """At least two."""
        given: list[str] = self.cleaned_data["others"]
        if len(given) < 2:
            raise forms.ValidationError("Choose at least two.")
        return given

    def change(self) -> Change:
        """The first takes in the others."""
        first, *others = self.cleaned_data["others"]
        details = {f"with_{number}": each for number, each in enumerate(others, 1)}
        return Change(self.mending, first, details, self.cleaned_data["why"])


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


ARTICLE_FORMS: tuple[type[MendForm], ...] = (RelabelForm, MoveArticleForm, MergeForm)
COMMITMENT_FORMS: tuple[type[MendForm], ...] = (SplitForm, TargetForm, MoveCommitmentForm)


def initial_of_article(article: Article) -> dict[str, Any]:
    """What the forms of an article begin with."""
    section = article.section.key if article.section else ""
    return {"label": article.label, "heading": article.title, "section": section}


def initial_of_commitment(commitment: Commitment) -> dict[str, Any]:
    """What the forms of a commitment begin with."""
    target = commitment.data.get("target") or {}
    shown = {name: "" if target.get(name) is None else str(target[name]) for name in TARGET_FIELDS}
    return {"parts": commitment.words, "kind": commitment.kind, **shown}
