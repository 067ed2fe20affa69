"""Read on the laptop, stop, go on with the phone: what the server keeps of where somebody was."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148"
MARKER = ".here"


@pytest.fixture
def phone(look):
    return lambda **options: look("deelnemer", width=390, user_agent=IPHONE, has_touch=True, **options)


def scroll_past(page, number):
    """Brings a heading of the text into the top third of the window; its key."""
    heading = page.locator("article .heading [id]").nth(number)
    heading.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 120)")
    return heading.get_attribute("id")


def told(page):
    """Waits until the browser told where its reader is."""
    return page.expect_request(lambda asked: "/verder/plek/" in asked.url)


def test_the_phone_opens_where_the_laptop_stopped(demo, look, phone):
    laptop = look("deelnemer").go(demo.day_1()[8])
    with told(laptop.page):
        key = scroll_past(laptop.page, 2)
    laptop.page.goto(f"{demo.base}/leergang/")  # going away tells once more: the same
    page = phone().go(f"{demo.base}/verder/").page
    assert "op je laptop" in page.locator("main").inner_text()
    page.get_by_role("link", name="Lees verder").click()
    page.wait_for_url(f"**#{key}")
    assert page.locator(MARKER).inner_text() == "Je was hier gebleven"
    marker, heading = page.locator(MARKER).bounding_box(), page.locator(f"#{key}").bounding_box()
    assert 0 <= marker["y"] < heading["y"] < 300
    assert laptop.complaints == []


def test_a_laptop_that_stood_open_does_not_take_the_place_of_the_phone(demo, look, phone):
    laptop = look("deelnemer").go(demo.day_1()[8]).page
    with told(laptop):
        scroll_past(laptop, 1)
    page = phone().go(demo.day_1()[8]).page
    with told(page):
        key = scroll_past(page, 3)
    laptop.goto(f"{demo.base}/leergang/")
    laptop.goto(f"{demo.base}/verder/")
    assert laptop.locator(f"main a.button[href$='#{key}']").count() == 1


def test_the_way_on_works_without_scripts(demo, look, phone):
    laptop = look("deelnemer").go(demo.day_1()[9]).page
    with told(laptop):
        key = scroll_past(laptop, 1)
    page = phone(java_script_enabled=False).page
    page.goto(f"{demo.base}/verder/")
    page.locator("main a.button").first.click()
    page.wait_for_url(f"**#{key}")
    expect(page.locator(MARKER)).to_be_visible()
    page.get_by_role("button", name="Gelezen, naar stap 4").click()
    page.wait_for_url(f"**{demo.day_1()[10].removeprefix(demo.base)}")
    assert page.goto(demo.day_1()[9]).ok
    page.get_by_role("button", name="Zet op ongelezen").click()
    expect(page.get_by_role("button", name="Gelezen, naar stap 4")).to_be_visible()


def test_the_keyboard_marks_a_step_and_takes_it_back_at_its_dot(demo, look):
    page = look("deelnemer").go(demo.day_1()[11]).page
    page.get_by_role("button", name="Gelezen, naar stap 6").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{demo.day_1()[12].removeprefix(demo.base)}")
    dot = page.locator(".steps > ol .is-done").last.get_by_role("button")
    dot.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".steps > ol li").nth(4)).not_to_have_class(re.compile("is-done"))
    assert page.url == demo.day_1()[12]
