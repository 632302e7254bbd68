"""Reports of one event as one Event: on MEANTIME's chains across documents, and on events marked by a reader.

MEANTIME: gold mentions (``bench/meantime.py``) go into the EventLinker, with our own readers' names and our own actors;
each topic is one story. Scores are over the mentions that the corpus follows across documents. ``alone`` leaves every
mention by itself; ``lemma`` joins those of a topic whose words are of one stem; ``own`` are scores over the mentions of
our own reader that coincide with gold ones. Rules were tuned on the topics of ``TUNE``; of the others only figures were
looked at.

``eventlinks-marks.json`` holds a reader's marks on stories of several outlets, no text: the SHA-256 of each article,
the ``mentions`` that our reader of 22 November found (article, start, end), ``groups`` of those that tell one event
(by their numbers; one in no group stands alone), and ``open`` sets, within which a pair of two groups is neither right
nor wrong: a war and its invasion. Mentions that our reader of today does not find are left out, new ones not scored.
Two of the seeds' groups were added after the linker had found them; those of the held stories were made before.
"""

import gzip
import hashlib
import json
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from bench import outlets
from bench.clusters import Row, b_cubed, conll, pairs
from bench.figures import HERE, digest, publish, shared
from bench.meantime import DATA, Telling, tellings
from onrecord import wiring
from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.events.acts import stem
from onrecord.linking.events.linker import EventLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.article import Article, Stated
from onrecord.record.event import EventMention
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Snapshot
from onrecord.record.story import Coverage, Links, Story
from onrecord.settings import Settings
from onrecord.text.words import words

TUNE = frozenset({"airbus", "apple"})
GOLD = Stamp("meantime", "1")

Marked = tuple[Telling, Article, tuple[Reading, ...]]


def read(found: Iterable[Telling]) -> list[Marked]:
    """The documents as articles of their day with our own readings, and one of the gold events."""
    extractor, readers = wiring.extractor(Settings()), wiring.readers()
    rows = []
    for one in found:
        article = extractor.extract(Snapshot(one.name, "", one.text.encode()))
        assert isinstance(article, Article), article
        assert article.text == one.text, one.name
        if one.published:
            article = replace(article, published=Stated(one.published, "corpus"))
        mentions = {event.mention(article.id, one.text) for event in one.events}
        gold = Reading(article.id, GOLD, ("events",), events=tuple(sorted(mentions, key=lambda one: one.span)))
        rows.append((one, article, (*(reader.read(article) for reader in readers), gold)))
    return rows


def story(rows: Sequence[Marked], *, own: bool = False) -> Coverage:
    """The documents of a topic as one story, with the gold events or our own."""
    articles = tuple(article for _, article, _ in rows)
    about = Story("s-topic", rows[0][0].topic, tuple(article.id for article in articles))
    readings = (
        reading if own or reading.stamp == GOLD else replace(reading, events=())
        for _, _, readings in rows
        for reading in readings
        if not (own and reading.stamp == GOLD)
    )
    return Coverage(about, articles, tuple(readings))


def linked(coverage: Coverage) -> Links:
    """Its links up to events."""
    links = Links(coverage.story.id)
    for linker in (ActorLinker(), SpeakerLinker(), ChainLinker(), EventLinker()):
        links = linker.link(coverage, links)
    return links


def scored(rows: Sequence[Marked]) -> dict[str, list[Row]]:
    """For each way of joining the mentions of one topic: chain and cluster of every mention.

    "own" are our own mentions, each for the first gold one that it shares a word with.
    """
    gold, own = story(rows), story(rows, own=True)
    event, ours = by_mention(linked(gold)), by_mention(linked(own))
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for one, article, _ in rows:
        mentions = {event.mention(article.id, one.text).id: event for event in one.events}
        here = [mention for mention in own.events() if mention.article == article.id]
        for id_, mark in mentions.items():
            chain = (one.topic, mark.chain)
            forms = [word.form for word in words(one.text[mark.start : mark.end])]
            found["gold"].append((chain, event[id_]))
            found["alone"].append((chain, id_))
            found["lemma"].append((chain, (one.topic, " ".join(map(stem, forms)))))
            same = next((m for m in here if m.span.overlaps(article.span(mark.start, mark.end))), None)
            if same:
                here.remove(same)
                found["own"].append((chain, ours[same.id]))
    return found


def by_mention(links: Links) -> dict[str, str]:
    """The event of each mention."""
    return {telling.mention: event.id for event in links.events for telling in event.tellings}


