from importlib import import_module

from django.apps import AppConfig

# Those that add something to the platform, each says what in its `joins.py`. What hangs on something stands before it:
# that is the order in which a person is erased.
SLICES = (
    "desk",
    "peerreview",
    "reminding",
    "retention",
    "phrases",
    "cases",
    "learning",
    "notebook",
    "submissions",
    "contracting",
    "profile",
    "texts",
    "conversation",
    "feedback",
    "secondreading",
    "together",
    "briefs",
    "questions",
    "attachments",
    "work",
)


class AssignmentsConfig(AppConfig):
    """What people make."""

    name = "assignments"
    verbose_name = "Werk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        for name in SLICES:
            import_module(f"{self.name}.{name}.joins").join()
