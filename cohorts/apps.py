from django.apps import AppConfig


class CohortsConfig(AppConfig):
    """A group that goes through a course in time."""

    name = "cohorts"
    verbose_name = "Groepen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cohorts.looking.bar import looking_bar
        from cohorts.progress.reading import programme_of, step_as_read
        from cohorts.progress.sections import sections
        from leergang.kit import slots

        slots.register("bar", looking_bar)
        slots.register("home", sections)
        slots.register("programme", programme_of)
        slots.register("reading", step_as_read)
