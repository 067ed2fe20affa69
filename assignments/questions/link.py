"""A question that is answered with something that was made already."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog
from leergang.kit.words.direction import apart

from ..work.actions import freeze
from ..work.around.queries import authors_of
from ..work.kinds import linkable
from ..work.models import Author, Version, Work
from ..work.values import Parts, same
from .base import QuestionKind, about

CHOOSE = gettext_lazy("Kies iets dat je maakte. Daarna kun je inleveren.")
# What a question can be about, as a file of a course says it, with its kind of work.
WHAT = {
    "opdracht": ("assignment", gettext_lazy("Een opdracht")),
    "profiel": ("profile", gettext_lazy("Het profiel")),
    "contractgesprek": ("contracting", gettext_lazy("De voorbereiding van een gesprek, of de reflectie erop")),
    "contractkaart": ("contract_card", gettext_lazy("Een contractkaart")),
}


class LinkQuestionBlock(blocks.StructBlock):
    """A question that is answered with something that was made already."""

    key = KeyBlock()
    question = blocks.CharBlock(label=gettext_lazy("Vraag"), max_length=300)
    help = blocks.TextBlock(
        label=gettext_lazy("Uitleg"), required=False, help_text=gettext_lazy("Wat iemand hier kiest, en waarom.")
    )
    example = blocks.TextBlock(
        label=gettext_lazy("Voorbeeld"),
        required=False,
        help_text=gettext_lazy("Staat ingeklapt. Zeg erbij dat het verzonnen is."),
    )
    what = blocks.ChoiceBlock(
        choices=[(word, label) for word, (_kind, label) in WHAT.items()],
        required=False,
        label=gettext_lazy("Wat iemand hier kiest"),
        help_text=gettext_lazy("Leeg: alles wat iemand maakte."),
    )
    is_required = blocks.BooleanBlock(label=gettext_lazy("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "link"
        label = gettext_lazy("Verwijzing naar eigen werk")
        description = gettext_lazy(
            "Iemand kiest iets wat diegene al maakte, zoals een eerdere opdracht. Je leest de versie van het inleveren."
        )
        form_layout = behind_the_cog("question", "help", "example", "what", "is_required")
        template = "blocks/asked.html"
        preview_value = {"question": gettext_lazy("Op welke eerdere opdracht bouw je voort?"), "is_required": True}


class LinkWidget(forms.Select):
    """A list of works; what is chosen is kept with its title."""

    def value_from_datadict(self, data, files, name):
        """What was sent, or what was stored. A work that cannot be chosen is nothing."""
        sent = data.get(name)
        if not sent or isinstance(sent, Mapping):
            return sent
        titles = {str(value): str(label) for value, label in self.choices}
        if sent not in titles:
            return ""
        work, _colon, which = sent.partition(":")
        return {"kind": "link", "work": work, "title": titles[sent]} | ({"which": which} if which else {})


class LinkField(forms.ChoiceField):
    """One of the works of its writers."""

    widget = LinkWidget

    def to_python(self, value):
        """What stands in the list for it."""
        return picked(value)

    def get_bound_field(self, form, field_name):
        """With the number of the work as its value."""
        return LinkBoundField(form, self, field_name)


class LinkBoundField(forms.BoundField):
    """A list in which the stored answer is the one that is shown."""

    def value(self):
        """What stands in the list for it."""
        return picked(super().value())


def chosen(value) -> str:
    """The number of the work in an answer; nothing while none was chosen."""
    return str(value.get("work", "")) if isinstance(value, Mapping) else ""


def picked(value) -> str:
    """The same as it stands in the list: with which version or part of the work, where that was chosen too."""
    which = value.get("which", "") if isinstance(value, Mapping) else ""
    return f"{chosen(value)}:{which}" if which else chosen(value)


@dataclass(frozen=True)
class Offers:
    """What there is to choose of the works of one kind, and the version that goes along for what was chosen.

    `choices` gives for each work what the list keeps behind its number, and how that reads; `title` how the version is
    named where it was handed in.
    """

    choices: Callable[[list[Work]], list[tuple[Work, str, str]]]
    version: Callable[..., Version]
    title: Callable[[Version], str] = lambda version: version.title


OFFERS: dict[str, Offers] = {}  # by kind, filled when the site starts


def works_to_choose(work: Work) -> list[Work]:
    """What all who write this work wrote too, in the same group: nobody gives away what is of another.

    Who writes alone may also choose what is their own and of no group, such as what they take home.
    """
    if work.cohort_id is None:
        return []
    if not hasattr(work, "_to_choose"):  # a form may ask more than once
        work._to_choose = _to_choose(work)  # type: ignore[attr-defined]
    return work._to_choose  # type: ignore[attr-defined]


def _to_choose(work):
    writers = {work.owner_id, *(author.user_id for author in authors_of(work))}
    here = Q(cohort=work.cohort_id)
    for writer in writers:
        written = Author.objects.filter(user=writer).values("work")
        here &= Q(owner=writer) | Q(pk__in=written)
    if writers == {work.owner_id}:
        here |= Q(cohort=None, owner=work.owner_id) & ~Q(pk__in=Author.objects.values("work"))
    found = Work.objects.filter(here, kind__in=linkable(), removed_at=None).exclude(pk=work.pk)
    return list(found.order_by("-saved_at"))


def choices_of(works: list[Work]) -> list[tuple[str, str]]:
    """The list: each work once, or each part and version of it where that is for its writer to choose."""
    by_kind: dict[str, list[Work]] = {}
    for work in works:
        by_kind.setdefault(work.kind, []).append(work)
    found = [one for kind, some in by_kind.items() for one in offers_of(some[0]).choices(some)]
    return [(picked({"work": work.pk, "which": which}), label) for work, which, label in found]


def offers_of(work: Work) -> Offers:
    """Of its kind; of a work of no group each version that was kept, of any other how it stands."""
    return OFFERS.get(work.kind) or (AS_IT_STANDS if work.cohort_id else EACH_VERSION)


def _each_version(works):
    """The last first; what was not kept yet goes as it stands."""
    kept: dict = {}
    for version in Version.objects.filter(work__in=works).order_by("-number").defer("body", "asked"):
        kept.setdefault(version.work_id, []).append(version)
    for work in works:
        versions, title = kept.get(work.pk, ()), apart(work.title)
        yield work, "", _("%(title)s, zoals het is als je inlevert") % {"title": title} if versions else title
        for one in versions:
            yield work, str(one.number), _("%(title)s, versie %(number)s") % {"title": title, "number": one.number}


def as_it_stands(work: Work, which: str, by, now) -> Version:
    """The version with this number; without one, the work as it is stored."""
    if which:
        return work.versions.get(number=int(which))
    last = work.versions.last()
    return last if last and same(last.body, work.body) else freeze(work=work, by=by, now=now)


AS_IT_STANDS = Offers(lambda works: [(work, "", work.title) for work in works], as_it_stands)
EACH_VERSION = Offers(lambda works: list(_each_version(works)), as_it_stands)


def _lines(value) -> list[str]:
    number = {"title": apart(value.get("title", "")), "number": value.get("version")}
    return [_("%(title)s, versie %(number)s") % number if value.get("version") else number["title"]]


class LinkQuestion(QuestionKind):
    """One's own work; when it is handed in, a version of that."""

    slug = "link"
    word = "eigen-werk"
    written = {"example": "voorbeeld", "what": "soort"}
    block = LinkQuestionBlock
    parts = Parts(
        lines=_lines,
        typed=lambda value: [],
        inputs=lambda name, value: {name: picked(value)},
        together=lambda theirs, mine: mine,
    )

    def field(self, question, work):
        """A list, of what there is now."""
        kind, _label = WHAT.get(question.more.get("what", ""), ("", ""))
        works = [one for one in works_to_choose(work) if not kind or one.kind == kind]
        choices = [("", _("Kies iets dat je maakte")), *choices_of(works)]
        errors = {"required": CHOOSE, "invalid_choice": CHOOSE}
        return LinkField(choices=choices, error_messages=errors, **about(question))
