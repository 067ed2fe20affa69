from django.apps import AppConfig


class CohortsConfig(AppConfig):
    """A group that goes through a course in time."""

    name = "cohorts"
    verbose_name = "Groepen"
    default_auto_field = "django.db.models.BigAutoField"
