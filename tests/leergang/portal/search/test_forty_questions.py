"""What people ask, over the course of the demo as it is, with what must come first. No question is treated apart."""

import pytest
from django.contrib.auth.models import AnonymousUser

from leergang.content.course import CoursePage
from leergang.content.finding.keeping import rebuild
from leergang.content.importing.writing import import_folder
from leergang.portal.demo import COURSE
from leergang.portal.search.queries import answer
from tests import factories

COURSE_TITLE = "Kwaliteitszorg in het voortgezet onderwijs"
TEN_STEPS = "Tien stappen naar een inspectiebezoek"
GOALS = "Negen criteria voor een bruikbaar doel"
Q_REPORT = "De Q-rapportage"
QUESTIONS = [
    # what someone half remembers
    ("10 stappen inspectie", "Stap", "Voorbereiden in tien stappen"),
    ("10 stap", "Stap", "Voorbereiden in tien stappen"),
    ("bezoek van de inspectie voorbereiden", "Bibliotheek", TEN_STEPS),
    ("hoe bereid ik een inspectiebezoek voor", "Module", "Het inspectiebezoek"),
    ("aankondiging inspectie", "Stap", "De brief ligt er"),
    ("conceptrapport", "Bibliotheek", "Een conceptrapport van de inspectie lezen"),
    ("oordeel onvoldoende", "Stap", "Als het oordeel tegenvalt"),
    ("wie beslist over het schoolplan", "Stap", "Wie beslist waarover"),
    ("vijf opvattingen over kwaliteit", "Stap", "Vijf opvattingen over kwaliteit"),
    ("invloed zonder gezag", "Stap", "Invloed zonder de baas te zijn"),
    ("psychologische veiligheid", "Stap", "Veilig is niet hetzelfde als gezellig"),
    ("weerstand bij collega's", "Stap", "Weerstand is informatie"),
    ("petten verdelen", "Bibliotheek", "Petten verdelen in drie kwartier"),
    ("vaag doel", "Stap", "Van vaag doel naar bruikbaar doel"),
    ("standaarden lezen", "Bibliotheek", "Vier vragen aan een standaard"),
    ("verschil eis en ambitie", "Stap", "Eis, ambitie of mening"),
    ("opdracht A", "Stap", "Op weg naar dag 2: opdracht A"),
    ("de kring rond", "Stap", "De kring rond"),
    # what someone wants to use
    ("schoolplan lezen", "Stap", "Lees een schoolplan in een half uur"),
    ("rollen kwaliteitsmedewerker", "Bibliotheek", "Zeven rollen van de kwaliteitsmedewerker"),
    ("data bespreken met team", "Bibliotheek", "Gegevens lezen in drie ronden"),
    ("rapport aan het bestuur", "Bibliotheek", Q_REPORT),
    ("vergaderingen plannen voor een jaar", "Bibliotheek", "Vergadercyclus: een jaar vol gesprekken"),
    ("zelfevaluatie vragenlijst", "Bibliotheek", "Vanuit elke stoel: zelfevaluatie op papier"),
    ("doelen stellen", "Bibliotheek", GOALS),
    ("smart doel", "Bibliotheek", GOALS),
    ("onderzoeksvraag maken", "Bibliotheek", "Een scherpe onderzoeksvraag"),
    ("9 ingredienten", "Bibliotheek", "Negen ingrediënten van ondersteuning"),
    ("cultuurwiel acht vakken", "Bibliotheek", "Cultuurwiel"),
    # what a word or a code means
    ("wat moet in een schoolplan", "Begrip", "Schoolplan"),
    ("school plan", "Begrip", "Schoolplan"),
    ("wat is borging", "Begrip", "Borging"),
    ("MR", "Begrip", "Medezeggenschapsraad"),
    ("PLG", "Begrip", "Professionele leergemeenschap"),
    ("ska", "Begrip", "SKA"),
    ("BKA2", "Standaard", "BKA2 Uitvoering en kwaliteitscultuur"),
    ("veiligheid", "Standaard", "VS1 Veiligheid"),
    ("plan do check act", "Begrip", "PDCA"),
    ("kwaliteitskring", "Begrip", "PDCA"),
    ("onderwijsinspectie", "Begrip", "Inspectie van het Onderwijs"),
    ("zeer zwakke school", "Begrip", "Zeer zwak"),
    ("wat doet de raad van toezicht", "Begrip", "Raad van toezicht"),
    ("vakgroepen", "Begrip", "Sectie of vakgroep"),
    ("gesprekskaarten", "Begrip", "Gesprekskaart"),
    ("ben je tevreden", "Gesprekskaart", "Waar ben je tevreden over?"),
    # with one typing error
    ("kwalitietscultuur", "Begrip", "Kwaliteitscultuur"),
    ("beginsitautie", "Begrip", "Beginsituatie"),
    ("opvatingen", "Stap", "Vijf opvattingen over kwaliteit"),
    ("inspectibezoek", "Module", "Het inspectiebezoek"),
    # about the course itself
    ("krijg ik een certificaat", "Leergang", COURSE_TITLE),
    ("hoeveel tijd kost de leergang", "Leergang", COURSE_TITLE),
    ("privacy", "Pagina", "Wat we van je bewaren"),
]


@pytest.fixture(scope="module")
def participant(once):
    """Someone who takes part in the course of the demo; it is read once, and gone after these tests."""
    import_folder(COURSE)
    rebuild()
    return factories.participant(CoursePage.objects.get())


def test_there_are_forty_at_least():
    assert len({typed for typed, *_ in QUESTIONS}) >= 40


@pytest.mark.parametrize(("typed", "kind", "title"), QUESTIONS, ids=[typed for typed, *_ in QUESTIONS])
def test_first_comes(participant, db, typed, kind, title):
    results = answer(participant, typed).results
    assert results, "nothing was found"
    first = results[0]
    assert (str(first.kind), first.title) == (kind, title), [(str(one.kind), one.title) for one in results[:5]]


def test_a_visitor_finds_the_public_pages(participant, db):
    for typed, kind, title in QUESTIONS:
        results = answer(AnonymousUser(), typed).results
        assert {str(one.kind) for one in results} <= {"Leergang", "Pagina"}
        if kind in ("Leergang", "Pagina"):
            assert results[0].title == title


def test_whoever_asks_gets_what_that_person_may_read(participant, db, client):
    client.force_login(participant)
    for typed, *_ in QUESTIONS[::6]:
        for result in answer(participant, typed).results:
            assert client.get(result.address).status_code == 200, result.address
