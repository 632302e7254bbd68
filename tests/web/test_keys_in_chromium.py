"""Every key, and a judgement from the line to the record read again, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from onrecord.settings import Settings
from onrecord.store.sqlite import SqliteStore
from onrecord.web.app import application
from tests.web.conftest import serving

Visit = Callable[[str], Page]


@pytest.fixture
def story(visit: Visit) -> Page:
    """The page of the sample's story."""
    page = visit("/stories")
    page.locator("a[href^='/stories/s-']").first.click()
    page.wait_for_load_state("load")
    return page


def test_j_and_k_go_from_item_to_item_and_stay_at_the_ends(story: Page) -> None:
    ids = story.eval_on_selector_all(".item", "items => items.filter(i => i.offsetParent).map(i => i.id)")
    focused = "document.activeElement.id"
    story.keyboard.press("j")
    assert story.evaluate(focused) == ids[0]
    story.keyboard.press("k")
    assert story.evaluate(focused) == ids[0]
    story.keyboard.press("j")
    story.keyboard.press("j")
    assert story.evaluate(focused) == ids[2]
    story.keyboard.press("k")
    assert story.evaluate(focused) == ids[1]
    assert story.evaluate("document.activeElement.getBoundingClientRect().top < innerHeight")


def test_n_and_p_open_evidence_in_place_and_escape_closes_it(story: Page) -> None:
    story.keyboard.press("n")
    chip = story.locator("a.chip:focus")
    expect(chip).to_have_attribute("aria-expanded", "true")
    first = chip.get_attribute("href")
    passage = story.locator(".opened figure.passage")
    expect(passage).to_have_count(1)
    expect(passage.locator("mark")).not_to_be_empty()
    story.keyboard.press("n")
    expect(story.locator("a.chip:focus")).not_to_have_attribute("href", first or "")
    story.keyboard.press("p")
    assert story.locator("a.chip:focus").get_attribute("href") == first
    expect(story.locator("#key-status")).to_have_text("Passage opened below")
    story.locator("a.chip:focus").blur()
    while story.locator(".opened figure.passage").count():
        story.keyboard.press("Escape")
    expect(story.locator("a.chip:focus")).to_have_attribute("aria-expanded", "false")


def test_a_chip_opens_by_a_click_and_closes_by_another_or_its_button(story: Page) -> None:
    chip = story.locator(".item a.chip").first
    chip.click()
    expect(story.locator("figure.passage")).to_have_count(1)
    chip.click()
    expect(story.locator("figure.passage")).to_have_count(0)
    chip.click()
    story.locator("figure.passage button.close").click()
    expect(story.locator("figure.passage")).to_have_count(0)
    assert story.evaluate("document.activeElement.className") == "chip"


def test_d_shows_only_what_differs_and_the_address_keeps_it(story: Page) -> None:
    before = story.locator(".item:visible").count()
    story.keyboard.press("d")
    differing = story.locator(".item:visible").count()
    assert 0 < differing < before
    assert "d=1" in story.url
    story.reload()
    expect(story.locator("html.only-differences")).to_have_count(1)
    story.keyboard.press("d")
    assert story.locator(".item:visible").count() == before
    assert "d=1" not in story.url


def test_c_copies_a_citation_that_leads_back(story: Page) -> None:
    story.context.grant_permissions(["clipboard-read", "clipboard-write"])
    story.keyboard.press("c")
    expect(story.locator("#key-status")).to_contain_text("choose an item")
    story.keyboard.press("n")
    expect(story.locator("figure.passage")).to_have_count(1)
    story.keyboard.press("c")
    expect(story.locator("#key-status")).to_have_text("Copied")
    cited = story.evaluate("navigator.clipboard.readText()")
    words = story.locator("figure.passage mark").first.inner_text()
    assert " ".join(words.split())[:40] in cited
    link = cited.rsplit(" ", 1)[1]
    assert "/passage?start=" in link
    story.goto(link)
    expect(story.locator("figure.passage mark")).to_have_text(words)


def test_brackets_go_from_article_to_article(visit: Visit, story: Page) -> None:
    story.goto(story.locator("a[href^='/articles/']").first.evaluate("link => link.href.split('?')[0]"))
    while story.locator("a[rel=prev]").count():
        with story.expect_navigation():
            story.keyboard.press("[")
    walked = [story.url]
    while story.locator("a[rel=next]").count():
        with story.expect_navigation():
            story.keyboard.press("]")
        walked.append(story.url)
    assert len(set(walked)) == len(walked) > 3
    with story.expect_navigation():
        story.keyboard.press("[")
    assert story.url == walked[-2]


