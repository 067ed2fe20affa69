"""One's own account: password, authenticator app, spare codes and devices."""

from textwrap import wrap

from allauth.account import app_settings as account_settings
from allauth.account import views as account_views
from allauth.account.adapter import get_adapter
from allauth.account.mixins import NextRedirectMixin
from allauth.mfa.base import views as mfa
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions import views as sessions
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from . import forms
from .devices import devices
from .proof import is_proven, nothing_to_ask, where_to_prove


@login_required
def account(request):
    """Name, address, and the ways to sign in."""
    return render(request, "account/account.html", {"has_app": is_mfa_enabled(request.user)})


class Onward(NextRedirectMixin):
    """Takes `next` along from page to page: whoever came for something else ends up there."""

    def get_context_data(self, **kwargs):
        """Adds `onward`, an address of this host or nothing, and `onward_query` for links."""
        onward = self.get_next_url() or ""
        query = f"?{urlencode({'next': onward})}" if onward else ""
        return super().get_context_data(**kwargs) | {"onward": onward, "onward_query": query}


class Reauthenticates:
    """Asks who it is again; someone who has nothing to show goes to their account in place of a bare refusal."""

    def dispatch(self, request, *args, **kwargs):
        """As allauth does, when there is something to ask."""
        if request.user.is_authenticated and not get_adapter().get_reauthentication_methods(request.user):
            return redirect("account")
        return super().dispatch(request, *args, **kwargs)


class ReauthenticateView(Reauthenticates, account_views.ReauthenticateView):
    """With the password."""

    form_class = forms.ReauthenticateForm


class ConfirmWithAppView(Reauthenticates, mfa.ReauthenticateView):
    """With the app or a spare code."""

    form_class = forms.ConfirmWithAppForm


class SignedInJustNow:
    """Asks someone without password and app to sign in anew: allauth has nothing to ask them, and lets all pass."""

    def dispatch(self, request, *args, **kwargs):
        """Goes on when there is something else to ask, or the last sign-in was minutes ago."""
        user = request.user
        within = account_settings.REAUTHENTICATION_TIMEOUT
        if user.is_authenticated and nothing_to_ask(user) and not is_proven(request, within):
            messages.info(request, _("Log eerst opnieuw in. Zo weten we zeker dat jij het bent."))
            return redirect(where_to_prove(user, request.get_full_path()))
        return super().dispatch(request, *args, **kwargs)


class PasswordSetView(SignedInJustNow, account_views.PasswordSetView):
    """A first password."""

    form_class = forms.SetPasswordForm


class AppView(Onward, mfa.IndexView):
    """The authenticator app: what it is, whether it is on, how many spare codes are left."""


class ActivateAppView(SignedInJustNow, Onward, totp.ActivateTOTPView):
    """Turns the app on by its first code, which counts as used in this session."""

    form_class = forms.ActivateAppForm

    def get_context_data(self, **kwargs):
        """Adds `key`, in groups of four: easier to type over, and apps leave the spaces out."""
        context = super().get_context_data(**kwargs)
        return context | {"key": " ".join(wrap(context["form"].secret, 4))}

    def get_success_url(self):
        """The spare codes, with the way onward."""
        onward = self.get_next_url()
        return reverse("mfa_view_recovery_codes") + (f"?{urlencode({'next': onward})}" if onward else "")

    def form_valid(self, form):
        """Notes that the code was right; else the next page would ask for it once more."""
        response = super().form_valid(form)
        app = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        post_authentication(self.request, app, reauthenticated=True)
        return response


class SpareCodesView(Onward, recovery.ViewRecoveryCodesView):
    """The spare codes, to keep somewhere safe."""


class SpareCodesFileView(recovery.DownloadRecoveryCodesView):
    """The spare codes as a file."""

    content_type = "text/plain; charset=utf-8"

    def render_to_response(self, context, **kwargs):
        """Under a Dutch name."""
        response = super().render_to_response(context, **kwargs)
        response["Content-Disposition"] = 'attachment; filename="noodcodes-leergang.txt"'
        return response


class DevicesView(sessions.ListUserSessionsView):
    """Where someone is signed in, and how to end that elsewhere."""

    def get_context_data(self, **kwargs):
        """Adds `devices`."""
        context = super().get_context_data(**kwargs)
        return context | {"devices": devices(context["sessions"])}
