"""The two questions of peer feedback. No levels and no marks."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PeerFeedbackForm(forms.Form):
    """What a reader says about somebody's work."""

    works = forms.CharField(
        label=_("Dit werkt"),
        help_text=_("Noem een plek in de tekst en zeg wat die met jou doet als lezer."),
        widget=forms.Textarea,
        error_messages={"required": _("Schrijf één ding dat werkt. Daarna kun je je feedback geven.")},
    )
    wonder = forms.CharField(
        label=_("Dit vraag ik me af"),
        help_text=_("Stel een vraag waar de schrijver mee verder kan. Je hoeft het antwoord niet te weten."),
        widget=forms.Textarea,
        error_messages={"required": _("Schrijf één vraag op. Daarna kun je je feedback geven.")},
    )
