"""What a page is made of. Each block has its own template in templates/blocks/."""

from .body import BodyBlock
from .overviews import ImageBlock
from .people import QuestionBlock, TrainerBlock, VoiceBlock
from .words import INLINE, PROSE

__all__ = ["INLINE", "PROSE", "BodyBlock", "ImageBlock", "QuestionBlock", "TrainerBlock", "VoiceBlock"]
