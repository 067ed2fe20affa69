from django.apps import AppConfig


class CohortsConfig(AppConfig):
    """A group that goes through a course in time."""

    name = "cohorts"
    verbose_name = "Groepen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cohorts.enrolment.tasks import graduate_when_closed
        from leergang.kit import slots

        slots.register("tick", graduate_when_closed)
