"""What notices and mail need by themselves: the daily mail, another try, forgetting in time."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.accounts.models import User

from .actions import mail, read
from .models import Notice, OutboxMail, Sending
from .rules import digest_before

MAILS_KEPT, NOTICES_KEPT = timedelta(days=30), timedelta(days=365)
AT_A_TIME = 500


def daily_mail(now: datetime) -> list[str]:
    """One mail with everything new since yesterday's; who has nothing new hears nothing."""
    until = digest_before(now)
    waiting = Notice.objects.filter(for_digest=True, made_at__lt=until)
    active = User.objects.filter(is_active=True, pk__in=waiting.values("user")).order_by("pk")
    people = {_key(user, until): user for user in active}
    had_it = set(OutboxMail.objects.filter(key__in=people).values_list("key", flat=True))
    todo = [user for key, user in people.items() if key not in had_it][:AT_A_TIME]
    news: dict[int, list[Notice]] = {user.pk: [] for user in todo}
    for notice in waiting.filter(user__in=todo).order_by("made_at", "pk"):
        news[notice.user_id].append(notice)
    for user in todo:
        _write(user, news[user.pk], until, now)
    waiting.filter(user__in=todo).update(for_digest=False)
    return [_("dagelijkse mail aan: %s") % len(todo)] if todo else []


def _key(user, until):
    return f"daily-{user.pk}-{until:%Y-%m-%d}"


def _write(user, notices, until, now):
    count = len(notices)
    subject = ngettext("%s nieuw bericht", "%s nieuwe berichten", count) % count
    link = f"{settings.BASE_URL}{reverse('notices')}"
    text = render_to_string("notices/daily_mail.txt", {"user": user, "notices": notices, "link": link})
    mail(to=user.email, subject=subject, text=text, key=_key(user, until), now=now)


def forget(now: datetime) -> list[str]:
    """Removes what was kept long enough; what has a key stays as an empty row, so that nothing is told again."""
    sent = Q(made_at__lt=now - MAILS_KEPT, state=Sending.SENT)
    mails = OutboxMail.objects.filter(sent | Q(made_at__lt=now - NOTICES_KEPT)).exclude(to="")
    notices = Notice.objects.filter(made_at__lt=now - NOTICES_KEPT).exclude(text="")
    read(notices=notices)
    gone = mails.filter(key="").delete()[0] + notices.filter(key="").delete()[0]
    gone += mails.update(to="", subject="", text="", encloses="") + notices.update(text="", address="")
    return [_("oude mail en berichten weggehaald: %s") % gone] if gone else []
