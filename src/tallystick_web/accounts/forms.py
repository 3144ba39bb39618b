"""Forms for people and institutions."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from tallystick_web.accounts.models import Institution, User

PASSWORD_HELP = "At least 12 characters, not only digits, and no common password."


class InviteForm(forms.Form):
    """Who is invited to the workbench."""

    name = forms.CharField(label="Name", max_length=200)
    email = forms.EmailField(label="Email address")
    coordinates = forms.BooleanField(label="May commission evaluations and invite people", required=False)


class AcceptForm(forms.Form):
    """What an invited person says: the name as it is to be shown, and a password."""

    name = forms.CharField(
        label="Your name", max_length=200, help_text="As it is to stand beside what you say."
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=PASSWORD_HELP,
    )
    again = forms.CharField(
        label="Password again",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, Any]:
        """A password that is good enough, twice the same."""
        values = super().clean() or {}
        password = values.get("password")
        if password is not None:
            if password != values.get("again"):
                self.add_error("again", "The two passwords are not the same.")
            try:
                validate_password(password, User(email=self.email, name=values.get("name", "")))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return values


class InstitutionForm(forms.Form):
    """An institution."""

    name = forms.CharField(label="Name", max_length=300)
    contact = forms.CharField(
        label="Public contact",
        max_length=300,
        required=False,
        help_text="As it is to be printed: an office, an address, a number.",
    )

    @classmethod
    def of(cls, institution: Institution, data: Any = None) -> "InstitutionForm":
        """The form of an institution that is there."""
        return cls(data, initial={"name": institution.name, "contact": institution.contact})
