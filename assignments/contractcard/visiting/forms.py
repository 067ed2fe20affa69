"""What the counterpart fills in to agree."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cohorts.moments.open_forms import OneLine


class ConsentForm(forms.Form):
    """The version to which somebody agrees, and the name under which."""

    number = forms.IntegerField()
    name = OneLine(label=_("Je naam"), missing=_("Vul je naam in. Die komt in het contract."), max_length=200)
