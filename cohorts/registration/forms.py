"""What an applicant types, and what a teacher says with a decision."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leergang.kit.open_forms import UNREADABLE, Address, OneLine, OpenForm

YOUR_NAME = _("Vul je naam in, zoals je collega’s je noemen.")


def _line(label, missing="", autocomplete="off", **kwargs):
    return OneLine(label=label, missing=missing, widget=forms.TextInput(attrs={"autocomplete": autocomplete}), **kwargs)


class AboutYou(OpenForm):
    """Who somebody is, where they work, and with whom they come."""

    name = _line(_("Je naam"), YOUR_NAME, "name")
    school = _line(_("Je school"), _("Vul de naam van je school in."), "organization")
    job = _line(_("Je functie"), _("Vul in wat je op school doet, zoals kwaliteitscoördinator."), "organization-title")
    with_colleague = forms.BooleanField(label=_("Ik kom met een collega"), required=False)
    colleague_name = _line(_("Naam van je collega"), required=False)
    colleague_email = Address(
        label=_("E-mailadres van je collega"),
        required=False,
        help_text=_("Je collega krijgt geen mail van ons. Die meldt zich zelf aan, en noemt jou."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["school"].widget.attrs["list"] = "scholen"

    def clean(self):
        """The tick and the names say the same: nothing is lost because of a tick, or kept against it."""
        answers = super().clean()
        ticked, email = answers.get("with_colleague"), answers.get("colleague_email")
        named = answers.get("colleague_name") or email or "colleague_email" in self.errors
        if ticked and not named:
            self.add_error("colleague_name", _("Vul in met wie je komt: een naam of een e-mailadres."))
        elif named and not ticked:
            self.add_error("colleague_name", _("Vink aan dat je met een collega komt, of maak deze velden leeg."))
        if email and email == answers.get("email"):
            self.add_error("colleague_email", _("Dit is je eigen adres. Vul het adres van je collega in."))
        return answers

    def answers(self) -> dict:
        """What is kept of it."""
        return {name: answer for name, answer in self.cleaned_data.items() if name not in ("website", "cohort")}


class ApplicationForm(AboutYou):
    """The same, with the address that says whose application it is, and the group."""

    field_order = ["cohort", "name", "email", "school", "job"]
    email = Address(
        label=_("Je e-mailadres"),
        missing=_("Vul je e-mailadres in, zoals naam@school.nl."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    cohort = forms.ChoiceField(
        label=_("Wanneer wil je beginnen?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies wanneer je wilt beginnen."),
            "invalid_choice": _("Deze groep kun je niet meer kiezen. Kies een andere."),
        },
    )

    def __init__(self, *args, moments, **kwargs):
        super().__init__(*args, **kwargs)
        self.moments = {moment.slug: moment for moment in moments}
        self.fields["cohort"].choices = [(moment.slug, moment.name) for moment in moments]
        if len(moments) == 1:
            self.initial["cohort"] = moments[0].slug
            self.fields["cohort"].widget = forms.HiddenInput()

    @property
    def picks(self):
        """Each radio with its start moment beside it."""
        return [(radio, self.moments[radio.data["value"]]) for radio in self["cohort"]]


class DecisionForm(forms.Form):
    """Whom a teacher decides about, what, and a word that goes with the mail."""

    VERBS = {"accept": _("Plaats"), "list": _("Zet op de wachtlijst"), "refuse": _("Wijs af")}
    chosen = forms.MultipleChoiceField(
        error_messages={
            "required": _("Kruis eerst aan over wie je beslist."),
            "invalid_choice": _("Iemand die je aankruiste staat er niet meer. Kijk de lijst nog eens na."),
        }
    )
    verb = forms.ChoiceField(choices=tuple(VERBS.items()))
    note = forms.CharField(
        label=_("Wil je er iets bij zeggen?"),
        help_text=_("Dit staat in de mail die je nu stuurt, en in het verloop."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "ruled ruled--short", "rows": 3}),
        error_messages={
            "max_length": _("Maak dit korter: er passen %(limit_value)d tekens."),
            "null_characters_not_allowed": UNREADABLE,
        },
    )

    def __init__(self, *args, applications, **kwargs):
        super().__init__(*args, **kwargs)
        self.applications = {str(application.pk): application for application in applications}
        self.fields["chosen"].choices = [(pk, pk) for pk in self.applications]

    def people(self) -> list:
        """The applications that were ticked, in the order of the page."""
        return [application for pk, application in self.applications.items() if pk in self.cleaned_data["chosen"]]
