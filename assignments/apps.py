from importlib import import_module

from django.apps import AppConfig

# Those that add something to the platform, in the order in which pages show it; each says what in its `joins.py`.
SLICES = (
    "work",
    "attachments",
    "questions",
    "briefs",
    "together",
    "feedback",
    "phrases",
    "cases",
    "learning",
    "notebook",
    "submissions",
    "texts",
    "desk",
    "peerreview",
    "reminding",
    "retention",
)


class AssignmentsConfig(AppConfig):
    """What people make."""

    name = "assignments"
    verbose_name = "Werk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        for name in SLICES:
            import_module(f"{self.name}.{name}.joins").join()
