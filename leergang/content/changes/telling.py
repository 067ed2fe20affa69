"""Where an editor says why a change matters: a field beside the text, kept with the revision and never on the page."""

from django import forms
from django.db import models, transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel

from .models import LONGEST, ContentChange, Publication

HELP = _(
    "Is dit belangrijk voor wie dit al las? Schrijf in één zin waarom. Deelnemers en oud-deelnemers "
    "lezen hem zodra je publiceert. Laat dit leeg bij een kleine verbetering."
)
WHY = FieldPanel("why", heading=_("Waarom dit anders is"), help_text=HELP)


def tell_why(*, revision, sentence: str, by) -> None:
    """Keeps the sentence with this revision, or takes away what stood there. It goes out when the revision does."""
    if sentence:
        ContentChange.objects.update_or_create(revision=revision, defaults={"sentence": sentence, "by": by})
    else:
        ContentChange.objects.filter(revision=revision).delete()


def told_in_draft(page, reader) -> ContentChange | None:
    """The sentence this person wrote and did not publish yet; while a colleague checks the page, that of the page."""
    out = Publication.objects.filter(page=page).aggregate(newest=Max("revision"))["newest"]
    drafts = page.revisions.filter(pk__gt=out or 0)
    if not page.workflow_in_progress:
        drafts = drafts.filter(user=reader)
    newest = drafts.order_by("-pk").values("pk")[:1]
    return ContentChange.objects.filter(revision=newest).select_related("by").first()


class WhyForm(WagtailAdminPageForm):
    """The form of a page, with a sentence beside it."""

    why = forms.CharField(required=False, max_length=LONGEST)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.told = told_in_draft(self.instance, self.for_user) if self.instance.pk else None
        self.initial["why"] = self.told.sentence if self.told else ""

    def save(self, commit=True):
        """Hands the sentence to the page, whose next revision keeps it; who left it as it was did not write it."""
        page = super().save(commit)
        sentence = self.cleaned_data["why"]
        by = self.told.by if self.told and self.told.sentence == sentence else self.for_user
        page.told = {"sentence": sentence, "by": by}
        return page


class TellsWhy(models.Model):
    """Mixin for the pages of which an editor can say why they changed."""

    base_form_class = WhyForm
    told = None

    class Meta:
        abstract = True

    @transaction.atomic
    def save_revision(self, *args, overwrite_revision=None, **kwargs):
        """With the sentence that came with the form. An autosave never writes over what readers had."""
        if overwrite_revision and overwrite_revision.publications.exists():
            overwrite_revision = None
        revision = super().save_revision(*args, overwrite_revision=overwrite_revision, **kwargs)
        if self.told:
            tell_why(revision=revision, **self.told)
        return revision