def figures(name: str, found: dict[str, list[Row]]) -> Iterator[tuple[str, float]]:
    """Every figure of one set of topics."""
    for way, rows in found.items():
        joined = pairs(rows)
        yield f"{name}_{way}_mentions", len(rows)
        yield f"{name}_{way}_b_cubed_precision", b_cubed(rows).precision
        yield f"{name}_{way}_b_cubed_recall", b_cubed(rows).recall
        yield f"{name}_{way}_b_cubed_f1", b_cubed(rows).f1
        yield f"{name}_{way}_conll_f1", conll(rows)
        yield f"{name}_{way}_pair_precision", joined.precision
        yield f"{name}_{way}_pair_recall", joined.recall


def marked() -> Iterator[tuple[dict[str, Any], Coverage]]:
    """The marked stories, read as ``onrecord read`` reads them."""
    with gzip.open(outlets.path(), "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    extractor, readers = wiring.extractor(Settings()), wiring.readers()
    for marks in json.loads((HERE / "eventlinks-marks.json").read_text("utf-8")):
        articles = []
        for one in marks["articles"]:
            seed = shared() / "seeds" / one["id"]
            row = rows.get(one["id"])
            text = row["text"] if row else seed.read_text("utf-8")
            assert hashlib.sha256(text.encode()).hexdigest() == one["sha256"], f"{one['id']} is not what was marked"
            article = extractor.extract(Snapshot(one["id"], "", text.encode()))
            assert isinstance(article, Article)
            if row:
                outlet, day = Stated(row["source"], "corpus"), Stated(row["date"][:10], "corpus")
                article = replace(article, outlet=article.outlet or outlet, published=article.published or day)
            articles.append(article)
        readings = tuple(reader.read(article) for article in articles for reader in readers)
        about = Story(f"s-{marks['story']}", marks["story"], tuple(article.id for article in articles))
        yield marks, Coverage(about, tuple(articles), readings)


def judged(marks: dict[str, Any], coverage: Coverage) -> Iterator[str]:
    """For every pair of marked mentions whether it was "joined" or "left", each rightly or "wrongly"."""
    events = by_mention(linked(coverage))
    found: dict[int, EventMention] = {}
    for number, (article, start, end) in enumerate(marks["mentions"]):
        at = coverage.articles[article].span(start, end)
        here = [mention for mention in coverage.events() if mention.span.overlaps(at)]
        if here:
            found[number] = min(here, key=lambda mention: (abs(mention.span.start - start), mention.id))
    group = {number: at for at, members in enumerate(marks["groups"]) for number in members}
    either = [frozenset(members) for members in marks["open"]]
    for one, other in combinations(sorted(found), 2):
        same = one in group and group[one] == group.get(other)
        if found[one].id == found[other].id or (not same and any({one, other} <= members for members in either)):
            continue
        joined = events[found[one].id] == events[found[other].id]
        yield f"{'joined' if joined else 'left'}{'' if joined == same else ' wrongly'}"


def read_by_us() -> Iterator[tuple[str, float]]:
    """The figures of the marked stories."""
    counts = {"tune": Counter[str](), "held": Counter[str]()}
    for marks, coverage in marked():
        counts[marks["set"]].update(judged(marks, coverage))
    for name, pair in counts.items():
        right, wrong, missed = pair["joined"], pair["joined wrongly"], pair["left wrongly"]
        yield f"{name}_stories_pairs_joined", right + wrong
        yield f"{name}_stories_pair_precision", right / (right + wrong) if right + wrong else 1.0
        yield f"{name}_stories_pair_recall", right / (right + missed) if right + missed else 1.0


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "records" / DATA
    with tarfile.open(path) as corpus:
        rows = read(tellings(corpus))
    sets: dict[str, defaultdict[str, list[Row]]] = {"tune": defaultdict(list), "held": defaultdict(list)}
    for topic in sorted({one.topic for one, _, _ in rows}):
        for way, more in scored([row for row in rows if row[0].topic == topic]).items():
            sets["tune" if topic in TUNE else "held"][way] += more
    found = {key: value for name, by_way in sets.items() for key, value in figures(name, by_way)}
    found.update(read_by_us())
    seeds = {seed.name: digest(seed) for seed in sorted((shared() / "seeds").glob("*.txt"))}
    return publish("eventlinks", found, {DATA: digest(path), outlets.DATA: digest(outlets.path()), **seeds})


if __name__ == "__main__":
    sys.exit(main())
