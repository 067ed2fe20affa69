"""What a step shows of one reader's own words: a field at each question, and their notes in the margin."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.timezone import now

from cohorts.enrolment.reader import reader_of
from cohorts.progress.rules import keeps_progress

from ..work.models import Work
from ..work.queries import who_reads


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
    looks = bool(reader_of(user).looks_as)
    works = [] if looks else list(Work.objects.editable_by(user).filter(owner=user, page=page.pk).order_by("made_at"))
    answers = {work.anchor: work for work in works if work.kind == "answer"}
    keys = [part["prompt"] for part in prose["parts"] if "prompt" in part]
    about = {"page": page, "user": user, "looks": looks, "now": now()}
    fields = {key: _field(request, about, answers.get(key) or _unwritten("answer", page, user, key)) for key in keys}
    notes = [work for work in works if work.kind == "note" and work.body.get("text", "").strip()]
    return InTheText(fields, _margin(request, about, notes))


def _unwritten(kind, page, user, key):
    """Something to write that is not stored: the first save does that."""
    return Work(kind=kind, owner=user, page_id=page.pk, anchor=key, revision=0)


def _field(request, about, work):
    is_stored = not work._state.adding
    more = {"work": work, "is_stored": is_stored, "who_reads": who_reads(work, about["user"])}
    return render_to_string("assignments/notebook/answer.html", about | more, request)


def _margin(request, about, notes):
    new = _unwritten("note", about["page"], about["user"], "")
    more = {"notes": notes, "new": new, "who_reads": who_reads(new, about["user"])}
    return render_to_string("assignments/notebook/margin.html", about | more, request)
