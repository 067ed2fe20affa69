"""Signing in and one's own account: Dutch addresses on allauth's views."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.usersessions import views as sessions
from django.urls import path

from . import views

urlpatterns = [
    path("inloggen/", account.login, name="account_login"),
    path("inloggen/code/", account.request_login_code, name="account_request_login_code"),
    path("inloggen/code/invullen/", account.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/tweede-stap/", mfa.authenticate, name="mfa_authenticate"),
    path("inloggen/opnieuw/", account.reauthenticate, name="account_reauthenticate"),
    path("inloggen/opnieuw/app/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("inloggen/niet-actief/", account.account_inactive, name="account_inactive"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("account/", views.account, name="account"),
    path("account/wachtwoord/", account.password_change, name="account_change_password"),
    path("account/wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("account/apparaten/", sessions.list_usersessions, name="usersessions_list"),
    path("account/app/", mfa.index, name="mfa_index"),
    path("account/app/aanzetten/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/app/uitzetten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/app/noodcodes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/app/noodcodes/maken/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/app/noodcodes/bestand/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
]