def test_help_opens_and_closes_and_keys_stay_letters_where_one_writes(story: Page) -> None:
    story.keyboard.press("?")
    expect(story.locator("#help")).to_be_visible()
    assert story.locator("#help kbd").all_inner_texts() == ["j", "k", "n", "p", "[", "]", "d", "c", "?", "Esc"]
    story.keyboard.press("j")
    assert story.locator(".item.current").count() == 0
    story.keyboard.press("?")
    expect(story.locator("#help")).to_be_hidden()
    story.keyboard.press("?")
    story.keyboard.press("Escape")
    expect(story.locator("#help")).to_be_hidden()
    story.goto(story.url.split("/stories")[0] + "/search")
    field = story.locator("input[type=search], input[name=q]").first
    field.focus()
    story.keyboard.type("jnd?")
    assert field.input_value() == "jnd?"
    expect(story.locator("#help")).to_be_hidden()


def test_a_mark_leads_to_its_line_and_the_line_back_to_the_characters(visit: Visit, story: Page) -> None:
    story.goto(story.locator("a[href^='/articles/']").first.evaluate("link => link.href.split('?')[0]"))
    quote = story.locator("mark.quote a").first
    href = quote.get_attribute("href") or ""
    quote.click()
    story.wait_for_load_state("load")
    line = story.locator(f"[id='{href.rsplit('/', 1)[1]}']")
    expect(line).to_be_in_viewport()
    with story.expect_navigation():
        line.locator("a.chip").first.evaluate("chip => location.assign(chip.href)")
    expect(story.locator("#m")).to_be_in_viewport()


def test_kinds_of_marks_are_chosen_and_the_address_keeps_them(story: Page) -> None:
    story.goto(story.locator("a[href^='/articles/']").first.evaluate("link => link.href.split('?')[0]"))
    assert story.locator("mark.name").count() == 0
    with story.expect_navigation():
        story.locator("form.kinds input[value=name]").check()
    assert story.locator("mark.name").count() > 0
    assert "show=name" in story.url


def test_a_judgement_from_the_line_to_the_record_read_again(
    page: Page, record: Path, copied: Callable[[Path], Path]
) -> None:
    path = copied(record)
    app = application(SqliteStore.open(path), Settings(record=path))
    with serving(app) as address:
        page.goto(f"{address}/stories")
        page.locator("a[href^='/stories/s-']").first.click()
        page.wait_for_load_state("load")
        story = page.url
        item = page.locator("#said .item", has=page.locator("a.judge")).first
        line = item.get_attribute("id")
        item.locator("a.judge").first.click()
        form = page.locator("form[data-verdict='wrong kind']")
        expect(form).to_be_visible()
        form.get_by_label("Your name").fill("Ada")
        form.get_by_role("button").click()
        page.wait_for_url("**/judgements/j-*")
        expect(page.get_by_text("This story is being linked again")).to_have_count(0, timeout=60_000)
        page.goto(story)
        expect(page.locator(f"[id='{line}']")).to_have_count(0)
        page.go_back()
        page.get_by_role("button", name="Take it back").click()
        page.wait_for_load_state("load")
        expect(page.get_by_text("takes back")).to_have_count(1)
        assert app.state.linking.finish(60)
        page.goto(story)
        expect(page.locator(f"[id='{line}']")).to_have_count(1)
        page.goto("about:blank")  # or the stream of news breaks off where the server ends, which the console tells


def test_what_another_process_reads_is_told(page: Page, record: Path, copied: Callable[[Path], Path]) -> None:
    path = copied(record)
    store = SqliteStore.open(path)
    with serving(application(store, Settings(record=path))) as address:
        page.goto(f"{address}/stories")
        expect(page.locator("#live")).to_be_hidden()
        page.wait_for_timeout(1_500)
        from onrecord.record.snapshot import Dropped

        SqliteStore.open(path).put([Dropped("/news/a.bin", "UnknownFormat", "/news/a.bin: looks like nothing we read")])
        expect(page.locator("#live")).to_have_text("Since this page was made: +1 dropped", timeout=10_000)
        page.goto("about:blank")
