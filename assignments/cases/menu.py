"""What the admin's menu holds of case cards: those that were offered."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .admin_views import offered, offered_case
from .rules import may_decide


class OfferedItem(MenuItem):
    """For who may add to the library."""

    def is_shown(self, request):
        """Whether this person decides about them."""
        return may_decide(request.user)


@hooks.register("register_admin_urls")
def addresses_of_offers():
    """Our own screens."""
    return [
        path("aangeboden/", offered, name="offered"),
        path("aangeboden/<int:pk>/", offered_case, name="offered_case"),
    ]


@hooks.register("register_admin_menu_item")
def offered_examples():
    """Examples from practice that wait for a decision."""
    return OfferedItem(_("Aangeboden"), reverse("offered"), name="offered", icon_name="mail", order=152)
