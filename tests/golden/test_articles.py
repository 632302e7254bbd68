"""What the sample's articles are made of, against the truth."""

from collections.abc import Callable
from html import unescape
from urllib.parse import urlsplit

import pytest

from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.record.dossier import Dossier
from onrecord.record.snapshot import Dropped
from onrecord.record.span import Span
from tests.golden.conftest import SAMPLE, Truth

PAGE = "anlow-public-radio-2024-10-19.html"
FILES = sorted(path.name for path in (SAMPLE / "coverage").iterdir() if path.suffix in {".txt", ".md"})
BODY = ("paragraph", "headline", "standfirst", "caption", "list", "dateline")


def test_all_files_are_one_story(house: House, by_file: dict[str, Article]) -> None:
    assert sorted(by_file) == sorted([PAGE, *FILES])
    assert not list(house.store.each(Dropped))


def test_the_page_is_read_without_its_furniture(by_file: dict[str, Article], truth: Truth) -> None:
    article, expected = by_file[PAGE], next(a for a in truth["articles"] if a["file"] == PAGE)
    kept = "\n".join(article.text[block.start : block.end] for block in article.blocks if block.kept)
    assert not [part["text"] for part in expected["not_kept"] if unescape(part["text"]) in kept.splitlines()]
    assert "Petra Lundqvar, who kept goats above Lower Brask" in kept
    assert article.title is not None
    assert article.title.value == expected["title"]
    assert article.published is not None
    assert article.published.value == expected["published"]


@pytest.mark.parametrize("file", FILES)
def test_metadata_is_what_the_article_states(file: str, by_file: dict[str, Article], truth: Truth) -> None:
    article, expected = by_file[file], next(a for a in truth["articles"] if a["file"] == file)
    found = {
        name: stated.value if (stated := getattr(article, name)) else None
        for name in ("title", "outlet", "published", "updated", "url", "agency")
    }
    stated = {name: expected[name] for name in found}
    # Where only the address or nothing names the outlet, its host or nothing is given: a name is never guessed.
    if article.outlet is None or "url" in article.outlet.place:
        stated["outlet"] = found["outlet"]
        assert found["outlet"] in (None, (urlsplit(found["url"] or "").hostname or "").removeprefix("www."))
    assert found == stated


@pytest.mark.parametrize("file", FILES)
def test_furniture_is_not_read_and_all_else_is(file: str, by_file: dict[str, Article], truth: Truth) -> None:
    article, expected = by_file[file], next(a for a in truth["articles"] if a["file"] == file)
    furniture = [(stretch["start"], stretch["end"]) for stretch in expected["not_kept"]]
    for block in article.blocks:
        start, end = block.start, block.start + len(article.text[block.start : block.end].rstrip())
        inside = any(s <= start and end <= e for s, e in furniture)
        if inside and block.kind not in ("headline", "byline", "caption"):
            assert not block.kept, article.text[start:end]
        if not inside and block.kind in BODY:
            assert block.kept, article.text[start:end]


def test_a_teasers_date_is_never_the_articles(dossier: Dossier, truth: Truth, span: Callable[[Truth], Span]) -> None:
    (teasers,) = (plant for plant in truth["planted"] if plant["kind"] == "teaser")
    days = {passage["value"] for passage in teasers["passages"]}
    assert not days & {article.published.value for article in dossier.coverage.articles if article.published}
    for passage in (span(passage) for passage in teasers["passages"]):
        assert not any(time.span.overlaps(passage) for time in dossier.coverage.times())
        assert not any(s.overlaps(passage) for entry in dossier.links.timeline for s in entry.evidence)


def test_the_correction_replaces_its_original(dossier: Dossier, by_file: dict[str, Article]) -> None:
    newer, older = by_file["velmora-ledger-2024-10-16-corrected.md"], by_file["velmora-ledger-2024-10-16.md"]
    assert dossier.links.replaces == ((newer.id, older.id),)
