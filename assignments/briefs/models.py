"""AssignmentPage: what is asked. Extension: who has longer for it than the rest of the group."""

from dataclasses import asdict

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from leergang.content.blocks.words import PROSE
from leergang.content.course import DayPage, course_of
from leergang.content.keys import KeepsKeys, settle_keys, stored_body
from leergang.content.mixins import Common, OfACourse
from leergang.content.place import link
from leergang.content.published.prose import ReadsProse
from leergang.kit.fields import StreamField

from ..questions.base import Question
from ..questions.kinds import question_blocks, questions_in
from .blocks import LEVELS, CriterionBlock
from .lengths import range_told
from .panels import InUse

__all__ = ["AssignmentPage", "Extension", "Together"]


class Together(models.TextChoices):
    """With how many an assignment is made."""

    ALONE = "alone", _("alleen")
    DUO = "duo", _("alleen of met je duo")
    TEAM = "team", _("alleen of in een klein team")


class AssignmentPage(OfACourse, Common, ReadsProse, KeepsKeys, Page):
    """An assignment between two days: it stands below the day after which it is made, and opens with that day.

    `body` holds the questions, so that what people wrote hangs from keys as everywhere.
    """

    in_outline = False

    purpose = RichTextField(_("waarvoor"), features=PROSE, blank=True)
    steps = RichTextField(_("zo pak je het aan"), features=PROSE, blank=True)
    body = StreamField(question_blocks(), blank=True, verbose_name=_("vragen"))
    rubric = StreamField([("criterion", CriterionBlock())], blank=True, verbose_name=_("waar je docent naar kijkt"))
    words_min = models.PositiveIntegerField(_("woorden, minstens"), null=True, blank=True)
    words_max = models.PositiveIntegerField(_("woorden, hooguit"), null=True, blank=True)
    together = models.CharField(_("met wie"), max_length=10, choices=Together.choices, default=Together.ALONE)

    content_panels = [
        *Page.content_panels,
        FieldPanel("purpose", help_text=_("Wat iemand hiervan leert of voor school heeft.")),
        FieldPanel("steps", help_text=_("Een genummerde lijst. Begin elke stap met wat iemand doet.")),
        FieldPanel("body", help_text=_("Elke vraag krijgt een eigen veld.")),
        FieldPanel("rubric", help_text=_("Drie tot vijf criteria, elk met vier niveaus.")),
        InUse(),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("words_min"), FieldPanel("words_max")]), FieldPanel("together")],
            heading=_("Lengte en met wie"),
        ),
    ]
    parent_page_types = ["leergang.DayPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("opdracht")
        verbose_name_plural = _("opdrachten")
        constraints = [
            models.CheckConstraint(
                condition=Q(words_max__gte=F("words_min")),
                name="assignment_words_in_order",
                violation_error_message=_("Het hoogste aantal woorden is lager dan het laagste. Draai ze om."),
            )
        ]

    def clean(self):
        """Gives every criterion a key, as the mixin gives every question one."""
        super().clean()
        self.rubric = settle_keys(self.rubric.get_prep_value(), stored_body(self, "rubric"))

    def to_prose(self):
        """With its `course` and `day`, the `questions`, the template's `criteria`, and fields for `take_from_prose`."""
        return {
            "course": link(course_of(self)),
            "day": link(DayPage.objects.ancestor_of(self).get()),
            "html": self.prose_html(),
            "criteria": render_to_string(CRITERIA, {"criteria": [_criterion(block) for block in self.rubric.raw_data]}),
            "length": range_told(self.words_min, self.words_max),
            "together": str(Together(self.together).label),
            "questions": [asdict(question) for question in self.questions()],
            "fields": {name: getattr(self, name) for name in ("words_min", "words_max", "together")},
        }

    def take_from_prose(self) -> None:
        """Of a page that was found with its prose only Wagtail's own columns are known: this knows more, unasked."""
        for name, value in self.prose["fields"].items():
            setattr(self, name, value)

    def questions(self) -> list[Question]:
        """The questions in their order."""
        if self.prose:
            return [Question(**one) for one in self.prose["questions"]]
        return questions_in(self.body.raw_data)


CRITERIA = "assignments/rubrics/criteria.html"


def _criterion(block):
    value = block["value"]
    levels = zip(LEVELS, (value.get(f"level_{at}") or "" for at in (1, 2, 3, 4)), strict=True)
    choices = [(at, str(name), text) for at, (name, text) in enumerate(levels, 1)]
    return {"name": value.get("name", ""), "choices": choices}


class Extension(models.Model):
    """Somebody has longer than the group, and why; for the teachers of the group and that person."""

    deadline = models.ForeignKey(
        "cohorts.Deadline", models.CASCADE, related_name="extensions", verbose_name=_("inlevermoment")
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("wie"))
    due_at = models.DateTimeField(_("uiterlijk"))
    reason = models.CharField(_("reden"), max_length=300)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("door")
    )
    given_at = models.DateTimeField(_("gegeven op"))

    class Meta:
        verbose_name = _("uitstel")
        verbose_name_plural = _("uitstel")
        constraints = [models.UniqueConstraint(fields=["deadline", "user"], name="extension_once_per_person")]
