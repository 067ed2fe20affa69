from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    """What people make."""

    name = "assignments"
    verbose_name = "Werk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from assignments.briefs.personal import kept as kept_of_dates
        from assignments.cases.kind import CASE
        from assignments.cases.personal import kept as kept_of_cases
        from assignments.cases.sections import links as links_of_cases
        from assignments.cases.sections import offered
        from assignments.learning.kind import LEARNING_QUESTION
        from assignments.learning.sections import invitations
        from assignments.learning.sections import links as links_of_questions
        from assignments.notebook.in_text import in_the_text
        from assignments.notebook.kind import ANSWER, NOTE
        from assignments.notebook.queries import kept_under_keys
        from assignments.reminding.reminders import remind
        from assignments.reminding.sections import to_hand_in
        from assignments.submissions.columns import columns
        from assignments.submissions.kept import kept_by_assignments
        from assignments.submissions.kind import ASSIGNMENT
        from assignments.submissions.personal import kept as kept_of_handing_in
        from assignments.work import kinds
        from assignments.work.due import forget_what_was_thrown_away
        from assignments.work.personal import kept as kept_of_work
        from assignments.work.renewing import sent_with_an_old_form
        from leergang.kit import slots

        for kind in (ANSWER, NOTE, ASSIGNMENT, CASE, LEARNING_QUESTION):
            kinds.register(kind)
        slots.register("group_columns", columns)
        slots.register("group_links", links_of_cases)
        slots.register("group_links", links_of_questions)
        slots.register("home", to_hand_in)
        slots.register("home", invitations)
        slots.register("home", offered)
        slots.register("kept_under_keys", kept_by_assignments)
        slots.register("tick", remind)
        slots.register("expired_form", sent_with_an_old_form)
        slots.register("in_the_text", in_the_text)
        slots.register("kept_under_keys", kept_under_keys)
        for kept in (kept_of_cases, kept_of_handing_in, kept_of_dates, kept_of_work):
            slots.register("personal_data", kept)
        slots.register("tick", forget_what_was_thrown_away)
