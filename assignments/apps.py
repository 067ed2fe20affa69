from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    """What people make."""

    name = "assignments"
    verbose_name = "Werk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from assignments.briefs.personal import kept as kept_of_dates
        from assignments.notebook.in_text import in_the_text
        from assignments.notebook.kind import ANSWER, NOTE
        from assignments.notebook.queries import kept_under_keys
        from assignments.reminding.reminders import remind
        from assignments.reminding.sections import to_hand_in
        from assignments.submissions.kept import kept_by_assignments
        from assignments.submissions.kind import ASSIGNMENT
        from assignments.submissions.personal import kept as kept_of_handing_in
        from assignments.together.personal import kept as kept_of_pens
        from assignments.work import kinds
        from assignments.work.due import forget_what_was_thrown_away
        from assignments.work.personal import kept as kept_of_work
        from assignments.work.renewing import sent_with_an_old_form
        from leergang.kit import slots

        self._answering()
        kinds.register(ANSWER)
        kinds.register(NOTE)
        kinds.register(ASSIGNMENT)
        slots.register("home", to_hand_in)
        slots.register("kept_under_keys", kept_by_assignments)
        slots.register("tick", remind)
        slots.register("expired_form", sent_with_an_old_form)
        slots.register("in_the_text", in_the_text)
        slots.register("kept_under_keys", kept_under_keys)
        for kept in (kept_of_handing_in, kept_of_dates, kept_of_pens, kept_of_work):
            slots.register("personal_data", kept)
        slots.register("tick", forget_what_was_thrown_away)

    def _answering(self):
        """What teachers say of it."""
        from assignments.desk.columns import columns
        from assignments.desk.kind import FEEDBACK
        from assignments.desk.personal import kept as kept_of_desk
        from assignments.desk.sections import keys_in_the_account
        from assignments.feedback.due import tell_what_was_released
        from assignments.feedback.personal import kept as kept_of_feedback
        from assignments.feedback.sections import told_of_a_template
        from assignments.phrases.personal import kept as kept_of_phrases
        from assignments.work import kinds
        from leergang.kit import slots

        kinds.register(FEEDBACK)
        slots.register("account", keys_in_the_account)
        slots.register("criteria_in_use", told_of_a_template)
        slots.register("group_columns", columns)
        slots.register("tick", tell_what_was_released)
        for kept in (kept_of_desk, kept_of_phrases, kept_of_feedback):
            slots.register("personal_data", kept)
