"""What Word has and a step has not: said in words, so that nothing is lost unseen."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

# Each kind of loss, in the order in which a teacher is told of it.
SAID = {
    "equation": _("Formules zijn weggelaten. Zet ze erin als beeld, of schrijf ze als tekst."),
    "chart": _("Grafieken, SmartArt en losse vormen zijn weggelaten. Zet ze erin als beeld."),
    "object": _("Ingevoegde bestanden zijn weggelaten. Bied ze aan met het blok ‘Download’."),
    "field": _("Automatische nummers of verwijzingen kunnen ontbreken. Kijk na of elke zin nog klopt."),
    "part": _("Een ingevoegd document of een geluid of video is weggelaten."),
    "outside": _("Een beeld dat niet in het bestand zelf zit, is weggelaten. Voeg het toe met het blok ‘Beeld’."),
    "unknown_picture": _("Een beeld is weggelaten, omdat we het niet kunnen lezen. Bewaar het als JPG of PNG."),
    "text_box": _(
        "De tekst uit tekstvakken staat nu tussen de gewone tekst. Kijk na of zij compleet is en goed staat."
    ),
    "comment": _("Opmerkingen in de kantlijn zijn weggelaten."),
    "changes": _("Bijgehouden wijzigingen zijn overgenomen, alsof je ze in Word had geaccepteerd."),
    "merged": _("Samengevoegde cellen zijn weer losse cellen. Kijk de tabellen na."),
    "cell": _("Lijsten in een tabel zijn gewone regels geworden, en een tabel in een tabel is tekst geworden."),
    "box": _("Een tabel van één rij of één kolom is gewone tekst geworden."),
    "moved_picture": _("Een beeld uit een tabel of lijst staat er nu onder."),
    "margin": _("Kop- en voetteksten van de pagina zijn weggelaten."),
    "contents": _("De inhoudsopgave is weggelaten; bij een stap gaat die vanzelf."),
    "deep_heading": _("Koppen van een lager niveau zijn tussenkoppen geworden."),
    "long_heading": _("Een kop van meer dan 150 tekens is vette tekst geworden."),
    "link": _("Een link die niet naar een webadres of e-mailadres leidt, is gewone tekst geworden."),
    "raised": _("Tekens boven of onder de regel (zoals in m²) staan nu op de regel."),
    "struck": _("Doorgehaalde woorden zijn niet meer doorgehaald. Haal ze weg als ze niet mogen blijven."),
    "underlined": _("Onderstreepte of gemarkeerde woorden zijn gewone tekst geworden."),
    "cut": _("Een beschrijving of bijschrift was te lang en is afgekapt. Kijk de beelden en tabellen na."),
}
# How the elements of a Word file give away what is in it.
SIGNS = {
    "equation": {"oMath", "oMathPara"},
    "chart": {"chart", "relIds", "wgp", "wpc"},
    "object": {"OLEObject"},
    "field": {"fldSimple"},
    "part": {"altChunk", "subDoc", "wavAudioFile", "videoFile", "audioFile"},
    "text_box": {"txbxContent"},
    "comment": {"commentReference"},
    "changes": {"ins", "del", "moveFrom", "moveTo"},
    "struck": {"strike", "dstrike"},
    "underlined": {"u", "highlight"},
}


def losses_in(names: set[str]) -> set[str]:
    """What these elements of Word mean that we do not have."""
    return {loss for loss, signs in SIGNS.items() if signs & names}


def in_words(losses: Iterable[str]) -> list[str]:
    """A sentence for each."""
    return [str(said) for loss, said in SAID.items() if loss in set(losses)]
