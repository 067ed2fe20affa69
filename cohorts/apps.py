from django.apps import AppConfig


class CohortsConfig(AppConfig):
    """A group that goes through a course in time."""

    name = "cohorts"
    verbose_name = "Groepen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from leergang.kit import slots

        from .moments.course_page import on_course_page
        from .questions import actions as questions
        from .registration import ticking as registration

        slots.register("course_page", on_course_page)
        slots.register("tick", registration.tick)
        slots.register("tick", questions.tick)
