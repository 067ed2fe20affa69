"""Rubric: the criteria of an assignment as one group has them, once they are in use there or were changed."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..briefs.blocks import LEVELS

__all__ = ["Rubric"]


@dataclass(frozen=True)
class Criterion:
    """One thing a teacher looks at, with what each level looks like; the lowest first."""

    key: str
    name: str
    levels: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        """As it is stored."""
        return {"key": self.key, "name": self.name, "levels": list(self.levels)}

    @property
    def choices(self) -> list[tuple[int, str, str]]:
        """Number, name and text of each level."""
        return [(at, str(name), text) for at, (name, text) in enumerate(zip(LEVELS, self.levels, strict=True), 1)]


def criteria_in(data: list[dict[str, Any]]) -> list[Criterion]:
    """What was stored, as criteria."""
    return [Criterion(one["key"], one["name"], tuple(one["levels"])) for one in data]


class Rubric(models.Model):
    """Where a group has none, the template on the page of the assignment goes for it. Kept as long as the group."""

    cohort = models.ForeignKey("cohorts.Cohort", models.CASCADE, related_name="rubrics", verbose_name=_("groep"))
    page = models.ForeignKey(
        "assignments.AssignmentPage", models.CASCADE, related_name="rubrics", verbose_name=_("opdracht")
    )
    criteria = models.JSONField(_("waar je naar kijkt"))
    is_changed = models.BooleanField(_("door een docent veranderd"), default=False)
    made_at = models.DateTimeField(_("gemaakt op"))

    class Meta:
        verbose_name = _("rubric van een groep")
        verbose_name_plural = _("rubrics van groepen")
        constraints = [models.UniqueConstraint(fields=["cohort", "page"], name="rubric_once_per_group")]
