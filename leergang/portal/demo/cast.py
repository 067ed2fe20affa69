"""Who is who in the demo: two boards, three schools, and the people of the three groups. All invented."""

from dataclasses import dataclass

from django.db.models import TextChoices

SCHOOLS = {
    "Vuurdoorn College": "Scholengroep Vaartwende",
    "Het Sluiswerk": "Scholengroep Vaartwende",
    "Lyceum Noorderhage": "Stichting Noorderhage",
}
VUURDOORN, SLUISWERK, NOORDERHAGE = SCHOOLS


class Which(TextChoices):
    """The three groups of the demo."""

    HALFWAY = "halfway", "halverwege"
    OPEN = "open", "open voor aanmelding"
    FINISHED = "finished", "afgerond"


@dataclass(frozen=True)
class Part:
    """Somebody's part in the demo: an account by the start of its address, a school and what they do there."""

    key: str
    name: str
    which: Which
    school: str
    job: str


TEACHERS = {
    Which.HALFWAY: ["docent", "mehmet.dikkers"],
    Which.OPEN: ["mehmet.dikkers", "docent"],
    Which.FINISHED: ["docent"],
}
ALSO = {"mehmet.dikkers": "Mehmet Dikkers"}
CAST = [
    Part(key, name, which, school, job)
    for which, parts in {
        Which.HALFWAY: [
            ("deelnemer", "Samira Bouali", NOORDERHAGE, "kwaliteitsmedewerker"),
            ("daan.okkerse", "Daan Okkerse", NOORDERHAGE, "docent aardrijkskunde met vier uur voor kwaliteit"),
            ("quinten.vos", "Quinten Vos", NOORDERHAGE, "teamleider bovenbouw"),
            ("els.terpstra", "Els Terpstra", NOORDERHAGE, "afdelingsleider onderbouw"),
            ("nadia.el.amrani", "Nadia el Amrani", VUURDOORN, "kwaliteitsmedewerker, twee dagen per week"),
            ("marloes.dekker", "Marloes Dekker", VUURDOORN, "teamleider havo"),
            ("timo.visser", "Timo Visser", VUURDOORN, "docent wiskunde"),
            ("hugo.brands", "Hugo Brands", VUURDOORN, "stafmedewerker onderwijs en kwaliteit van het bestuur"),
            ("esma.kaya", "Esma Kaya", SLUISWERK, "teamleider onderbouw"),
            ("petra.willems", "Petra Willems", SLUISWERK, "zorgcoördinator"),
            ("lucas.meijer", "Lucas Meijer", SLUISWERK, "docent Nederlands"),
            ("roos.timmer", "Roos Timmer", SLUISWERK, "examensecretaris"),
        ],
        Which.OPEN: [
            ("fleur.smits", "Fleur Smits", VUURDOORN, "teamleider brugklas"),
            ("olaf.bakker", "Olaf Bakker", VUURDOORN, "docent scheikunde"),
            ("tessa.kuiper", "Tessa Kuiper", VUURDOORN, "decaan"),
            ("amber.de.wit", "Amber de Wit", VUURDOORN, "docent Engels"),
            ("gijs.van.loon", "Gijs van Loon", SLUISWERK, "teamleider bovenbouw"),
            ("hanna.brouwer", "Hanna Brouwer", SLUISWERK, "docent zorg en welzijn"),
            ("marit.hoekstra", "Marit Hoekstra", SLUISWERK, "intern begeleider"),
            ("lukasz.nowak", "Łukasz Nowak", SLUISWERK, "docent techniek"),
            ("elif.sahin", "Elif Şahin", NOORDERHAGE, "docent geschiedenis"),
            ("daan.postma", "Daan Postma", NOORDERHAGE, "roostermaker en teamleider"),
            ("bas.jongsma", "Bas Jongsma", NOORDERHAGE, "docent economie"),
            ("karin.dekker", "Karin Dekker", NOORDERHAGE, "beleidsmedewerker"),
        ],
        Which.FINISHED: [
            ("oud-deelnemer", "Joris Veldkamp", SLUISWERK, "teamleider bovenbouw"),
            ("ruud.pietersen", "Ruud Pietersen", SLUISWERK, "directeur"),
            ("anouk.bos", "Anouk Bos", SLUISWERK, "docent biologie"),
            ("peter.jan.smit", "Peter-Jan Smit", SLUISWERK, "docent rekenen"),
            ("joost.hartman", "Joost Hartman", VUURDOORN, "rector"),
            ("sanne.de.boer", "Sanne de Boer", VUURDOORN, "teamleider vwo"),
            ("wim.t.hart", "Wim ’t Hart", VUURDOORN, "docent natuurkunde"),
            ("chantal.maas", "Chantal Maas", VUURDOORN, "examensecretaris"),
            ("floor.van.zanten", "Floor van Zanten", NOORDERHAGE, "rector en bestuurder"),
            ("ilse.kramer", "Ilse Kramer", NOORDERHAGE, "teamleider onderbouw"),
            ("omar.benali", "Omar Benali", NOORDERHAGE, "docent wiskunde"),
            ("lotte.jansen", "Lotte Jansen", NOORDERHAGE, "kwaliteitsmedewerker"),
        ],
    }.items()
    for key, name, school, job in parts
]
