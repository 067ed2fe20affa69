"""The address of who asks."""

from django.utils.translation import gettext_lazy as _

from cohorts.moments.open_forms import Address, OpenForm


class AddressForm(OpenForm):
    """One field."""

    email = Address(label=_("E-mailadres waarop je een link kreeg"))
