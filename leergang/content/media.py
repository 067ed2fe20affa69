"""Picture and Handout: what teachers put in a page besides words."""

import re
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.image_operations import FilterOperation
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.images.models import Image as WagtailImage

from leergang.kit.file_kinds import fault_of
from leergang.kit.storage import UnguessableName

# The widest a picture is ever handed out; the original stays where nobody can ask for it.
IN_PLACE_OF_ORIGINAL = "max-1600x1600"
RESIZES = re.compile(r"(max|min|width|height|fill|scale)-")
CAMERA_DATA = ("exif", "xmp", "photoshop", "comment")
unguessable_original = UnguessableName("originals")


class Picture(AbstractImage):
    """A picture in a page. Its text for a screen reader stands with the block, as it depends on the page."""

    credit = models.CharField(_("bron van het beeld"), max_length=200, blank=True)
    admin_form_fields = (*WagtailImage.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("beeld")
        verbose_name_plural = _("beelden")

    def get_upload_to(self, filename):
        """A name that gives nothing away: renditions are public for whoever has theirs, and it starts with this."""
        return unguessable_original(self, filename)

    def get_rendition(self, filter):
        """A resized copy; asked for the original, a large one, because Wagtail would make the original public."""
        return super().get_rendition(_never_original(filter))

    def get_renditions(self, *filters):
        """The same for several at once, under the names they were asked by."""
        asked = {_spec(filter): _never_original(filter) for filter in filters}
        made = super().get_renditions(*asked.values())
        return {name: made[filter.spec] for name, filter in asked.items()}

    def generate_rendition_file(self, filter, **kwargs):
        """The one place where a resized copy is made."""
        return super().generate_rendition_file(_never_original(filter), **kwargs)


class PublicFilter(Filter):
    """Wagtail's own, that also leaves out what a camera writes in its files."""

    @cached_property
    def filter_operations(self):
        """Those of Wagtail, and ours."""
        return [*super().filter_operations, ForgetCamera("forget")]


class ForgetCamera(FilterOperation):
    """Takes place, time and owner out of a picture. It is upright by then, which the camera's data was needed for."""

    def construct(self):
        """Takes nothing."""

    def run(self, willow, image, env):
        """Called by Wagtail on the resized picture."""
        for name in CAMERA_DATA:
            willow.get_pillow_image().info.pop(name, None)


def _spec(filter):
    return filter if isinstance(filter, str) else filter.spec


def _never_original(filter):
    parts = [part for part in _spec(filter).split("|") if part != "original"]
    if not any(RESIZES.match(part) for part in parts):
        parts.insert(0, IN_PLACE_OF_ORIGINAL)
    return PublicFilter(spec="|".join(parts))


class Rendition(AbstractRendition):
    """One size of a picture."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="rendition_once_per_size")
        ]


class Handout(AbstractDocument):
    """A file to download: for whoever may read its page, or for everyone; until someone chose, for editors."""

    file = models.FileField(_("bestand"), upload_to=UnguessableName("handouts"))
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("hoort bij pagina"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="handouts",
        help_text=_("Wie deze pagina mag lezen, mag het bestand ophalen."),
    )
    is_public = models.BooleanField(
        _("Iedereen mag dit ophalen"),
        default=False,
        help_text=_("Ook wie niet inlogt. Zonder pagina en zonder vinkje komen lezers niet bij het bestand."),
    )
    admin_form_fields = (*WagtailDocument.admin_form_fields, "page", "is_public")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("bestand")
        verbose_name_plural = _("bestanden")

    def clean(self):
        """After Wagtail's look at the extension: refuses what no reader could open as such."""
        super().clean()
        is_new = self.file and not self.file._committed
        if is_new and (fault := fault_of(self.file, Path(self.file.name).suffix)):
            raise ValidationError({"file": fault})

    @property
    def filename(self) -> str:
        """The name a reader's device gives the file: the title, not the name under which we keep it."""
        return f"{slugify(self.title) or 'bestand'}{Path(self.file.name).suffix}"


def handouts_below(page):
    """The files that belong to this page or one below it."""
    return Handout.objects.filter(page__path__startswith=page.path).order_by("title")
