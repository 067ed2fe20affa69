"""Sample values: what an editor sees in the block chooser, and the style guide shows."""

SAMPLES = {
    "heading": {"text": "Waar de draad breekt", "level": "2", "key": "draad"},
    "text": "<p>Een plan zegt wat je wilt. Een <b>gesprek</b> laat zien of iemand het ook doet.</p>",
    "quote": {
        "text": "We meten veel. Maar ik weet niet wie er iets mee doet.",
        "source": "Teamleider op een verzonnen school",
    },
    "callout": {
        "kind": "pitfall",
        "title": "Een ambitie zonder maat",
        "text": "<p>‘We versterken het mentoraat’ is na een jaar niet te beoordelen.</p>",
    },
    "case": {
        "title": "Even lesbezoeken doen",
        "text": "<p>De rector vraagt je om bij een zwakke sectie ‘even mee te kijken’.</p>",
        "questions": ["Welke afspraak ontbreekt hier?", "Wat vraag je de rector voordat je ja zegt?"],
    },
    "table": {
        "caption": "Eis of ambitie",
        "columns": [
            {"type": "text", "heading": "Vraag"},
            {"type": "text", "heading": "Eis"},
            {"type": "text", "heading": "Ambitie"},
        ],
        "rows": [
            {"values": ["<p>Wie bepaalt?</p>", "<p>de wetgever</p>", "<p>bestuur en school</p>"]},
            {"values": ["<p>Oordeel van de inspectie?</p>", "<p>ja</p>", "<p>nee</p>"]},
        ],
    },
    "checklist": {
        "title": "Voordat je het plan deelt",
        "items": ["Elke ambitie heeft een eigenaar", "Er staat bij wanneer we terugkijken"],
    },
    "self_check": {
        "key": "toets-eis",
        "question": "Waarover geeft de inspectie een oordeel?",
        "options": [
            {"text": "Over wat de wet vraagt", "is_right": True},
            {"text": "Over onze eigen ambities", "is_right": False},
        ],
        "explanation": "<p>Over eigen ambities voert de inspectie wel het gesprek.</p>",
    },
    "sources": {
        "sources": [
            {
                "title": "Wet voortgezet onderwijs 2020",
                "where": "artikel 2.87",
                "url": "",
                "note": "",
                "for_editors": "",
            }
        ]
    },
    "prompt": {
        "key": "eigen-school",
        "question": "Welke passage uit jullie schoolplan is een eis, en welke een ambitie?",
        "help": "Kies één bladzijde.",
        "lines": 4,
    },
    "work_form": {
        "title": "Zinnen sorteren",
        "aim": "Je hoort in een zin of iets moet, gekozen is of gevonden wordt.",
        "minutes": 20,
        "group_size": "drietallen",
        "steps": ["Lees elk drie zinnen hardop.", "Leg ze bij eis, ambitie of mening.", "Bespreek waar je twijfelt."],
        "question": "Welke zin had je eerst ergens anders gelegd?",
        "material": "negen zinnen op kaartjes",
    },
}
