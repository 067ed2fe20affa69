"""How long a text should be, in words. Pure."""

from django.utils.translation import gettext as _


def range_told(least: int | None, most: int | None) -> str:
    """The length that is asked, in words; nothing when none is."""
    if least and most:
        return _("%(least)s tot %(most)s woorden") % {"least": least, "most": most}
    if least:
        return _("minstens %(least)s woorden") % {"least": least}
    return _("hooguit %(most)s woorden") % {"most": most} if most else ""
