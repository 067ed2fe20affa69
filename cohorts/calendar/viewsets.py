"""School holidays in the admin."""

from django.utils.translation import gettext_lazy as _

from leergang.kit.viewset import PlainViewSet

from .models import SchoolHoliday


class SchoolHolidayViewSet(PlainViewSet):
    """Typed over once a year; a new group warns when they end too soon."""

    model = SchoolHoliday
    icon = "date"
    name = "schoolvakanties"
    menu_label = _("Schoolvakanties")
    list_display = ["name", "region", "first", "last", "source"]
    list_filter = ["region"]
    search_fields = ["name", "source"]
    ordering = ["-first"]
    form_fields = ["name", "region", "first", "last", "source"]
