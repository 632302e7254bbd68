"""A story's page and those of its sections, by their addresses."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from onrecord.record.edition import Edition
from onrecord.web.chapters.items import first
from tests.web.conftest import opened


@pytest.fixture(scope="module")
def edition(record: Path) -> Edition:
    return next(opened(record).each(Edition))


def test_a_story_shows_every_section_and_so_does_its_twin(client: TestClient, edition: Edition) -> None:
    page = client.get(f"/stories/{edition.story.id}").text
    twin = client.get(f"/stories/{edition.story.id}.json").json()
    assert [chapter["name"] for chapter in twin["chapters"]] == [section.name for section in edition.sections]
    for section in edition.sections:
        assert f'<section id="{section.name}"' in page
    assert twin["about"]["origins"] == edition.origins


def test_a_section_is_bounded_and_leads_to_all_of_it(client: TestClient, edition: Edition) -> None:
    twin = client.get(f"/stories/{edition.story.id}.json").json()
    said = next(chapter for chapter in twin["chapters"] if chapter["name"] == "said")
    section = next(one for one in edition.sections if one.name == "said")
    assert said["end"] == first(section) < said["total"]
    page = client.get(f"/stories/{edition.story.id}").text
    assert f'href="/stories/{edition.story.id}/said">All {said["total"]} of' in page


def test_to_be_printed_every_line_is_there(client: TestClient, edition: Edition) -> None:
    page = client.get(f"/stories/{edition.story.id}?print").text
    for section in edition.sections:
        for line in section.lines:
            assert f'id="{line.detail.whole or line.id}"' in page


def test_pages_of_a_section_have_each_item_once(client: TestClient, edition: Edition) -> None:
    story, seen, page = edition.story.id, list[str](), 1
    while True:
        twin = client.get(f"/stories/{story}/said.json?page={page}").json()
        seen += [item["id"] for part in twin["chapter"]["parts"] for group in part["groups"] for item in group["items"]]
        if page == twin["pages"]:
            break
        page += 1
    assert len(seen) == len(set(seen)) == twin["chapter"]["total"]
    assert client.get(f"/stories/{story}/said?page={page + 1}").status_code == 404


def test_a_line_is_found_where_it_is_shown(client: TestClient, edition: Edition) -> None:
    story = edition.story.id
    said = next(section for section in edition.sections if section.name == "said")
    first = client.get(f"/stories/{story}/lines/{said.lines[0].id}")
    assert (first.status_code, first.headers["location"]) == (303, f"/stories/{story}#{said.lines[0].id}")
    last = client.get(f"/stories/{story}/lines/{said.lines[-1].id}").headers["location"]
    assert last.startswith(f"/stories/{story}/said")
    assert f'id="{said.lines[-1].id}"' in client.get(last.partition("#")[0]).text


@pytest.mark.parametrize("address", ["/stories/s-none", "/stories/{}/nothing", "/stories/{}/lines/u-none"])
def test_what_is_not_there_is_said_in_a_sentence(client: TestClient, edition: Edition, address: str) -> None:
    answer = client.get(address.format(edition.story.id))
    assert answer.status_code == 404
    assert re.search(r"[Nn]o (story|section|line) ", answer.text)


def test_every_chip_opens_a_passage_of_an_article(client: TestClient, edition: Edition) -> None:
    page = client.get(f"/stories/{edition.story.id}").text
    chips = re.findall(r'class="chip" href="([^"]+)" hx-get="([^"]+)"', page)
    assert len(chips) > 50
    for whole, passage in {chips[0], chips[len(chips) // 2], chips[-1]}:
        assert client.get(whole.replace("&amp;", "&")).status_code == 200
        assert client.get(passage.replace("&amp;", "&"), headers={"HX-Request": "true"}).status_code == 200


def test_rows_of_the_table_that_differ_come_first(client: TestClient, edition: Edition) -> None:
    grid = client.get(f"/stories/{edition.story.id}/coverage.json").json()["chapter"]["grid"]
    assert grid["differing"] == sorted(grid["differing"], reverse=True)
    assert any(grid["differing"])


def test_the_graph_is_drawn_around_whom_was_asked_for(client: TestClient, edition: Edition) -> None:
    relations = next(section for section in edition.sections if section.name == "relations")
    assert relations.graph is not None
    other = relations.graph.nodes[-1]
    twin = client.get(f"/stories/{edition.story.id}/relations.json?centre={other.id}").json()
    assert twin["chapter"]["ego"]["centre"]["name"] == other.name
    assert f"Around <bdi>{other.name}" in client.get(f"/stories/{edition.story.id}/relations?centre={other.id}").text


def test_nothing_is_styled_or_run_inline(client: TestClient, edition: Edition) -> None:
    page = client.get(f"/stories/{edition.story.id}?print").text
    assert not re.search(r"<style|\sstyle=|<script(?! src)|\son\w+=", page)


def test_a_hostile_story_stays_text(hostile_client: TestClient, hostile: Path) -> None:
    for edition in opened(hostile).each(Edition):
        for path in ("?print", *(f"/{section.name}" for section in edition.sections)):
            page = hostile_client.get(f"/stories/{edition.story.id}{path}").text
            assert "<script>document" not in page
            assert "<img" not in page
            assert "\u202e" not in page
            assert "49 &amp; " not in page
