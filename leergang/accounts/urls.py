"""Signing in and one's own account: Dutch addresses on allauth's views."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from . import account_views as own
from . import forms, views, viewsets

change_password = account.PasswordChangeView.as_view(form_class=forms.ChangePasswordForm)
second_step = mfa.AuthenticateView.as_view(form_class=forms.SecondStepForm)
own_settings = require_admin_access(viewsets.OwnSettingsView.as_view())
new_password = never_cache(views.PasswordResetFromKeyView.as_view())
reset_key = r"^inloggen/wachtwoord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$"

urlpatterns = [
    path("inloggen/", views.LoginView.as_view(), name="account_login"),
    path("inloggen/code/", views.RequestLoginCodeView.as_view(), name="account_request_login_code"),
    path("inloggen/code/invullen/", views.ConfirmLoginCodeView.as_view(), name="account_confirm_login_code"),
    path("inloggen/tweede-stap/", second_step, name="mfa_authenticate"),
    path("inloggen/opnieuw/", own.ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("inloggen/opnieuw/app/", own.ConfirmWithAppView.as_view(), name="mfa_reauthenticate"),
    path("inloggen/niet-actief/", account.account_inactive, name="account_inactive"),
    path("inloggen/wachtwoord/", views.PasswordResetView.as_view(), name="account_reset_password"),
    path("inloggen/wachtwoord/verstuurd/", views.PasswordResetDoneView.as_view(), name="account_reset_password_done"),
    re_path(reset_key, new_password, name="account_reset_password_from_key"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("account/", own.account, name="account"),
    path("account/wachtwoord/", change_password, name="account_change_password"),
    path("account/wachtwoord/kiezen/", own.PasswordSetView.as_view(), name="account_set_password"),
    path("account/apparaten/", own.DevicesView.as_view(), name="usersessions_list"),
    path("account/app/", own.AppView.as_view(), name="mfa_index"),
    path("account/app/aanzetten/", own.ActivateAppView.as_view(), name="mfa_activate_totp"),
    path("account/app/uitzetten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/app/noodcodes/", own.SpareCodesView.as_view(), name="mfa_view_recovery_codes"),
    path("account/app/noodcodes/maken/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/app/noodcodes/bestand/", own.SpareCodesFileView.as_view(), name="mfa_download_recovery_codes"),
    path("beheer/account/", own_settings, name="wagtailadmin_account"),
]
