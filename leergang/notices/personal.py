"""What was told to a person, and where their name stands in what was told to others."""

import re
from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told, rows

from .models import Choice, Notice, OutboxMail


def kept() -> Kept:
    """Notices, how somebody wants to hear them, and mail to their address."""
    return Kept(
        slug="berichten",
        title=_("Berichten en mail aan jou"),
        told=_told,
        erase=_erase,
        theirs=("leergang.Notice", "leergang.Choice", "leergang.OutboxMail"),
    )


def _told(user) -> Told:
    notices = Notice.objects.visible_to(user)
    return {
        _("Berichten"): rows(notices, "kind", "text", "address", "made_at", "read_at"),
        _("Hoe je berichten wilt krijgen"): rows(Choice.objects.filter(user=user).order_by("kind"), "kind", "how"),
        _("Mail van de laatste dertig dagen"): rows(_mail_to(user), "to", "subject", "text", "made_at", "state"),
    }


def _mail_to(user):
    return OutboxMail.objects.filter(to__iexact=user.email)


def _erase(user) -> None:
    Notice.objects.filter(user=user).delete()
    Choice.objects.filter(user=user).delete()
    _mail_to(user).delete()
    forget_names([user.name, user.email])


def forget_mail(key: str) -> None:
    """Takes away every mail that was written with a key that begins so."""
    OutboxMail.objects.filter(key__startswith=key).delete()


def forget_names(names: Iterable[str]) -> None:
    """Takes these names and addresses out of what others were told, as whole words."""
    for name in {name.strip() for name in names} - {""}:
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        for notice in Notice.objects.filter(text__icontains=name):
            Notice.objects.filter(pk=notice.pk).update(text=word.sub(_("iemand (gewist)"), notice.text))
        for mail in OutboxMail.objects.filter(Q(text__icontains=name) | Q(subject__icontains=name)):
            subject, text = (word.sub(_("iemand (gewist)"), said) for said in (mail.subject, mail.text))
            OutboxMail.objects.filter(pk=mail.pk).update(subject=subject[:200], text=text)
