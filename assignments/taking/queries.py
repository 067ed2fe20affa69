"""From which texts somebody can take over, into which fields, and what was taken over already."""

from dataclasses import dataclass

from django.forms import Form, Textarea

from leergang.kit.quick.prepared import Prepared
from leergang.kit.words.markdown import readable

from ..work.around.chain import comes_from
from ..work.kinds import KINDS, form_of
from ..work.models import Link, Work

WHY = "taken:"  # before the name of the field, in `Link.why`
SHOWN = 300  # characters of a text that is to be chosen


@dataclass(frozen=True)
class Text:
    """One text that can be chosen: its work, and how it begins."""

    work: Work
    begin: str
    is_taken: bool


def texts(user, words: str, into: Work, field: str) -> list[Text]:
    """Answers, notes and all else of one's own that may be taken over, the last first; two queries."""
    kinds = [kind.slug for kind in KINDS.values() if kind.gives]
    own = Work.objects.editable_by(user).filter(owner=user, kind__in=kinds).exclude(pk=into.pk).order_by("-saved_at")
    taken = set(Link.objects.filter(to_work=into.pk, why=f"{WHY}{field}").values_list("from_work", flat=True))
    wanted = words.casefold().split()
    found = [work for work in own if text_of(work) and _holds(work, wanted)]
    return [Text(work, _begin(work), work.pk in taken) for work in found]


def text_of(work: Work) -> str:
    """What would be taken over."""
    text = work.body.get("text", "")
    return text.strip() if isinstance(text, str) else ""


def _holds(work, words):
    everything = f"{work.title} {text_of(work)}".casefold()
    return all(word in everything for word in words)


def _begin(work):
    said = " ".join(line for line, _is_heading in readable(text_of(work)))
    return said if len(said) <= SHOWN else f"{said[:SHOWN].rsplit(' ', 1)[0]} …"


def works_to_take_into(user) -> list[Work]:
    """Where somebody can take a text over to, stored or not begun."""
    return [work for kind in KINDS.values() if kind.takes for work in kind.takes(user)]


def fields_of(work: Work) -> dict[str, str]:
    """The questions that are answered in words, by field."""
    fields = form_of(work).base_fields.items()
    return {name: str(field.label) for name, field in fields if isinstance(field.widget, Textarea)}


def taken_into(work: Work, user) -> dict[str, list[Link]]:
    """What was taken over into a work that this person writes, by field. Of another writer's notes one sees nothing.

    One query; a second, a dear one, when somebody else took over too, and none for a work that says it has nothing.
    """
    links = TAKEN(work=work.pk) if getattr(work, "is_made_with", True) else []
    others = [link.pk for link in links if link.from_work.owner_id != user.pk]
    read = set(Link.objects.visible_to(user).filter(pk__in=others).values_list("pk", flat=True)) if others else ()
    found: dict[str, list[Link]] = {}
    for link in links:
        if link.from_work.owner_id == user.pk or link.pk in read:
            found.setdefault(link.why.removeprefix(WHY), []).append(link)
    return found


def _taken(work):
    links = Link.objects.filter(to_work=work, why__startswith=WHY)
    return links.select_related("from_work").order_by("made_at")


TAKEN = Prepared(_taken)


def with_taken(form: Form, work: Work, user) -> Form:
    """The form, of which each field knows what was taken over into it."""
    taken = {} if work._state.adding else taken_into(work, user)
    for name in taken.keys() & form.fields.keys():
        form.fields[name].taken = taken[name]  # type: ignore[attr-defined]
    return form


def chosen_from(work: Work, user) -> list[Link]:
    """What this work was made with as a whole; what was taken over says so at its field."""
    return [link for link in comes_from(work, user) if not link.why.startswith(WHY)]
