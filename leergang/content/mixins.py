"""What all page types share, and what the members' pages share."""

from django.db import models

COURSE_DEPTH = 4  # root, home, overview of courses, course


class Members(models.Model):
    """Mixin for pages that only people who take part may read; the gate in cohorts asks for it."""

    class Meta:
        abstract = True

    def get_sitemap_urls(self, request=None):
        """None: a sitemap would tell strangers what exists."""
        return []


class Common(models.Model):
    """What all our pages share: the cohort gate is the only privacy, so Wagtail offers none."""

    private_page_options = []

    class Meta:
        abstract = True
