"""Lists and search in a real browser: by mouse and keys, with swaps and without, on a narrow screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.conftest import Served, Visit


def test_choosing_an_outlet_narrows_the_list_and_the_address_keeps_it(visit: Visit) -> None:
    page = visit("/stories")
    link = page.locator("aside.facets a").first
    name = link.inner_text()
    link.click()
    expect(page.locator(".chosen")).to_contain_text(name)
    assert "outlet=" in page.url
    page.go_back()
    expect(page.locator(".chosen")).to_have_count(0)
    assert page.url.endswith("/stories")


def test_words_are_searched_from_the_keyboard_and_marked(visit: Visit) -> None:
    page = visit("/search")
    page.keyboard.type("flood")
    page.keyboard.press("Enter")
    expect(page.locator(".sentences mark").first).to_be_visible()
    assert "q=flood" in page.url
    assert page.locator("#q").input_value() == "flood"


def test_a_sentence_opens_its_passage_in_place(visit: Visit) -> None:
    page = visit("/search?q=the")
    item = page.locator(".sentences .item").first
    item.locator("a.chip").click()
    expect(item.locator("figure.passage")).to_be_visible()
    assert "/search" in page.url


def test_all_of_it_works_without_scripts(browser: Browser, served: Served, record: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served(record) + "/stories")
        page.fill("#q", "flood")
        page.get_by_role("button", name="Find").click()
        assert "q=flood" in page.url
        page.goto(served(record) + "/search?q=the")
        page.locator("aside.facets a").first.click()
        assert page.locator(".chosen li").count() == 1
        page.locator(".sentences a.chip").first.click()
        assert "/articles/" in page.url


@pytest.mark.parametrize("address", ["/stories", "/search?q=the", "/actors", "/dropped", "/stories?page=2"])
@pytest.mark.parametrize("which", ["record", "hostile"])
def test_a_narrow_screen_needs_no_sideways_scrolling(
    page: Page, served: Served, record: Path, hostile: Path, address: str, which: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(served(record if which == "record" else hostile) + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.title().endswith("OnRecord")


def test_an_actor_leads_to_its_stories_and_sentences(visit: Visit) -> None:
    page = visit("/actors")
    page.locator("ol.actors a").first.click()
    name = page.locator("h1").inner_text()
    page.get_by_role("link", name="sentences that name or quote").click()
    expect(page.locator(".chosen")).to_contain_text(name)
    assert page.locator(".sentences .item").count() > 0
