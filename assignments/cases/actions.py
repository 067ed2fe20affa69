"""Sharing a case card with the group, offering it to the library, and deciding about it."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.html import escape
from django.utils.text import slugify
from django.utils.translation import gettext as _

from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.kit.words.direction import apart
from leergang.kit.words.markdown import readable
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..work import actions as spine
from ..work.kinds import form_of
from ..work.models import Audience, Share, Version, Work
from .models import Offer, OfferState
from .queries import told_in
from .rules import may_decide, may_offer, may_share_with_group, may_withdraw

NOT_COMPLETE = _("Er ontbreekt nog iets. Bij het veld staat wat.")
CHANGED = _("Je tekst is veranderd sinds je hem hier zag. Lees hem nog eens en bied hem dan aan.")
DECIDED = _("Over dit voorbeeld is al besloten, of de schrijver trok het in.")
TOO_LATE = _("De redactie heeft je voorbeeld al aangenomen of teruggegeven. Intrekken kan niet meer.")


def share_with_group(*, work: Work, by, now: datetime) -> Share:
    """Everybody in the group reads the text as it is stored now, instead of any earlier version."""
    if not may_share_with_group(by, work):
        raise PermissionDenied
    _complete(work)
    return spine.share_as_it_stands(work=work, audience=Audience.COHORT, by=by, now=now)


@transaction.atomic
def offer(*, work: Work, revision: int, is_named: bool, by, now: datetime) -> Offer:
    """The text that the writer just saw, frozen, for who may add to the library. Their leave is this call."""
    held = Work.objects.select_for_update().get(pk=work.pk)
    if not may_offer(by, held):
        raise PermissionDenied
    if held.revision != revision:
        raise ValidationError(CHANGED)
    _complete(held)
    version = spine.freeze(work=held, by=by, now=now)
    spine.share(version=version, audience=Audience.EDITORS, by=by, now=now)
    return Offer.objects.create(version=version, consent_at=now, is_named=is_named)


def _complete(work):
    if not form_of(work)(data=work.body).is_valid():
        raise ValidationError(NOT_COMPLETE)


@transaction.atomic
def withdraw(*, offer: Offer, by, now: datetime) -> None:
    """The editors no longer read it. What they accepted, stays."""
    if not may_withdraw(by, offer) or not _decide(offer, OfferState.WITHDRAWN, None, now):
        raise ValidationError(TOO_LATE)


@transaction.atomic
def accept(*, offer: Offer, by, now: datetime) -> LibraryPage:
    """Makes a draft of it in the library, which an editor goes on with; the writer hears."""
    _may_decide(by)
    if not _decide(offer, OfferState.ACCEPTED, by, now):
        raise ValidationError(DECIDED)
    page = _draft(offer, by)
    Offer.objects.filter(pk=offer.pk).update(page=page)
    _tell(offer, _("De redactie heeft ‘%(title)s’ aangenomen voor de bibliotheek."), now)
    return page


@transaction.atomic
def decline(*, offer: Offer, reason: str, by, now: datetime) -> None:
    """It does not come in the library; the writer reads why."""
    _may_decide(by)
    if not _decide(offer, OfferState.DECLINED, by, now, reason=reason):
        raise ValidationError(DECIDED)
    _tell(offer, _("De redactie zet ‘%(title)s’ nu niet in de bibliotheek. Lees waarom."), now)


def _may_decide(by):
    if not may_decide(by):
        raise PermissionDenied


def _decide(offer, state, by, now, **more) -> bool:
    """One statement decides who was first: the writer who withdraws or an editor. Then no editor reads it any more."""
    waiting = Offer.objects.waiting().filter(pk=offer.pk)
    if not waiting.update(state=state, decided_at=now, decided_by=by, **more):
        return False
    Share.objects.open(now).filter(version=offer.pk, audience=Audience.EDITORS).update(until=now)
    return True


def _draft(offer, by) -> LibraryPage:
    """The page as an editor finds it: the text, and no name unless its writer asked for that."""
    version = offer.version
    page = LibraryPage(title=version.title[:255], live=False, owner=by, body=_blocks(version, offer.is_named))
    page.slug = "" if slugify(page.title) else f"voorbeeld-{version.pk}"  # of a title without letters none is made
    LibraryIndexPage.objects.get().add_child(instance=page)
    page.save_revision(user=by)
    return page


def _blocks(version: Version, is_named: bool):
    blocks: list[tuple] = []
    for part in told_in(version):
        text = "".join(f"<p>{escape(line)}</p>" for line, _is_heading in readable(part.value))
        blocks += [("heading", {"text": part.label, "level": "2"}), ("text", text)]
    whose = _("Een voorbeeld uit de praktijk van %(name)s.") if is_named else _("Een voorbeeld uit de praktijk.")
    return [*blocks, ("text", f"<p>{escape(whose % {'name': version.work.owner} if is_named else whose)}</p>")]


def _tell(offer, sentence, now):
    work = offer.version.work
    text, address = sentence % {"title": apart(offer.version.title)}, reverse("case", args=[work.pk])
    notify(to=work.owner, kind=Kind.FEEDBACK, text=text, address=address, now=now)


@transaction.atomic
def throw_away(*, work: Work, by, now: datetime) -> None:
    """At once, also for who could read it; what became a page stays one."""
    for waiting in Offer.objects.waiting().filter(version__work=work):
        withdraw(offer=waiting, by=by, now=now)
    spine.share_with_nobody(work=work, by=by, now=now)
    spine.throw_away(work=work, by=by, now=now)
