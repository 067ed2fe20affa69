"""A film behind a poster: nothing is asked of the host before the reader asks for it."""

from django.core.exceptions import ValidationError
from django.forms import URLField
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from leergang.kit.players import Video, read_address, stored

from .words import TextBlock


class VideoAddressField(URLField):
    """Takes an address as it is copied from the browser, of the two hosts we know."""

    def clean(self, value):
        """Refuses other hosts with a sentence that says which there are."""
        address = super().clean(value)
        if address and not read_address(address):
            raise ValidationError(_("Plak het adres van een video op YouTube of Vimeo."))
        return address


class VideoAddressBlock(blocks.FieldBlock):
    """An address in the form, a provider and an id in the database."""

    def __init__(self, required=True, help_text="", **kwargs):
        self.field = VideoAddressField(required=required, help_text=help_text, assume_scheme="https", max_length=300)
        super().__init__(**kwargs)

    def value_from_form(self, value):
        """The video that stands at the address. What is none stays, for the field to refuse it."""
        return read_address(value) or value or None

    def value_for_form(self, value):
        """Its address."""
        return value.address if isinstance(value, Video) else value

    def to_python(self, value):
        """From how it is kept."""
        return stored(value)

    def get_prep_value(self, value):
        """As it is kept; nothing of an address that was refused."""
        return str(value) if isinstance(value, Video) else ""

    class Meta:
        icon = "media"
        label = _("Adres van de video")


class VideoBlock(blocks.StructBlock):
    """A film at YouTube or Vimeo, with all that is said in it as text."""

    title = blocks.CharBlock(label=_("Titel"), max_length=120)
    address = VideoAddressBlock(help_text=_("Van YouTube of Vimeo, zoals het boven in je browser staat."))
    poster = ImageChooserBlock(label=_("Beeld vooraf"), help_text=_("Dit ziet de lezer tot hij de video start."))
    transcript = TextBlock(
        label=_("Uitgeschreven tekst"),
        help_text=_("Alles wat in de video wordt gezegd, voor wie niet kijkt of luistert."),
    )

    class Meta:
        icon = "media"
        label = _("Video met tekst")
        description = _("Een video met de tekst erbij. Hij start pas als de lezer dat wil, zonder cookies.")
        template = "blocks/video.html"
        preview_template = "blocks/preview_video.html"
