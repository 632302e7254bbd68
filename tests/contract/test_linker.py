"""What every linker keeps, whatever it finds."""

import pickle
from dataclasses import fields, replace

import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.base import Linker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.copies.linker import CopyLinker
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.linking.facts.linker import FactLinker
from onrecord.linking.positions.linker import PositionLinker
from onrecord.linking.relations import RelationLinker
from onrecord.linking.revisions import RevisionLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.timeline.linker import TimelineLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.linking.versions import VersionLinker
from onrecord.record.article import Stated
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from tests.linking.claiming import Claimed, with_claims
from tests.linking.events.happenings import Happening, with_events
from tests.linking.telling import Said, story, told

LINKERS: dict[Linker, tuple[str, ...]] = {
    VersionLinker(): ("replaces",),
    RevisionLinker(): ("revisions",),
    ActorLinker(): ("actors",),
    ChainLinker(): ("chains",),
    SpeakerLinker(): ("speakings",),
    UtteranceLinker(): ("utterances", "phrases"),
    CopyLinker(): ("copies", "origins"),
    EventLinker(): ("events",),
    FactLinker(): ("facts",),
    DifferenceLinker(): ("differences",),
    TimelineLinker(): ("timeline",),
    PositionLinker(): ("positions",),
    RelationLinker(): ("relations",),
}
"""Each with the lists that it fills, that which it is named for first, in the order in which one builds on another."""

linkers = pytest.mark.parametrize("linker", LINKERS, ids=lambda linker: type(linker).__name__)

WIRE = (
    "The ferry Alma struck the swing bridge on Tuesday and {} people were hurt when the deck tilted towards the pier."
)

ACCUSED = "Ida Ness accused Bo Varg on Tuesday of neglect. Ida Ness opposes the plan for a new bridge."


@pytest.fixture
def coverage() -> Coverage:
    """Two outlets on one crash, which credit two speakers; one of them in two versions."""
    url = Stated("https://herald.example/alma", "front matter: url")
    accused = Happening("accused", "ACCUSE", actor="Ida Ness", recipient="Bo Varg", when="Tuesday", edtf="2031-05-06")
    reports = [
        with_claims(
            with_events(
                told(
                    f"{WIRE.format(count)}\n\n“We heard the bridge before we saw it,” {speaker} said on her way home."
                    f"\n\n{ACCUSED}",
                    {speaker: "person", "Ida Ness": "person", "Bo Varg": "person"},
                    [Said("We heard the bridge before we saw it", speaker, "said")],
                    {"Tuesday": ("2031-05-06", "day")},
                    published,
                    outlet,
                ),
                accused,
            ),
            Claimed("struck", "The ferry Alma", ["the swing bridge"], clause="The ferry Alma struck the swing bridge"),
            Claimed("accused", "Ida Ness", ["Bo Varg", "neglect"]),
        )
        for count, speaker, published, outlet in (
            (12, "Tove Lindqvar", "2031-05-06", "The Post"),
            (14, "Odo Pell", "2031-05-06", "The Herald"),
            (15, "Odo Pell", "2031-05-07", "The Herald"),
        )
    ]
    versions = [(replace(article, url=url), reading) for article, reading in reports[1:]]
    return story(reports[0], *versions)


def linked_before(linker: Linker, coverage: Coverage) -> Links:
    """What the linkers before this one found."""
    links = Links(coverage.story.id, coverage.basis)
    for other in list(LINKERS)[: list(LINKERS).index(linker)]:
        links = other.link(coverage, links)
    return links


def spans_in(found: object) -> list[Span]:
    """Every span in a noun, however deep."""
    if isinstance(found, Span):
        return [found]
    if isinstance(found, tuple):
        return [span for item in found for span in spans_in(item)]
    if hasattr(found, "__dataclass_fields__"):
        return [span for name in found.__dataclass_fields__ for span in spans_in(getattr(found, name))]
    return []


@linkers
def test_it_fills_its_own_lists_and_names_them(linker: Linker, coverage: Coverage) -> None:
    before = linked_before(linker, coverage)
    after = linker.link(coverage, before)
    changed = {field.name for field in fields(Links) if getattr(before, field.name) != getattr(after, field.name)}
    assert {LINKERS[linker][0], "linked"} <= changed <= {*LINKERS[linker], "linked"}
    named = after.linked[len(before.linked) :]
    assert after.linked[: len(before.linked)] == before.linked
    assert {name.split(":")[0] for name in named} == set(LINKERS[linker])


@linkers
def test_the_same_coverage_gives_the_same_links(linker: Linker, coverage: Coverage) -> None:
    before = linked_before(linker, coverage)
    assert linker.link(coverage, before) == linker.link(coverage, before)


@linkers
def test_its_evidence_lies_in_kept_blocks_of_the_articles(linker: Linker, coverage: Coverage) -> None:
    after = linker.link(coverage, linked_before(linker, coverage))
    for span in spans_in(tuple(getattr(after, name) for name in LINKERS[linker])):
        article = coverage.article(span.article)
        assert span.cut(article.text)
        assert article.block_at(span.start).kept


@linkers
def test_it_works_on_one_article_on_none_read_and_on_no_words(linker: Linker, coverage: Coverage) -> None:
    alone = replace(coverage, articles=coverage.articles[:1], readings=coverage.readings[:1])
    unread = replace(coverage, readings=())
    odd = story(told("\0 \u202e \ud800 “", outlet="The Post"), told("", outlet="The Herald"))
    for part in (alone, unread, odd):
        assert linker.link(part, Links(part.story.id)).story == part.story.id


@linkers
def test_its_stamp_has_a_name_and_a_version_and_is_its_own(linker: Linker) -> None:
    assert linker.stamp.reader
    assert linker.stamp.version
    assert len({other.stamp for other in LINKERS}) == len(LINKERS)


@linkers
def test_it_pickles_to_a_worker(linker: Linker, coverage: Coverage) -> None:
    before = linked_before(linker, coverage)
    assert pickle.loads(pickle.dumps(linker)).link(coverage, before) == linker.link(coverage, before)
