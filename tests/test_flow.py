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
from onrecord.flow import House, Outcome
from onrecord.reading.sentences import SentenceReader
from onrecord.record.article import Article
from onrecord.record.reading import Finds, Reading, Stamp
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
    read = sorted((sources[reading.article], reading.stamp.reader) for reading in house.store.each(Reading))
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
