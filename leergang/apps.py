from django.apps import AppConfig


class LeergangConfig(AppConfig):
    """The programme and the platform."""

    name = "leergang"
    verbose_name = "Leergang"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from leergang.accounts import checks as accounts_checks  # noqa: F401
        from leergang.accounts import seen, staff
        from leergang.accounts.due import forget_old_sessions
        from leergang.accounts.erasing import personal as account
        from leergang.accounts.erasing.listed import finish_what_waits
        from leergang.content.changes import keeping as publications
        from leergang.content.files.actions import sweep_at_night
        from leergang.content.finding import keeping
        from leergang.content.published import edition
        from leergang.content.traces import personal as traces
        from leergang.content.workshop.due import publish_what_was_planned
        from leergang.kit import checks as kit_checks  # noqa: F401
        from leergang.kit import slots
        from leergang.kit.paper import checks as paper_checks  # noqa: F401
        from leergang.kit.quick.sentences import keep_sentences
        from leergang.notices import due, outbox
        from leergang.notices import personal as notices

        keep_sentences()
        edition.watch()
        keeping.watch()
        publications.watch()
        seen.watch()
        staff.watch()
        forget = (due.forget, forget_old_sessions, sweep_at_night, finish_what_waits)
        for work in (publish_what_was_planned, due.daily_mail, outbox.retry, *forget):
            slots.register("tick", work)
        for topic in (traces, notices, account):  # the account itself goes last
            slots.register("personal_data", topic.kept)
