"""The report of mail that did not arrive, for administrators. It shows to whom and about what, never the text."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from .actions import send_again
from .models import OutboxMail


def only_administrators(user) -> None:
    """Refuses everyone else: addresses of people are no part of making pages."""
    if not user.is_superuser:
        raise PermissionDenied


class AgainColumn(Column):
    """A button that tries once more."""

    cell_template_name = "notices/beheer/again.html"


class TroubledMailView(ReportView):
    """Mail that was given up, or that was tried in vain so far."""

    page_title = _("Mail die niet aankomt")
    header_icon = "mail"
    index_url_name, index_results_url_name = "troubled_mail", "troubled_mail_results"
    is_searchable = False
    permission_policy = None
    no_results_message = _("Alle mail is aangekomen.")
    columns = [
        Column("to", label=_("Aan")),
        Column("subject", label=_("Onderwerp")),
        Column("get_state_display", label=_("Stand")),
        Column("tries", label=_("Pogingen")),
        DateColumn("changed_at", label=_("Laatste poging")),
        Column("fault", label=_("Wat de mailserver zei")),
        AgainColumn("again", label=_("Opnieuw")),
    ]

    def dispatch(self, request, *args, **kwargs):
        """For administrators."""
        only_administrators(request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        """The latest first."""
        return OutboxMail.objects.troubled()


@require_POST
def try_again(request, pk):
    """Sends a mail that was given up."""
    only_administrators(request.user)
    mail = get_object_or_404(OutboxMail.objects.troubled(), pk=pk)
    if send_again(mail=mail):
        messages.success(request, gettext("De mail aan %s wordt opnieuw geprobeerd.") % mail.to)
    return redirect("troubled_mail")
