"""What the editor of an assignment says of its criteria."""

from wagtail.admin.panels import Panel

from leergang.kit.slots import contributions


class InUse(Panel):
    """Whether feedback was given by these criteria, and what becomes of it when they change."""

    class BoundPanel(Panel.BoundPanel):
        """Asked with the page; without anything to say it is not there."""

        template_name = "wagtailadmin/assignments/in_use.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.told = contributions("criteria_in_use", self.instance) if self.instance.pk else []

        def is_shown(self):
            """Only when there is something to say."""
            return bool(self.told)

        def get_context_data(self, parent_context=None):
            """Adds the sentences."""
            return super().get_context_data(parent_context) | {"told": self.told}
