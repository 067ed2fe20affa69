"""What the admin shows of mail: one report, to administrators."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .reports import TroubledMailView, try_again


class ForAdministrators(MenuItem):
    """A menu item that others do not see."""

    def is_shown(self, request):
        """Whether this person may see it."""
        return request.user.is_superuser


@hooks.register("register_admin_urls")
def addresses_of_mail():
    """The report, its table, and the button in it."""
    return [
        path("rapporten/mail/", TroubledMailView.as_view(), name="troubled_mail"),
        path("rapporten/mail/tabel/", TroubledMailView.as_view(results_only=True), name="troubled_mail_results"),
        path("rapporten/mail/<int:pk>/opnieuw/", try_again, name="mail_again"),
    ]


@hooks.register("register_reports_menu_item")
def report_of_mail():
    """Mail that did not arrive."""
    address = reverse("troubled_mail")
    return ForAdministrators(TroubledMailView.page_title, address, name="mail", icon_name="mail", order=300)
