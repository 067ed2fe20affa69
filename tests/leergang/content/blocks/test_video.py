"""The video block: what an editor types, what is kept, and what a reader gets."""

import pytest
from django.core.exceptions import ValidationError

from leergang.content.blocks import BodyBlock
from leergang.kit.players import HOSTS
from tests import factories

VIDEO = BodyBlock().child_blocks["video"]
ADDRESS = VIDEO.child_blocks["address"]


@pytest.fixture
def value(db):
    return VIDEO.to_python(
        {
            "title": "Een rector vertelt",
            "address": "youtube/abcdefghijk",
            "poster": factories.picture().pk,
            "transcript": "<p>Wat er <b>gezegd</b> wordt.</p>",
        }
    )


def test_an_editor_types_an_address_and_a_provider_with_an_id_is_kept():
    typed = ADDRESS.value_from_datadict({"a": "https://youtu.be/abcdefghijk?t=3"}, {}, "a")
    kept = ADDRESS.get_prep_value(ADDRESS.clean(typed))
    assert kept == "youtube/abcdefghijk"
    assert ADDRESS.get_form_state(ADDRESS.to_python(kept)) == "https://www.youtube.com/watch?v=abcdefghijk"


def test_another_host_is_refused_with_a_sentence_and_what_was_typed_stays_in_the_form():
    typed = ADDRESS.value_from_datadict({"a": "https://video.example.com/1"}, {}, "a")
    with pytest.raises(ValidationError, match="YouTube of Vimeo"):
        ADDRESS.clean(typed)
    assert ADDRESS.get_form_state(typed) == "https://video.example.com/1"


def test_a_video_needs_all_that_is_said_in_it_as_text(value):
    value["transcript"] = VIDEO.child_blocks["transcript"].to_python("")
    with pytest.raises(ValidationError) as refused:
        VIDEO.clean(value)
    assert set(refused.value.block_errors) == {"transcript"}


def test_a_reader_gets_a_poster_of_ours_a_link_to_a_player_without_cookies_and_the_text(value):
    html = VIDEO.render(value)
    assert 'href="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"' in html
    assert "opent bij YouTube, zonder cookies" in html
    assert "Wat er <b>gezegd</b> wordt." in html
    assert "<iframe" not in html
    assert all("http" not in part.split('"')[0] for part in html.split('src="')[1:])


def test_a_video_whose_poster_is_gone_can_still_be_played(value):
    value["poster"] = None
    assert "youtube-nocookie" in VIDEO.render(value)


def test_what_is_said_in_a_video_can_be_searched(value):
    assert any("gezegd" in text for text in VIDEO.get_searchable_content(value))


def test_only_the_two_players_may_stand_in_a_frame(client, home):
    policy = client.get("/").headers["Content-Security-Policy"]
    frames = next(part for part in policy.split("; ") if part.startswith("frame-src"))
    assert frames.split()[1:] == list(HOSTS)
