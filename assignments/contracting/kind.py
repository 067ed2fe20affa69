"""Two kinds: the preparation, of which a person may have many, and what lies under one, which is no row of works."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..work.kinds import Kind
from ..work.models import Work
from .actions import keep_undercurrent, keep_version
from .forms import ContractingForm, UndercurrentForm
from .queries import SLUG, own_preparations, preparations, undercurrent_of
from .rules import LONGEST, told

UNDERCURRENT = "undercurrent"


def carrier(user, work: Work) -> Work:
    """What lies under this preparation, in the shape in which forms are drawn and saved. It is never stored as this."""
    row = undercurrent_of(user, work)
    body = {"text": row.text, "notes": row.notes}
    return Work(pk=work.pk, kind=UNDERCURRENT, owner=user, title=work.title, body=body, revision=row.revision)


def _begun(user, data, pk) -> Work:
    """A preparation begins with its button: what is not stored by then, is not there."""
    raise Http404


def _under(user, data, pk) -> Work:
    work = own_preparations(user).filter(pk=pk).first()
    if work is None:
        raise Http404
    return carrier(user, work)


def _url(work: Work) -> str:
    return reverse("contract", args=[work.pk])


def _keep(request, work):
    """A version of what was just saved, or a sentence why not."""
    try:
        version = keep_version(work=work, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    else:
        about = {"number": version.number, "told": told(version.body)}
        messages.success(request, _("Versie %(number)s is bewaard: %(told)s. Alleen jij leest hem.") % about)
    return redirect(_url(work))


CONTRACTING = Kind(
    SLUG,
    gettext_lazy("voorbereiding van een gesprek"),
    form=lambda work: ContractingForm,
    find=_begun,
    url=_url,
    then=_keep,
    title=lambda body: str(body.get("title", "")).strip()[:LONGEST],
    is_shareable=True,
    is_linkable=True,
    takes=preparations,
)

UNDER = Kind(
    UNDERCURRENT,
    gettext_lazy("onderstroom"),
    form=lambda work: UndercurrentForm,
    find=_under,
    url=lambda work: f"{_url(work)}#onderstroom",
    store=keep_undercurrent,
)
