"""A list with a form in the admin, on Dutch addresses, without what Wagtail adds for pages."""

from django.urls import path
from wagtail.admin.viewsets.model import ModelViewSet


class PlainViewSet(ModelViewSet):
    """For a model of ours that is no page and no snippet. Nothing is copied, and nobody asks where it is used."""

    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    deletes = True

    def get_common_view_kwargs(self, **kwargs):
        """Without the addresses that do not exist."""
        less = {"usage_url_name": None} | ({} if self.deletes else {"delete_url_name": None})
        return super().get_common_view_kwargs(**{**less, **kwargs})

    def get_urlpatterns(self):
        """The list first: the menu leads there."""
        patterns = [
            path("", self.index_view, name="index"),
            path("tabel/", self.index_results_view, name="index_results"),
            path("nieuw/", self.add_view, name="add"),
            path("<int:pk>/", self.edit_view, name="edit"),
            path("<int:pk>/verloop/", self.history_view, name="history"),
            path("<int:pk>/verloop/tabel/", self.history_results_view, name="history_results"),
        ]
        return [*patterns, path("<int:pk>/verwijder/", self.delete_view, name="delete")] if self.deletes else patterns
