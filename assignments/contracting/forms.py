"""The eight prompts, and the three questions after the talk. A draft is kept as typed, so nothing here refuses it."""

from django import forms
from django.utils.translation import gettext_lazy as _


def _asks(label, help_text, example, rows=4) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    field = forms.CharField(label=label, help_text=help_text, required=False, widget=widget)
    field.example = example  # type: ignore[attr-defined]
    return field


class ContractingForm(forms.Form):
    """All but what lies under it: that is a form and a table of its own."""

    title = forms.CharField(label=_("De opdracht in een paar woorden"), max_length=200, required=False)
    talk_on = forms.DateField(
        label=_("Wanneer is het gesprek?"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    occasion = _asks(
        _("Welke vraag ligt er, en wie heeft er last van als er niets gebeurt?"),
        _("Schrijf in hun woorden, niet in de jouwe."),
        _("‘De resultaten zakken.’ Last hebben leerlingen in havo 4, en een sectie die zich bekeken voelt."),
    )
    commission = _asks(
        _("Wat vragen ze je precies te doen, en wat vragen ze niet?"),
        _("Eén zin die je opdrachtgever zou ondertekenen."),
        _("Zoek met de sectie uit waar leerlingen in havo 3 en 4 afhaken bij Frans. Niet: zeggen wie het is."),
    )
    frame = _asks(
        _("Wat staat vast, en waar zit de ruimte?"),
        _("Denk aan tijd, geld, een besluit, de wet. Noem ook wat jij niet mag delen."),
        _("Klaar voor de zomer. Hooguit twaalf uur van mij. Over personen deel ik niets."),
    )
    role = _asks(
        _("Welke pet heb je op, en welke zet je nadrukkelijk af?"),
        _("Gebruik de zeven rollen."),
        _("Onderzoeker en kritische vriend. Niet de bewaker."),
    )
    wishes = _asks(
        _("Wat heb jij nodig van de ander om dit goed te doen, en wat wil de ander van jou?"),
        _("Minstens één wens die je spannend vindt om te stellen."),
        _("Dat Joost de sectie zelf vertelt wat hij vraagt, en dat hij zegt dat het zonder overleg begon."),
    )
    offer = _asks(
        _("Wat bied je aan, en waar ligt je nee?"),
        _("Denk aan tijd, onderwerp en vertrouwelijkheid."),
        _("Ik bied drie gesprekken en een vragenlijst. Nee: lesbezoek zonder uitnodiging."),
    )
    responsibility = _asks(
        _("Wie beslist, aan wie laat je zien wat eruit komt, en wanneer kijken jullie terug op de samenwerking zelf?"),
        _("Plan een datum en een vorm."),
        _("De sectie kiest een aanpak, Joost beslist over uren. Terugkijken op 11 juni, een kwartier bij de koffie."),
    )
    different = _asks(
        _("Wat is anders afgesproken dan je vooraf dacht?"),
        _("Noem ook welke rol je koos, wat jullie over en weer vroegen en waar je grens lag."),
        _("Ik dacht dat ik lessen zou bezoeken. We spraken af dat ik alleen met leerlingen praat."),
    )
    turned = _asks(
        _("Welk moment in het gesprek kantelde het?"),
        _("Eén moment. Wat zei jij, wat zei de ander, en wat veranderde er?"),
        _("Toen ik zei dat ik het zonder hem niet aandurfde. Joost legde zijn pen neer en ging zelf naar de sectie."),
    )
    earlier = _asks(
        _("Wat vraag je volgende keer eerder?"),
        _("Schrijf de vraag op zoals je hem wilt stellen."),
        _("‘Wie weet al dat je mij dit vraagt?’"),
        rows=3,
    )


class UndercurrentForm(forms.Form):
    """The eighth prompt and the notes beside it."""

    text = _asks(
        _("Wat is er tussen jullie niet gezegd dat het werk kan laten mislukken?"),
        _("Wat zou je durven benoemen bij het volgende gesprek?"),
        _("Ik zeg ja omdat ik wil dat hij me serieus neemt. Hij vraagt ‘wie’ omdat het bestuur hem dat vraagt."),
    )
    notes = _asks(_("Notities"), _("Losse gedachten bij dit gesprek. Ook die blijven van jou."), "", rows=3)
