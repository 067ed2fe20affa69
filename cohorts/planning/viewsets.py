"""Groepen in the menu of the admin, with what belongs to it."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSetGroup

from cohorts.calendar.viewsets import SchoolHolidayViewSet
from cohorts.schedule.models import Cohort
from cohorts.schools.viewsets import BoardViewSet, SchoolViewSet
from leergang.kit.viewset import PlainViewSet

from .forms import CohortForm
from .listing import CohortEditView, CohortHistoryView, CohortIndexView
from .views import days, new_group, put_back, remove


class CohortViewSet(PlainViewSet):
    """Groups: made by choosing a first day, changed here, moved on a screen of their own."""

    model = Cohort
    icon = "group"
    name = "groepen"
    menu_label = _("Groepen")
    index_view_class = CohortIndexView
    edit_view_class = CohortEditView
    history_view_class = CohortHistoryView
    search_fields = ["name", "place"]
    deletes = False
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
            FieldPanel("teachers"),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("place"), FieldPanel("online_link")])], heading=_("Waar de groep samenkomt")
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("seats"), FieldPanel("price")]), FieldPanel("region")],
                heading=_("Voor wie zich aanmeldt"),
            ),
            FieldPanel("keeps_work_for"),
        ],
        base_form_class=CohortForm,
    )

    def get_urlpatterns(self):
        """A new group begins with its first day, not with a form."""
        others = [pattern for pattern in super().get_urlpatterns() if pattern.name != "add"]
        return [
            *others,
            path("nieuw/", new_group, name="add"),
            path("<int:pk>/dagen/", days, name="days"),
            path("<int:pk>/dagen/terug/<int:move>/", put_back, name="put_back"),
            path("<int:pk>/haal-weg/", remove, name="remove"),
        ]


class GroupsMenu(ModelViewSetGroup):
    """Groepen, with what a group needs to know."""

    menu_label = _("Groepen")
    menu_icon = "group"
    menu_order = 150
    items = (CohortViewSet, SchoolViewSet, BoardViewSet, SchoolHolidayViewSet)
