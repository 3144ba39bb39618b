"""Forms that change an article as a whole, or several of its commitments at once."""

from itertools import chain, count
from string import ascii_lowercase
from typing import Any

from django import forms

from tallystick.model.review import Mending
from tallystick_web.plans.decisions import Details
from tallystick_web.plans.mending import Change, fingerprint
from tallystick_web.plans.mends.form import SHOWN, MendForm
from tallystick_web.plans.models import Article
from tallystick_web.plans.places import beginnings, first_words


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


class SplitArticleForm(MendForm):
    """The article as two, of which the second begins at one of its sentences."""

    mending, title = Mending.SPLIT, "Split the article"
    at = forms.TypedChoiceField(label="The second begins with", coerce=int)
    label = forms.CharField(
        label="Label of the second",
        max_length=200,
        help_text="As the plan prints it, or as you would cite it.",
    )
    heading = forms.CharField(
        label="Title of the second", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    number = forms.CharField(
        label="Number of the second",
        max_length=40,
        help_text="No other article has it. Commitments keep their own numbers.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["at"]
        assert isinstance(field, forms.ChoiceField)
        places = beginnings(self.article, self.article.commitments.all())
        field.choices = [("", "–"), *((at, words[:SHOWN]) for at, words in places)]
        self.possible = bool(places)
        self.initial = {"number": free_number(self.article)}

    def details(self) -> Details:
        """Where the second begins and what it is called."""
        given = {name: self.cleaned_data[name] for name in ("label", "number")}
        if heading := self.cleaned_data["heading"]:
            given["title"] = heading
        at = self.cleaned_data["at"]
        return {"at": str(at), "begins": first_words(self.article, at), **given}


class MergeArticleForm(MendForm):
    """The article as a part of the one before or after it."""

    mending, title = Mending.MERGE, "Merge with an article beside it"
    into = forms.ChoiceField(
        label="Becomes a part of",
        widget=forms.RadioSelect,
        help_text="That one keeps its number, label and title, and takes in the words and commitments of this.",
        error_messages={
            "invalid_choice": "Somebody mended that article meanwhile. See what stands there now."
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        beside = self.article.evaluation.articles.filter(
            order__in=(self.article.order - 1, self.article.order + 1)
        )
        self.beside = {
            f"{each.number} {fingerprint(each)}": each for each in beside.prefetch_related("commitments")
        }
        field = self.fields["into"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, _called(each)) for name, each in self.beside.items()]
        self.possible = bool(self.beside)

    def change(self) -> Change:
        """The one beside it takes it in."""
        kept = self.beside[self.cleaned_data["into"]].number
        seen = self.cleaned_data["into"].rpartition(" ")[2]
        return Change(
            self.mending, kept, {"article": self.article.number}, self.cleaned_data["why"], {kept: seen}
        )


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
            (each.key, f"{each.key} {each.words[:SHOWN]}") for each in self.article.commitments.all()
        ]
        self.possible = len(field.choices) > 1

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


ARTICLE_FORMS: tuple[type[MendForm], ...] = (
    RelabelForm,
    MoveArticleForm,
    SplitArticleForm,
    MergeArticleForm,
    MergeForm,
)


def initial_of_article(article: Article) -> dict[str, Any]:
    """What the forms of an article begin with."""
    section = article.section.key if article.section else ""
    return {"label": article.label, "heading": article.title, "section": section}


def free_number(article: Article) -> str:
    """A number for what is split off an article, that none has and no split ever gave: "5b" and so on for "5"."""
    evaluation = article.evaluation
    known = {*evaluation.articles.values_list("number", flat=True)}
    known |= {details.get("number", "") for details in evaluation.decisions.values_list("details", flat=True)}
    taken = {each.casefold() for each in known}
    letters = (f"{article.number}{letter}" for letter in ascii_lowercase[1:])
    counted = (f"{article.number}-{place}" for place in count(2))
    return next(each for each in chain(letters, counted) if each.casefold() not in taken)


def _called(article: Article) -> str:
    return f"{article.label or article.number} {article.title[:SHOWN]}".strip()
