"""Addresses of video: two hosts, ids of their form, and a player without cookies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.players import HOSTS, Video, read_address, stored

YOUTUBE = Video("youtube", "abcDEF_-123")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=abcDEF_-123",
        "https://www.youtube.com/watch?list=PL1&v=abcDEF_-123&t=3s",
        "http://m.youtube.com/watch?v=abcDEF_-123",
        "https://youtu.be/abcDEF_-123?si=x",
        "https://www.youtube.com/shorts/abcDEF_-123",
        "https://www.youtube-nocookie.com/embed/abcDEF_-123?rel=0",
        "  https://youtube.com/live/abcDEF_-123/  ",
    ],
)
def test_an_address_of_youtube_is_read_however_it_was_copied(address):
    assert read_address(address) == YOUTUBE


@pytest.mark.parametrize(
    ("address", "id"),
    [
        ("https://vimeo.com/76979871", "76979871"),
        ("https://vimeo.com/channels/staffpicks/76979871", "76979871"),
        ("https://vimeo.com/76979871/8272103f6e", "76979871/8272103f6e"),
        ("https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1", "76979871/8272103f6e"),
    ],
)
def test_an_address_of_vimeo_keeps_the_code_of_a_film_that_is_not_listed(address, id):
    assert read_address(address) == Video("vimeo", id)


@pytest.mark.parametrize(
    "address",
    [
        "",
        None,
        "https://youtube.com.example.com/watch?v=abcDEF_-123",
        "https://example.com/?u=https://youtu.be/abcDEF_-123",
        "https://youtu.be@example.com/abcDEF_-123",
        "javascript:alert(1)//youtu.be/abcDEF_-123",
        "https://www.youtube.com/@kanaal",
        "https://www.youtube.com/watch?v=te-kort",
        "https://vimeo.com/over-ons",
        "https://vimeo.com/76979871/'onclick",
        "https://[youtu.be/abcDEF_-123",
    ],
)
def test_what_is_no_video_of_the_two_hosts_is_refused(address):
    assert read_address(address) is None


@given(st.text() | st.from_regex(r"https://(www\.)?(youtube|youtu|vimeo)\.(com|be)/.*"))
def test_whatever_is_pasted_the_player_is_one_of_ours(address):
    video = read_address(address)
    if video:
        assert video.player.startswith(tuple(f"{host}/" for host in HOSTS))
        assert not set(video.player) & set("\"'<> ")
        assert read_address(video.address) == video
        assert read_address(video.player) == video
        assert stored(str(video)) == video


@given(st.text())
def test_what_was_tampered_with_in_the_database_plays_nothing(text):
    assert stored(text) is None or str(stored(text)) == text


def test_the_players_keep_no_cookies():
    assert YOUTUBE.player == "https://www.youtube-nocookie.com/embed/abcDEF_-123?rel=0"
    assert Video("vimeo", "76979871").player == "https://player.vimeo.com/video/76979871?dnt=1"
    assert Video("vimeo", "76979871/82f").player.endswith("&h=82f")
