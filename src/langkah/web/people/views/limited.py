"""Coming in and showing again who one is; too many attempts are answered as that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.views import LoginView, ReauthenticateView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCode
from django.forms import BaseForm
from django.http import HttpResponse

_TOO_MANY = "too_many_login_attempts"
_STATUS = 429

if TYPE_CHECKING:

    class _View:
        def form_invalid(self, form: BaseForm) -> HttpResponse: ...

else:
    _View = object


class _Limited(_View):
    """The page as it is, with what was typed; programs are told by the status that it is not the password."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The form again."""
        answer = super().form_invalid(form)
        told: Any = form.errors.as_data()
        if any(one.code == _TOO_MANY for errors in told.values() for one in errors):
            answer.status_code = _STATUS
        return answer


class _Login(_Limited, LoginView):
    """By address and password."""


class _Code(_Limited, AuthenticateView):
    """By a code or a key after it."""


class _Again(_Limited, ReauthenticateView):
    """Once more by password."""


class _CodeAgain(_Limited, ReauthenticateByCode):
    """Once more by a code."""


login, code = _Login.as_view(), _Code.as_view()
again, code_again = _Again.as_view(), _CodeAgain.as_view()
