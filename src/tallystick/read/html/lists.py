"""Lists of web pages: the labels that a browser prints before their items."""

from dataclasses import dataclass

from tallystick.read.docx.numbering import FORMS, written


@dataclass
class ListCount:
    """Counts the items of one list: `following` is the number of the next one, `form` the type it is written in."""

    ordered: bool
    following: int = 1
    form: str = ""

    def label(self, value: int | None = None) -> str:
        """The label of the next item ("3."), which may give its own number; "" in a list without numbers."""
        if not self.ordered:
            return ""
        number = self.following if value is None else value
        self.following = number + 1
        return f"{written(number, FORMS.get(self.form, 'decimal'))}."
