from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    """What people make."""

    name = "assignments"
    verbose_name = "Werk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from assignments.attachments.due import forget_what_was_taken_out, sweep_uploads
        from assignments.attachments.personal import kept as kept_of_files
        from assignments.briefs.personal import kept as kept_of_dates
        from assignments.cases.kind import CASE
        from assignments.cases.personal import kept as kept_of_cases
        from assignments.cases.sections import links as links_of_cases
        from assignments.learning.kind import LEARNING_QUESTION
        from assignments.learning.sections import invitations
        from assignments.learning.sections import links as links_of_questions
        from assignments.notebook.in_text import in_the_text
        from assignments.notebook.kind import ANSWER, NOTE
        from assignments.notebook.queries import kept_under_keys
        from assignments.questions.kinds import KINDS as QUESTIONS
        from assignments.desk.kind import FEEDBACK
        from assignments.desk.personal import kept as kept_of_desk
        from assignments.desk.sections import keys_in_the_account
        from assignments.feedback.due import tell_what_was_released
        from assignments.feedback.personal import kept as kept_of_feedback
        from assignments.phrases.personal import kept as kept_of_phrases
        from assignments.peerreview.actions import follow, is_opened_by_a_peer
        from assignments.peerreview.kind import PEER_FEEDBACK
        from assignments.peerreview.personal import kept as kept_of_peers
        from assignments.peerreview.reminders import remind_of_feedback
        from assignments.peerreview.sections import to_read
        from assignments.reminding.reminders import remind
        from assignments.reminding.sections import to_hand_in
        from assignments.submissions.columns import columns
        from assignments.submissions.kept import kept_by_assignments
        from assignments.submissions.kind import ASSIGNMENT
        from assignments.submissions.personal import kept as kept_of_handing_in
        from assignments.together.due import forget_old_pens
        from assignments.together.personal import kept as kept_of_pens
        from assignments.work import kinds, values
        from assignments.work.due import forget_what_was_thrown_away
        from assignments.work.personal import kept as kept_of_work
        from assignments.work.renewing import sent_with_an_old_form
        from leergang.kit import slots

        for question in QUESTIONS.values():
            if question.parts:
                values.register(question.slug, question.parts)
        for kind in (ANSWER, NOTE, ASSIGNMENT, CASE, LEARNING_QUESTION, FEEDBACK):
            kinds.register(kind)
        slots.register("group_columns", columns)
        slots.register("group_links", links_of_cases)
        slots.register("group_links", links_of_questions)
        slots.register("account", keys_in_the_account)
        slots.register("home", to_hand_in)
        slots.register("home", invitations)
        slots.register("kept_under_keys", kept_by_assignments)
        slots.register("tick", remind)
        slots.register("expired_form", sent_with_an_old_form)
        slots.register("in_the_text", in_the_text)
        slots.register("kept_under_keys", kept_under_keys)
        kinds.register(PEER_FEEDBACK)
        slots.register("handed_in", follow)
        slots.register("home", to_read)
        slots.register("opened_by_others", is_opened_by_a_peer)
        slots.register("tick", remind_of_feedback)
        of_works = (kept_of_cases, kept_of_handing_in, kept_of_files, kept_of_dates, kept_of_pens, kept_of_work)
        for kept in (kept_of_desk, kept_of_phrases, kept_of_peers, kept_of_feedback, *of_works):
            slots.register("personal_data", kept)
        due_things = (forget_what_was_thrown_away, forget_old_pens, forget_what_was_taken_out, sweep_uploads)
        for due in (*due_things, tell_what_was_released):
            slots.register("tick", due)
