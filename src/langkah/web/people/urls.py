"""Every address below /kantor/, under the names that the login library asks for."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as key
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtail

from langkah.web.people.views import accounts, data, entrance, home, limited, own, proposals, record

_entrance: list[URLPattern | URLResolver] = [
    path("", limited.login, name="account_login"),
    path("kode/", limited.code, name="mfa_authenticate"),
    path("kunci/", key.login_webauthn, name="mfa_login_webauthn"),
    path("ditutup/", account.account_inactive, name="account_inactive"),
    path("lupa/", entrance.forgot, name="forgot"),
    path("ulang/", limited.again, name="account_reauthenticate"),
    path("ulang/kode/", limited.code_again, name="mfa_reauthenticate"),
    path("ulang/kunci/", key.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
]
_security: list[URLPattern | URLResolver] = [
    path("", own.security, name="mfa_index"),
    path("sandi/", account.password_change, name="account_change_password"),
    path("aplikasi/", app.activate_totp, name="mfa_activate_totp"),
    path("aplikasi/lepas/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("kunci/", key.list_webauthn, name="mfa_list_webauthn"),
    path("kunci/tambah/", key.add_webauthn, name="mfa_add_webauthn"),
    path("kunci/<int:pk>/nama/", key.edit_webauthn, name="mfa_edit_webauthn"),
    path("kunci/<int:pk>/lepas/", own.remove_key, name="mfa_remove_webauthn"),
    path("cadangan/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("cadangan/baru/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("kunjungan/", own.visits, name="visits"),
    path("kunjungan/akhiri/", own.end_visit, name="end_visit"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="office_home"),
    path("bahasa/", entrance.speak, name="speak"),
    path("masuk/", include(_entrance)),
    path("keluar/", account.logout, name="account_logout"),
    path("daftar/", account.signup, name="account_signup"),
    path("keamanan/", include(_security)),
    path("data/", data.data, name="data"),
    path("data/salinan.json", data.copy, name="data_copy"),
    path("undangan/<str:token>/", entrance.invited, name="invited"),
    path("orang/", accounts.listing, name="accounts"),
    path("orang/undang/", accounts.invite, name="invite"),
    path("orang/<int:pk>/", accounts.single, name="account"),
    path("orang/<int:pk>/usul/", accounts.propose, name="propose"),
    path("orang/<int:pk>/tutup/", accounts.close, name="close"),
    path("usulan/", proposals.listing, name="proposals"),
    path("usulan/<int:pk>/", proposals.single, name="proposal"),
    path("usulan/<int:pk>/setuju/", proposals.confirm, name="confirm"),
    path("usulan/<int:pk>/batal/", proposals.drop, name="drop"),
    path("usulan/<int:pk>/tautan/", proposals.renew, name="renew"),
    path("catatan/", record.listing, name="record"),
    # Where the editor's own menu leads: one way out and one page of one's account for everybody.
    path("kelola/logout/", RedirectView.as_view(pattern_name="account_logout")),
    path("kelola/account/", RedirectView.as_view(pattern_name="mfa_index")),
    path("kelola/", include(wagtail)),
]
