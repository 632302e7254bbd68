"""The sample coverage, read once through the whole corridor, and its truth."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from onrecord import flow, wiring
from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.record.dossier import Dossier
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.settings import Settings

SAMPLE = Path(str(files("onrecord") / "sample"))
Truth = dict[str, Any]


@pytest.fixture(scope="session")
def truth() -> Truth:
    loaded: Truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    settings = Settings(record=tmp_path_factory.mktemp("golden") / "sample.db")
    built = wiring.house(settings, create=True)
    flow.read(built, wiring.sources([str(SAMPLE / "coverage")], settings))
    return built


@pytest.fixture(scope="session")
def dossier(house: House) -> Dossier:
    (story,) = house.store.each(Story)
    return flow.compose(house, story)


@pytest.fixture(scope="session")
def by_file(dossier: Dossier) -> dict[str, Article]:
    return {Path(article.source).name: article for article in dossier.coverage.articles}


@pytest.fixture(scope="session")
def span(by_file: dict[str, Article]) -> Callable[[Truth], Span]:
    """A passage of the truth as a span of the article read."""

    def made(passage: Truth) -> Span:
        return by_file[passage["article"]].span(passage["start"], passage["end"])

    return made
