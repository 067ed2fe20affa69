"""What all page types share, and what the members' pages share."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

COURSE_DEPTH = 4  # root, home, overview of courses, course


class Members(models.Model):
    """Mixin for pages that only people who take part may read; the gate in cohorts asks for it."""

    class Meta:
        abstract = True

    def get_sitemap_urls(self, request=None):
        """None: a sitemap would tell strangers what exists."""
        return []

    @classmethod
    def kinds(cls) -> list[type[Self]]:
        """Every page type that mixes this in, by whatever road."""
        below = [kind for mixed in cls.__subclasses__() for kind in mixed.kinds()]
        return below if cls._meta.abstract else [cls, *below]


class OfACourse(Members):
    """Mixin for the pages of a course, which the dates of a group open."""

    in_outline = True  # a day, a module or a step; other pages stand below these without being one

    class Meta:
        abstract = True


class ForTeachers(Members):
    """Mixin for the pages of a course that only those read who teach it."""

    class Meta:
        abstract = True


class Common(models.Model):
    """What all our pages share: the cohort gate is the only privacy, so Wagtail offers none."""

    private_page_options = []
    admin_default_ordering = "ord"  # a course is read in its own order, also in the admin
    preview_sizes = [
        {"name": "phone", "icon": "mobile-alt", "device_width": 390, "label": _("Zoals op een telefoon")},
        {"name": "laptop", "icon": "desktop", "device_width": 1280, "label": _("Zoals op een laptop")},
    ]
    default_preview_size = "phone"

    class Meta:
        abstract = True
