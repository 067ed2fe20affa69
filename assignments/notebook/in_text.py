"""What a step shows of one reader's own words: a field at each question, and their notes in the margin."""

from dataclasses import dataclass
from html import escape

from django.middleware.csrf import get_token
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import now
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from cohorts.progress.rules import keeps_progress
from leergang.kit.moments import told
from leergang.kit.skeletons import fill
from leergang.kit.words.markdown import rendered

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
    texts = written_in(user, page.pk)
    answers = {text.anchor: text for text in texts if text.kind == "answer"}
    # what every form on this page sends along
    sent = {"csrf_token": get_token(request), "page": page.pk, "writer": user.pk, "number": ""}
    sent["who_reads"] = who_reads(
        Work(kind="answer", owner=user), user
    )  # of a kind that is never shared: of all the same
    fields = {key: _field(key, answers.get(key), request.path, sent) for key in keys}
    sent["who_reads"] = who_reads(Work(kind="note", owner=user), user)
    return InTheText(fields, _margin([text for text in texts if text.kind == "note"], request.path, sent))


def _of_another(keys):
    other = "assignments/notebook/answer_of_another.html"
    fields = {key: fill(other, {"anchor": key, "id": f"antwoord_{key}"}) for key in keys}
    return InTheText(fields, fill("assignments/notebook/margin_of_another.html", {}))


def _field(key, answer, path, sent):
    about = {
        "id": f"antwoord_{key}",
        "anchor": key,
        "revision": answer.revision if answer else 0,
        "text": answer.body.get("text", "") if answer else "",
        "back": f"{path}#{key}",
        "saved": _("Bewaard %(moment)s") % {"moment": told(answer.saved_at, now())} if answer else "",
    }
    return fill("assignments/notebook/answer.html", sent | about)


def _margin(notes, path, sent):
    rows = "".join(_note(note, sent["csrf_token"]) for note in notes if note.body.get("text", "").strip())
    about = {"anchor": "", "back": path, "saved": "", "notes": mark_safe(rows)}  # noqa: S308 - each was escaped
    return fill("assignments/notebook/margin.html", sent | about)


def _note(note, token):
    """Its place, with the first words of the paragraph beside which it stands, and its text."""
    title = escape(note.title or _("Bij deze stap"))
    where = f'<a href="#{escape(note.anchor)}">{title}</a>' if note.anchor else title
    if beside := note.body.get("beside"):
        where = _("%(where)s, bij ‘%(words)s’") % {"where": where, "words": escape(beside)}
    about = {
        "csrf_token": token,
        "pk": note.pk,
        "where": mark_safe(where),  # noqa: S308 - its parts were escaped
        "text": mark_safe(rendered(note.body["text"])),  # noqa: S308 - of an allow-list
    }
    return fill("assignments/notebook/note.html", about)
