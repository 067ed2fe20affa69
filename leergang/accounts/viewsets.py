"""The people in /beheer/: Wagtail's screens with one field for a name, and no password that someone else typed."""

from django.forms import CheckboxSelectMultiple
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views import account
from wagtail.users import forms
from wagtail.users.views import users

from .models import User


class NewPersonForm(forms.UserForm):
    """Someone new, who chooses a password themselves or signs in with mailed codes."""

    first_name = last_name = None

    class Meta:
        model = User
        fields = ("email", "name", "is_superuser", "groups")
        widgets = {"groups": CheckboxSelectMultiple}


class PersonForm(forms.UserEditForm):
    """Someone with an account, which may be turned off."""

    first_name = last_name = None

    class Meta:
        model = User
        fields = ("email", "name", "is_active", "is_superuser", "groups")
        widgets = {"groups": CheckboxSelectMultiple}


class PeopleView(users.IndexView):
    """Everyone, found by name too."""

    search_fields = ("name", "email")


class NewPersonView(users.CreateView):
    """Adds someone."""

    def save_instance(self):
        """Keeps the empty password from counting as one."""
        self.form.instance.set_unusable_password()
        return super().save_instance()

    def get_success_message(self, instance):
        """Says how they sign in, as nobody mails them: that is for whoever added them to tell."""
        said = _(
            "%(person)s is toegevoegd. Vertel zelf hoe inloggen gaat: ga naar %(address)s, vul %(email)s in "
            "en vraag een code per mail. Een wachtwoord kiezen kan daarna."
        )
        address = self.request.build_absolute_uri(reverse("account_request_login_code"))
        return said % {"person": instance, "address": address, "email": instance.email}


class PeopleViewSet(users.UserViewSet):
    """Replaces Wagtail's; see apps.py."""

    index_view_class = PeopleView
    add_view_class = NewPersonView

    def get_form_class(self, for_update=False):
        """Our forms."""
        return PersonForm if for_update else NewPersonForm


class OwnSettingsView(account.AccountView):
    """One's own settings in the admin, without what belongs elsewhere or cannot work here.

    The name has one field, and a teacher keeps it; a portrait would be stored where no address leads.
    """

    left_out = (account.NameEmailSettingsPanel, account.AvatarSettingsPanel)

    def get_panels(self):
        """What is left: notifications and how the admin looks."""
        return [panel for panel in super().get_panels() if not isinstance(panel, self.left_out)]
