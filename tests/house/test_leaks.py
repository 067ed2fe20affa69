"""Everyone asks for everything, once: each gets what the table says, and not a word that is not for them.

Nothing is told of a step before it is open, or to who left: not its text, name or picture, nor that it is there.
"""

from functools import cache

import pytest

from tests import factories
from tests.house.answers import answered, words
from tests.house.contracting import CONTRACT_WORD
from tests.house.shared import GUEST_WORDS, PROFILE_WORDS
from tests.house.table import ROLES, TABLE, asked
from tests.house.talks import TALK_WORDS, UNDER_WORDS
from tests.house.works import PEER_WORDS

# A word of the text to ask for, and one that stands in everything that has a name: title, address, picture, file, key.
OPEN, AHEAD = ("kwartelei", "merelnest"), ("spechtenhol", "reigerpoel")
READ_AHEAD = {"alumnus", "trainer", "other trainer", "docent", "editor", "administrator"}
READ = READ_AHEAD | {"participant", "other group"}
TELLS = [
    *("/zoek/?q={}", "/begrippen/?q={}", "/bibliotheek/?q={}", "/verder/", "/berichten/", "/mijn/agenda/", "/groep/"),
    *("/sitemap.xml", "/robots.txt", "/leergang/", "/leergang/kwaliteit/", "/kaarten/", "/?voorpagina"),
]


@pytest.fixture(scope="module")
def marked(world, django_db_blocker):
    """A step that is open to the group and one that is not yet, each with its words wherever words can be."""
    with django_db_blocker.unblock():
        return [_mark(world.step, *OPEN), _mark(world.ahead, *AHEAD)]


def _mark(step, text, name):
    picture, file = factories.picture(title=name), factories.handout(title=name, page=step)
    step.title, step.slug, step.goal = f"Over het {name}", f"over-het-{name}", f"Je kent het {name}."
    step.body = [
        ("heading", {"text": f"Het {name}", "level": "2", "key": f"het-{name}"}),
        ("text", f"<p>Een {text} ligt naast een {name}.</p>"),
        ("image", {"image": picture, "alt": name, "caption": name, "credit": name}),
        ("download", {"handout": file, "title": name, "about": ""}),
    ]
    step.save_revision().publish()
    step.refresh_from_db()  # its address is another now
    return step, picture, file


@pytest.fixture(scope="module")
def answers_to(world, marked, addresses, django_db_blocker):
    """All that a role gets, asked once: nothing here is as dear. Who wrote it all asks before the others."""
    with django_db_blocker.unblock():
        answered(world)
    searches = {place.format(word): place.format(word) for place in TELLS for word in (OPEN[0], AHEAD[0])}
    of_role = cache(lambda role: dict(asked(lambda: world.browser(role), addresses | searches)))
    return lambda role: of_role("participant") and of_role(role)


@pytest.fixture(scope="module")
def told_to(answers_to):
    """All that a role is told."""
    return lambda role: [told for _ends, told in answers_to(role).values()]


@pytest.mark.parametrize("role", ROLES)
def test_everyone_gets_what_the_table_says(role, answers_to, db):
    found = {row: ends for row, (ends, _told) in answers_to(role).items() if row in TABLE}
    assert found == {row: TABLE[row][role] for row in TABLE}


@pytest.mark.parametrize("role", [role for role in ROLES if role not in READ_AHEAD])
def test_no_address_tells_of_a_step_that_is_closed_to(role, told_to, db):
    closed = [AHEAD[1]] if role in READ else [OPEN[1], AHEAD[1]]
    assert not [name for said in told_to(role) for name in closed if name in said]


@pytest.mark.parametrize("role", ROLES)
def test_what_people_write_for_each_other_is_told_to_whom_it_is_for(role, told_to, db):
    """A draft is for nobody; who administers reads none of it. A card is its writer's."""
    may = {"participant": {"mine"}, "trainer": {"mine", "theirs"}}.get(role, set())
    told = "".join(told_to(role))
    assert {name for name, word in PEER_WORDS.items() if word in told} == may
    assert (CONTRACT_WORD in told) == (role == "participant")


@pytest.mark.parametrize("role", ROLES)
def test_who_was_asked_without_an_account_is_named_to_who_asked_and_to_nobody_else(role, told_to, db):
    told = "".join(told_to(role))
    assert "els@lyceum" not in told
    assert {word for word in GUEST_WORDS if word in told} == (GUEST_WORDS if role == "participant" else set())


@pytest.mark.parametrize("role", ROLES)
def test_of_a_profile_others_get_the_part_that_is_for_them(role, told_to, db):
    may = {"participant": set(PROFILE_WORDS), "trainer": {"teacher"}}.get(role, set())
    told = "".join(told_to(role))
    assert {name for name, word in PROFILE_WORDS.items() if word in told} == may


@pytest.mark.parametrize("role", ROLES)
def test_what_somebody_prepares_and_what_lies_under_it_is_told_to_nobody_else(role, told_to, db):
    words = {*TALK_WORDS.values(), *UNDER_WORDS.values()}
    told = "".join(told_to(role))
    assert {word for word in words if word in told} == (words if role == "participant" else set())


@pytest.mark.parametrize("role", ROLES)
def test_feedback_that_is_not_out_is_told_to_nobody_but_its_teacher(role, told_to, db):
    found = {mark for said in told_to(role) for mark in words() if mark in said}
    assert bool(found) == (role == "trainer")


@pytest.mark.parametrize("role", ROLES)
def test_page_file_and_search_open_together_for(role, world, marked, db):
    client = world.browser(role)
    for (step, _picture, file), (word, name), may in zip(marked, (OPEN, AHEAD), (READ, READ_AHEAD), strict=True):
        closed = 404 if role in world.people else 302
        answers = {client.get(address).status_code for address in (step.url, file.url)}
        assert answers == {200 if role in may else closed}
        assert (name in client.get("/zoek/", {"q": word}).text) == (role in may)


@pytest.mark.parametrize("role", [role for role in ROLES if role not in READ])
def test_search_answers_as_if_nobody_ever_wrote_the_word(role, world, marked, db):
    """The whole page is the same, so also what it counts and what it thinks was meant."""
    client = world.browser(role)
    for word in (OPEN[0], AHEAD[0]):
        for typed in (word, word[:-1] + "x", f"{word}en", word[:5]):
            unheard = "".join(chr((ord(sign) - 97 + 9) % 26 + 97) for sign in typed)
            found, never = (client.get("/zoek/", {"q": asked}).text for asked in (typed, unheard))
            assert found.replace(typed, "...") == never.replace(unheard, "...")


def test_a_picture_is_named_only_in_pages_that_are_open(world, marked, told_to, db):
    step, picture, _file = marked[1]
    shown = world.browser("trainer").get(step.url).text
    addresses = [rendition.url for rendition in picture.renditions.all()]
    assert any(address in shown for address in addresses)
    told = told_to("participant")
    assert not [one for one in (*addresses, picture.file.name) if any(one.lower() in said for said in told)]
