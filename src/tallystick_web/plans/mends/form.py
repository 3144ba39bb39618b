"""What the forms for all kinds of change share."""

from typing import Any

from django import forms

from tallystick.model.review import Mending
from tallystick_web.plans.decisions import Details
from tallystick_web.plans.mending import Change
from tallystick_web.plans.models import Article

SHOWN = 80  # characters of the plan's words in a choice


class MendForm(forms.Form):
    """What all share. `subject` is the id of a commitment or the number of an article."""

    mending: Mending
    title: str
    possible: bool = True
    """Whether the article is such that it can be done at all."""

    def __init__(self, article: Article, subject: str, data: Any = None, initial: Any = None) -> None:
        prefix = f"{type(self).__name__}-{subject}".replace(".", "_")
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
