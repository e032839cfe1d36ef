"""Forms of the office's own pages; what is wrong stands beside the field."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password

from langkah.web.page.words import now_spoken, said
from langkah.web.people.models import Person, Proposal, Unit, address, is_plain
from langkah.web.people.passwords import LONGEST
from langkah.web.people.powers import NAMES, Role


class Name(forms.CharField):
    """A name of somebody, every sign of which is seen."""

    def __init__(self) -> None:
        super().__init__(max_length=160, strip=True)

    def validate(self, value: str) -> None:
        """Raises: ValidationError for a name that would be shown as another."""
        super().validate(value)
        if not is_plain(value):
            raise forms.ValidationError(said("wrong_name"), code="unseen")


class Login(LoginForm):
    """Address and password."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["password"].max_length = None  # the backend refuses what is too long, in the usual words
        self.fields["password"].help_text = ""


class PasswordChange(ChangePasswordForm):
    """The old password, and the new one twice."""

    def clean(self) -> dict[str, Any] | None:
        """Raises: ValidationError where the two differ, in our words."""
        cleaned: dict[str, Any] | None = forms.Form.clean(self)
        _must_agree(self)
        return cleaned


def _must_agree(form: forms.Form) -> None:
    first, second = form.cleaned_data.get("password1"), form.cleaned_data.get("password2")
    if first and second and first != second:
        form.add_error("password2", said("wrong_twice"))


def _roles() -> list[tuple[str, str]]:
    return [(role.value, NAMES[role].in_(now_spoken())) for role in Role]


class Answer(forms.Form):
    """What the person answers an invitation or a reset with."""

    name = Name()
    password1 = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), strip=False, max_length=LONGEST
    )
    password2 = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), strip=False, max_length=LONGEST
    )

    def __init__(self, *arguments: Any, proposal: Proposal, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.proposal = proposal
        if proposal.kind == Proposal.Kind.RESET:
            del self.fields["name"]

    def clean(self) -> dict[str, Any]:
        """Raises: ValidationError for a password that is not taken."""
        cleaned = super().clean() or {}
        _must_agree(self)
        if cleaned.get("password1"):
            who = self.proposal.person or Person(
                name=cleaned.get("name", ""), email=self.proposal.email, unit=Unit()
            )
            try:
                validate_password(cleaned["password1"], who)
            except forms.ValidationError as refused:
                self.add_error("password1", refused)
        return cleaned


class Invite(forms.Form):
    """Who is invited, and into which role."""

    name = Name()
    email = forms.EmailField()
    role = forms.ChoiceField(choices=_roles)


class Correction(forms.Form):
    """One's own name and address, put right by oneself."""

    name = Name()
    email = forms.EmailField(max_length=254)

    def __init__(self, *arguments: Any, person: Person, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.person = person

    def clean_email(self) -> str:
        """Raises: ValidationError for somebody else's address."""
        given: str = self.cleaned_data["email"]
        if Person.objects.filter(email=address(given)).exclude(pk=self.person.pk).exists():
            raise forms.ValidationError(said("wrong_email_taken"))
        return given


class RoleChange(forms.Form):
    """Which role somebody is to have."""

    role = forms.ChoiceField(choices=_roles)
