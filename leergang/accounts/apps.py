from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's own app for users, with a screen that knows our one field for a name."""

    user_viewset = "leergang.accounts.viewsets.PeopleViewSet"
