from django.db import models


class Edition(models.Model):
    """One row. Its number goes up with every change of content; prose of an older edition is never served."""

    number = models.PositiveBigIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_edition")]


class Prose(models.Model):
    """A page rendered for everybody. Derived: it says how a page reads, never whether someone may read it."""

    page = models.OneToOneField("wagtailcore.Page", models.CASCADE, primary_key=True, related_name="prose")
    edition = models.CharField(max_length=40)
    data = models.TextField()  # JSON: what the page's `to_prose` answered
