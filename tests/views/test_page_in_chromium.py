"""The page in a real browser: what a reader does with it, and what a hostile source cannot do."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from onrecord.dossier.composing import StoryComposer
from onrecord.record.article import Stated
from onrecord.record.dossier import Dossier
from onrecord.views.page import HtmlView

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason="needs chromium: apt-get install chromium, or set CHROMIUM"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, dossier: Dossier, tmp_path: Path) -> Iterator[Page]:
    """The story with a title that tries to run."""
    story = replace(dossier.coverage.story, title="<script>document.title='taken'</script><img src=http://x.example/i>")
    first, *others = dossier.coverage.articles
    hostile = replace(first, outlet=Stated("<svg onload=\"document.title='taken'\">", "line 1"))
    coverage = replace(dossier.coverage, story=story, articles=(hostile, *others))
    told = StoryComposer().compose(coverage, dossier.links, ())
    file = tmp_path / "story.html"
    file.write_text(HtmlView().render(told), "utf-8")
    page = browser.new_page(viewport={"width": 1000, "height": 700}, reduced_motion="reduce")
    page.goto(file.as_uri())
    yield page
    page.close()


def test_a_line_opens_its_sentence_and_the_mark_leads_back(page: Page) -> None:
    line = page.locator("#said li").first
    line.locator("a.open").click()
    lit = page.locator("mark span:target")
    assert lit.inner_text() == "“We heard the bridge before we saw it, and then the whole deck went sideways,”"
    assert _in_view(page, "mark span:target")
    page.locator(f"mark:has(span:target) + a.back[href='#{line.get_attribute('id')}']").click()
    assert page.locator("li:target").get_attribute("id") == line.get_attribute("id")
    assert _in_view(page, "li:target")


def test_a_sentence_with_other_marks_inside_lights_up_whole(page: Page) -> None:
    link = page.locator("#lead a.open", has_text="12 people were hurt")
    link.click()
    mark = (link.get_attribute("href") or "").removeprefix("#")
    colours = page.eval_on_selector_all(f".{mark}", "marks => marks.map(m => getComputedStyle(m).backgroundColor)")
    other = page.eval_on_selector("#texts mark", "mark => getComputedStyle(mark).backgroundColor")
    assert len(colours) > 1
    assert set(colours) == {colours[0]}
    assert colours[0] != other


def test_a_cell_of_the_table_opens_the_characters_of_its_telling(page: Page) -> None:
    table = page.get_by_role("table")
    assert table.is_visible()
    assert page.get_by_role("columnheader").all_inner_texts()[1].startswith("<svg onload=")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="12 people were hurt"))
    assert row.get_by_role("cell").all_inner_texts() == ["tells", "differs", "silent", "not checked"]
    row.get_by_role("link", name="differs").click()
    assert page.locator("mark span:target").inner_text().startswith("Fourteen")
    assert _in_view(page, "mark span:target")


def test_a_table_wider_than_the_screen_is_scrolled_alone_and_its_fact_is_a_link(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    region = page.locator("#coverage .wide")
    assert region.evaluate("part => part.scrollWidth > part.clientWidth && part.tabIndex === 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    region.get_by_role("link", name="12 people were hurt").click()
    assert page.locator("li:target .words").inner_text() == "12 people were hurt"


def test_the_keyboard_alone_reaches_the_first_line(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("mark span:target").count() == 1


def test_a_narrow_screen_needs_no_sideways_scrolling(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_runs_nothing_is_asked_of_the_network_and_nothing_is_complained_of(page: Page) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.locator("#lead a.open").first.click()
    assert said == []
    assert [url for url in asked if not url.startswith("file:")] == []
    assert page.title().startswith("<script>")
    assert page.locator("h1").inner_text().startswith("<script>")
    assert page.evaluate("getComputedStyle(document.querySelector('.brand')).textTransform") == "uppercase"


def _in_view(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= 700
