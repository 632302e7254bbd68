"""A story's page, its sections, and what they keep to."""

from pathlib import Path

from fastapi.testclient import TestClient

from onrecord.record.edition import Edition
from onrecord.store.sqlite import SqliteStore


def _story(record: Path) -> str:
    return next(SqliteStore.open(record).each(Edition)).story.id


def test_a_story_shows_every_section_and_its_twin_has_the_same(client: TestClient, record: Path) -> None:
    story = _story(record)
    page, twin = client.get(f"/stories/{story}").text, client.get(f"/stories/{story}.json").json()
    for chapter in twin["chapters"]:
        assert f'<section id="{chapter["name"]}"' in page
    assert twin["about"]["story"]["id"] == story
    assert len(twin["chapters"]) == 12
