from django.apps import AppConfig


class CohortsConfig(AppConfig):
    """A group that goes through a course in time."""

    name = "cohorts"
    verbose_name = "Groepen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from cohorts.agenda import personal as agenda
        from cohorts.attendance import personal as attendance
        from cohorts.enrolment import personal as enrolment
        from cohorts.enrolment.beside_module import page_for_teachers
        from cohorts.enrolment.tasks import graduate_when_closed
        from cohorts.invitations import personal as invited
        from cohorts.invitations import ticking as invitations
        from cohorts.looking.bar import looking_bar
        from cohorts.moments.course_page import on_course_page
        from cohorts.people import personal as sent
        from cohorts.progress import personal as progress
        from cohorts.progress.reading import programme_of, step_as_read
        from cohorts.progress.sections import sections
        from cohorts.questions import actions as questions
        from cohorts.questions import personal as asked
        from cohorts.registration import ticking as registration
        from cohorts.registration.rights import personal as applied
        from cohorts.reminders.tasks import tell
        from leergang.kit import slots

        slots.register("bar", looking_bar)
        slots.register("course_page", on_course_page)
        slots.register("home", sections)
        slots.register("module", page_for_teachers)
        slots.register("programme", programme_of)
        slots.register("reading", step_as_read)
        slots.register("tick", graduate_when_closed)
        slots.register("tick", registration.tick)
        slots.register("tick", questions.tick)
        slots.register("tick", invitations.tick)
        slots.register("tick", tell)
        for topic in (sent, asked, agenda, invited, applied, progress, attendance, enrolment):
            slots.register("personal_data", topic.kept)
