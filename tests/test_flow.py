"""The corridor: what one reader cannot do stops neither the other readers nor the other articles."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from onrecord import flow, wiring
from onrecord.engine.base import Engine
from onrecord.engine.pool import Pool
from onrecord.engine.serial import Serial
from onrecord.flow import House
from onrecord.intake import Outcome
from onrecord.reading.sentences import SentenceReader
from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.record.reading import Finds, Reading, Stamp
from onrecord.record.story import Story
from onrecord.settings import Settings


@dataclass(frozen=True, slots=True)
class Stumbling:
    """A reader that finds no times, raises on "bad" articles and ends its process on "deadly" ones."""

    version: str = "1"

    @property
    def finds(self) -> tuple[Finds, ...]:
        return ("times",)

    @property
    def stamp(self) -> Stamp:
        return Stamp("stumbling", self.version)

    def read(self, article: Article) -> Reading:
        if "bad" in article.text:
            raise ValueError("no sense in it")
        if "deadly" in article.text:
            os._exit(1)
        return Reading(article.id, self.stamp, self.finds)


Read = Callable[[str, Engine], tuple[House, Outcome]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def made(second: str, engine: Engine) -> tuple[House, Outcome]:
        (tmp_path / "one.txt").write_text("The ferry sailed.\n", "utf-8")
        (tmp_path / "two.txt").write_text(f"The {second} ferry sank.\n", "utf-8")
        usual = wiring.house(Settings(record=tmp_path / "onrecord.db"), create=True)
        house = replace(usual, readers=(SentenceReader(), Stumbling()), engine=engine, linkers=())
        names = [str(tmp_path / name) for name in ("one.txt", "two.txt")]
        return house, flow.read(house, wiring.sources(names, Settings()))

    return made


def names(house: House) -> dict[str, list[str]]:
    sources = {article.id: Path(article.source).name for article in house.store.each(Article)}
    readings = (reading for reading in house.store.each(Reading) if reading.stamp != house.grouper.stamp)
    read = sorted((sources[reading.article], reading.stamp.reader) for reading in readings)
    return {source: [reader for name, reader in read if name == source] for source in sorted(sources.values())}


@pytest.mark.parametrize("engine", [Serial(), Pool(2)], ids=["serial", "pool"])
def test_a_reader_that_raises_is_named_and_the_others_read_on(read: Read, engine: Engine) -> None:
    house, outcome = read("bad", engine)
    assert names(house) == {"one.txt": ["sentences", "stumbling"], "two.txt": ["sentences"]}
    (dropped,) = outcome.dropped
    assert dropped.source.endswith("two.txt")
    assert "no sense in it" in dropped.reason


def test_a_reader_that_ends_its_process_costs_no_other_reading(read: Read) -> None:
    house, outcome = read("deadly", Pool(2))
    assert names(house) == {"one.txt": ["sentences", "stumbling"], "two.txt": ["sentences"]}
    assert [dropped.source.endswith("two.txt") for dropped in outcome.dropped] == [True]


def test_a_new_version_of_one_reader_reads_again_by_that_one_alone(read: Read) -> None:
    house, _ = read("good", Serial())
    newer = replace(house, readers=(SentenceReader(), Stumbling("2")))
    assert [stamps for _, stamps in newer.store.unread(*(reader.stamp for reader in newer.readers))] == [
        (Stumbling("2").stamp,)
    ] * 2
    flow.read_articles(newer, flow.quiet)
    assert names(newer) == {name: ["sentences", "stumbling", "stumbling"] for name in ("one.txt", "two.txt")}


def test_what_is_sorted_already_is_not_sorted_again_and_what_is_new_finds_its_story(tmp_path: Path) -> None:
    usual = wiring.house(Settings(record=tmp_path / "onrecord.db"), create=True)
    house = replace(usual, readers=(SentenceReader(),), linkers=())
    texts = (
        "The ferry Alma struck the swing bridge at Port Wren and 12 were hurt, said Tove Lindqvar of Port Wren.\n",
        "Divers looked at the swing bridge in Port Wren after the ferry Alma hit it; Lindqvar said 12 were hurt.\n",
    )
    stories = []
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
        stories.append(flow.read(house, wiring.sources([str(tmp_path / f"{number}.txt")], Settings())).stories)
    assert [len(found) for found in stories] == [1, 1]
    assert stories[0][0].id == stories[1][0].id
    assert len(stories[1][0].articles) == 2
    assert list(house.store.unread(house.grouper.stamp)) == []


def test_every_linked_story_has_the_edition_that_its_dossier_gives(read: Read) -> None:
    house, _ = read("good", Serial())

    for story in house.store.each(Story):
        edition = flow.published(house, story)
        assert [edition] == list(house.store.each(Edition, story.id))
        assert edition == house.composer.publish(flow.compose(house, story))
    assert list(house.store.each(Edition))
