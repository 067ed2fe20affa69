"""Signing in: allauth's views with our forms, and without the places where someone would get stuck."""

from allauth.account import views as account
from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leergang.kit.slots import contributions

from . import forms

LONGEST_WAIT = 5 * 60


class StartAgain:
    """Lets someone who waits for a code go back and take another road; allauth would send them on each time."""

    def _redirect_to_pending_stage(self, request, stage):
        return None


class BesideTheForm:
    """Shows what others add to a page for signing in: the demo its people and its mailbox."""

    slot = ""

    def get_context_data(self, **kwargs):
        """Adds `beside`: parts with their template."""
        return super().get_context_data(**kwargs) | {"beside": contributions(self.slot, self.request)}


class LoginView(BesideTheForm, StartAgain, account.LoginView):
    """With an address and a password."""

    form_class = forms.LoginForm
    slot = "sign_in"


class RequestLoginCodeView(BesideTheForm, StartAgain, account.RequestLoginCodeView):
    """With a mailed code, for whoever has no password or not at hand."""

    form_class = forms.RequestLoginCodeForm
    slot = "sign_in"

    def form_valid(self, form):
        """Mails an unknown address too: the same page and one mail, whoever asks."""
        response = super().form_valid(form)
        if not form._user:
            get_adapter().send_unknown_account_mail(form.cleaned_data["email"])
        return response


class ConfirmLoginCodeView(BesideTheForm, account.ConfirmLoginCodeView):
    """The code of the mail."""

    form_class = forms.ConfirmLoginCodeForm
    slot = "mail_sent"
    _process = None

    def dispatch(self, request, *args, **kwargs):
        """Says why, when someone who typed a code is sent back to ask for another one."""
        response = super().dispatch(request, *args, **kwargs)
        if request.method == "POST" and self._process is None and not request.user.is_authenticated:
            messages.warning(request, _("Je code is verlopen. Vraag een nieuwe code aan."))
        return response

    def form_invalid(self, form):
        """Three times wrong ends this code; a new one may be asked for at once."""
        if self._process.record_invalid_attempt():
            return self.render_to_response(self.get_context_data(form=form))
        messages.error(self.request, _("De code klopte drie keer niet. Vraag een nieuwe code aan."))
        return redirect("account_request_login_code")


class PasswordResetView(BesideTheForm, account.PasswordResetView):
    """A forgotten password: a link by mail."""

    form_class = forms.ResetPasswordForm

    def form_valid(self, form):
        """One mail, whoever asks, until there were too many."""
        response = super().form_valid(form)
        if response.status_code == 429:
            form.add_error("email", forms.TOO_MUCH_MAIL)
            return self.render_to_response(self.get_context_data(form=form), status=429)
        if not form.users:
            get_adapter().send_unknown_account_mail(form.cleaned_data["email"])
        return response


class PasswordResetDoneView(BesideTheForm, account.PasswordResetDoneView):
    """Says that the mail is on its way."""

    slot = "mail_sent"


class PasswordResetFromKeyView(account.PasswordResetFromKeyView):
    """The link of the mail; opening it consumes nothing."""

    form_class = forms.ResetPasswordKeyForm
    reset_url_key = "nieuw"


def slow_down(request, exception=None):
    """Too many requests: says how long to wait."""
    response = render(request, "429.html", {"minutes": LONGEST_WAIT // 60}, status=429)
    response["Retry-After"] = str(LONGEST_WAIT)
    return response
