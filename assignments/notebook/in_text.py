"""What a step shows of one reader's own words: a field at each question, and their notes in the margin."""

from dataclasses import dataclass

from django.middleware.csrf import get_token
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import now
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from cohorts.progress.rules import keeps_progress
from leergang.kit.moments import told
from leergang.kit.skeletons import fill

from ..work.models import Work
from ..work.queries import who_reads
from .queries import written_in


@dataclass(frozen=True)
class InTheText:
    """HTML for each question, by its key, and for the margin."""

    fields: dict[str, SafeString]
    margin: SafeString


def in_the_text(request, page, prose) -> InTheText | None:
    """For whom a group opened this step; all they wrote comes in one query. Who only looks, sees empty fields."""
    user = getattr(request, "user", None)
    if user is None or getattr(request, "is_preview", False) or not keeps_progress(reader_of(user), page.path):
        return None
    keys = [part["prompt"] for part in prose["parts"] if "prompt" in part]
    if reader_of(user).looks_as:
        return _of_another(keys)
    works = written_in(user, page)
    answers = {work.anchor: work for work in works if work.kind == "answer"}
    notes = [work for work in works if work.kind == "note" and work.body.get("text", "").strip()]
    # what every form on this page sends along
    sent = {"csrf_token": get_token(request), "page": page.pk, "writer": user.pk, "number": ""}
    fields = {
        key: _field(answers.get(key) or _unwritten("answer", page, user, key), user, request, sent) for key in keys
    }
    return InTheText(fields, _margin(notes, _unwritten("note", page, user, ""), user, request, sent))


def _of_another(keys):
    other = "assignments/notebook/answer_of_another.html"
    fields = {key: fill(other, anchor=key, id=f"antwoord_{key}") for key in keys}
    return InTheText(fields, fill("assignments/notebook/margin_of_another.html"))


def _unwritten(kind, page, user, key):
    """Something to write that is not stored: the first save does that."""
    return Work(kind=kind, owner=user, page_id=page.pk, anchor=key, revision=0)


def _field(work, user, request, sent):
    return fill(
        "assignments/notebook/answer.html",
        **sent,
        id=f"antwoord_{work.anchor}",
        anchor=work.anchor,
        revision=work.revision,
        text=work.body.get("text", ""),
        back=f"{request.path}#{work.anchor}",
        who_reads=who_reads(work, user),
        saved=_("Bewaard %(moment)s") % {"moment": told(work.saved_at, now())} if work.revision else "",
    )


def _margin(notes, new, user, request, sent):
    rows = [_note(work, sent["csrf_token"]) for work in notes]
    shown = {"notes": mark_safe("".join(rows)), "who_reads": who_reads(new, user), "saved": ""}  # noqa: S308 - each was escaped
    return fill("assignments/notebook/margin.html", **sent, anchor="", back=request.path, **shown)


def _note(work, token):
    where = format_html('<a href="#{}">{}</a>', work.anchor, work.title or _("Bij deze stap"))
    if not work.anchor:
        where = _("Bij deze stap")
    if beside := work.body.get("beside"):
        where = format_html(_("{}, bij ‘{}’"), where, beside)
    text, url = linebreaksbr(work.body["text"], autoescape=True), reverse("own_text", args=[work.pk])
    return fill("assignments/notebook/note.html", csrf_token=token, where=where, text=text, url=url)
