"""A story's page in a real browser: what a reader does with it, on a desk, on a phone, on paper."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from onrecord.record.edition import Edition
from tests.web.conftest import Served, Visit, opened


@pytest.fixture(scope="module")
def edition(record: Path) -> Edition:
    return next(opened(record).each(Edition))


@pytest.fixture
def address(edition: Edition) -> str:
    return f"/stories/{edition.story.id}"


def test_a_chip_opens_its_sentence_in_place(visit: Visit, address: str) -> None:
    page = visit(address)
    item = page.locator("#said .item").first
    item.locator("a.chip").first.click()
    passage = item.locator(".opened figure.passage")
    expect(passage).to_be_visible()
    words = (item.locator(".words").first.inner_text()).split(" … ")[0].strip("“”\"',. ")
    assert words[:20] in passage.inner_text()
    assert page.url.endswith(address)


def test_a_cell_of_the_table_opens_its_telling_under_its_row(visit: Visit, address: str) -> None:
    page = visit(address)
    row = page.locator("#coverage tbody.item").first
    row.locator("td a.chip").first.click()
    expect(row.locator(".drawer figure.passage")).to_be_visible()
    assert row.get_attribute("data-differs") is not None


@pytest.mark.parametrize("path", ["", "/coverage", "/relations", "/said", "/copies"])
def test_a_phone_needs_no_sideways_scrolling(visit: Visit, page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    visit(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_wide_table_is_scrolled_alone_and_reached_with_the_keyboard(visit: Visit, page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    visit(f"{address}/relations")
    region = page.get_by_role("region", name="Table of events between actors")
    assert region.evaluate("part => part.scrollWidth > part.clientWidth && part.tabIndex === 0")


def test_titles_on_the_page_are_in_order(visit: Visit, address: str) -> None:
    levels = visit(address).eval_on_selector_all(
        "h1,h2,h3,h4,h5", "all => all.filter(h => !h.closest('dialog')).map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_keyboard_reaches_the_content_at_once(visit: Visit, address: str) -> None:
    page = visit(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_on_paper_there_is_the_record_and_nothing_to_click(visit: Visit, page: Page, address: str) -> None:
    visit(f"{address}?print")
    page.emulate_media(media="print")
    expect(page.locator("#said .words").first).to_be_visible()
    expect(page.locator("nav.rooms")).to_be_hidden()
    expect(page.locator(".judge").first).to_be_hidden()
    assert len(page.pdf(format="A4")) > 20_000


def test_without_scripts_a_chip_leads_to_the_article(served: Served, record: Path, page: Page, address: str) -> None:
    browser = page.context.browser
    assert browser is not None
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(served(record) + address)
        plain.locator("#said a.chip").first.click()
        expect(plain.locator("#m")).to_be_visible()
        assert "/articles/" in plain.url


def test_titles_from_right_to_left_keep_to_themselves(served: Served, hostile: Path, page: Page) -> None:
    for edition in opened(hostile).each(Edition):
        page.goto(f"{served(hostile)}/stories/{edition.story.id}")
        assert page.locator("h1").get_attribute("dir") == "auto"
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
