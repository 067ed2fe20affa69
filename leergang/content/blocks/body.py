"""Everything a page may hold, in the groups in which an editor finds it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..figures.blocks import FigureBlock
from .doing import CardBlock, PromptBlock, SelfCheckBlock, WorkFormBlock
from .overviews import ChecklistBlock, DownloadBlock, ImageBlock, SourcesBlock, TableBlock
from .video import VideoBlock
from .words import CalloutBlock, CaseBlock, HeadingBlock, QuoteBlock, TextBlock


class BodyBlock(blocks.StreamBlock):
    """Everything a page's body may hold."""

    heading = HeadingBlock(group=_("Tekst"))
    text = TextBlock(group=_("Tekst"))
    quote = QuoteBlock(group=_("Tekst"))
    callout = CalloutBlock(group=_("Tekst"))
    case = CaseBlock(group=_("Tekst"))
    table = TableBlock(group=_("Overzicht"))
    image = ImageBlock(group=_("Overzicht"))
    figure = FigureBlock(group=_("Overzicht"))
    video = VideoBlock(group=_("Overzicht"))
    download = DownloadBlock(group=_("Overzicht"))
    checklist = ChecklistBlock(group=_("Overzicht"))
    sources = SourcesBlock(group=_("Overzicht"))
    self_check = SelfCheckBlock(group=_("Doen"))
    prompt = PromptBlock(group=_("Doen"))
    work_form = WorkFormBlock(group=_("Doen"))
    card = CardBlock(group=_("Doen"))

    class Meta:
        block_counts = {}
