from django.apps import AppConfig


class LeergangConfig(AppConfig):
    """The programme and the platform."""

    name = "leergang"
    verbose_name = "Leergang"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from leergang.accounts import checks as accounts_checks  # noqa: F401
        from leergang.accounts import seen, staff
        from leergang.content.finding import keeping
        from leergang.content.published import edition
        from leergang.kit import checks as kit_checks  # noqa: F401

        edition.watch()
        keeping.watch()
        seen.watch()
        staff.watch()
