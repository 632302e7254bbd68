"""Quotes of one act of speaking, grouped: against lists that a reader made of the seeds and of six events, and the sample.

``utterances-marks.json`` holds the lists, no text: by story the SHA-256 of each article and ``groups``, one an act of
speaking. In a group each of the ``remarks`` is a list of passages (article, start, end) that report the same words or the
same matter, and that are to be found together; passages of two remarks of one group, and those ``allowed``, may stand
together but need not: another sentence of the same speech, a report that may be of it. All other pairs are wrong. The
lists were made before the program's output was seen; of the stories "held" only figures were looked at.

A pair of passages is found when quotes that report them stand in one utterance. ``words`` are pairs between quotation
marks, ``reports`` those of which at least one is reported in the outlet's words.
"""

import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from time import process_time
from typing import Any

from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path
from onrecord import wiring
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.article import Article, Stated
from onrecord.record.reading import Quote, Reading
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Coverage, Links, Story
from onrecord.settings import Settings

Marks = dict[str, Any]
Passage = tuple[int, int, int]
"""The number of the article in its story, and the characters of its text."""
HALF = 0.5
"""The share of a passage, or of a quote, that both must have in common for the quote to report the passage."""
MARKED = ('"', "“", "``", "‘", "`")
SAMPLE = Path(wiring.__file__).parent / "sample"
MANY = 200


def texts(marks: Iterable[Marks]) -> dict[str, tuple[str, str | None]]:
    """The text and the day of each marked article by its id."""
    with gzip.open(path(), "rt", encoding="utf-8") as lines:
        found = {row["id"]: (row["text"], row["date"][:10]) for row in map(json.loads, lines)}
    found.update({file.name: (file.read_text("utf-8"), None) for file in (shared() / "seeds").glob("*.txt")})
    for row in (one for story in marks for one in story["articles"]):
        assert hashlib.sha256(found[row["id"]][0].encode()).hexdigest() == row["sha256"], row["id"]
    return found


def coverage(name: str, given: Iterable[tuple[str, bytes, str | None]]) -> Coverage:
    """A story of these sources (name, bytes, day), read as ``onrecord read`` reads them."""
    marker = wiring.marker(Settings())
    articles: list[Article] = []
    readings: list[Reading] = []
    for source, raw, day in given:
        found = marker.mark(Snapshot(source, "", raw))
        assert not isinstance(found, Dropped), found
        articles.append(replace(found[0], published=Stated(day, "data")) if day else found[0])
        readings.extend(found[1])
    about = Story(f"s-{name}", name, tuple(article.id for article in articles))
    return Coverage(about, tuple(articles), tuple(readings))


def linked(story: Coverage) -> tuple[Links, float]:
    """Its links up to utterances, and the seconds of CPU that these alone took."""
    links = Links(story.story.id)
    for make in wiring.LINKERS:
        before = process_time()
        links = make().link(story, links)
        if make is UtteranceLinker:
            return links, process_time() - before
    raise LookupError("wiring has no UtteranceLinker")


def found_in(story: Coverage, links: Links, marks: Marks) -> Counter[str]:
    """How many pairs there are to find, how many are found, and how many of those that stand together are right."""
    quotes = {quote.id: quote for quote in story.quotes()}
    counts = Counter[str]()
    together = [
        [[p for p in _passages(marks) if _reports(quotes[q], story, p)] for q in one.quotes if q in quotes]
        for one in links.utterances
    ]
    acts = {passage: number for number, group in enumerate(marks["groups"]) for passage in _all(group)}
    for group in marks["groups"]:
        for pair in (pair for remark in group["remarks"] for pair in combinations(map(tuple, remark), 2)):
            kind = "words" if all(_between_marks(story, passage) for passage in pair) else "reports"
            counts[kind] += 1
            counts[f"{kind}_found"] += any(all(any(p in q for q in quoted) for p in pair) for quoted in together)
    for one, quoted in zip(links.utterances, together, strict=True):
        for (q, a), (r, b) in combinations(zip(one.quotes, quoted, strict=True), 2):
            same = quotes[q].article == quotes[r].article and _overlap(quotes[q], quotes[r])
            right = bool({acts[p] for p in a} & {acts[p] for p in b}) or same
            counts["joined"] += 1
            counts["joined_right"] += right
            if not right and marks["set"] != "held":
                print(marks["story"], "false:", *(_cut(story, quotes[x]) for x in (q, r)), sep="\n  ", file=sys.stderr)
    return counts


def _passages(marks: Marks) -> list[Passage]:
    return [passage for group in marks["groups"] for passage in _all(group)]


def _all(group: Marks) -> Iterator[Passage]:
    return (tuple(passage) for passages in (*group["remarks"], group["allowed"]) for passage in passages)


def _reports(quote: Quote, story: Coverage, passage: Passage) -> bool:
    """Whether a quote and a passage are, for the half of one of them, the same characters."""
    number, start, end = passage
    if quote.article != story.articles[number].id:
        return False
    shared = sum(max(0, min(piece.end, end) - max(piece.start, start)) for piece in quote.content)
    return shared >= HALF * min(end - start, sum(piece.end - piece.start for piece in quote.content)) > 0


def _overlap(a: Quote, b: Quote) -> bool:
    return any(piece.overlaps(other) for piece in a.content for other in b.content)


def _between_marks(story: Coverage, passage: Passage) -> bool:
    number, start, _ = passage
    return story.articles[number].text[:start].rstrip(" [….").endswith(MARKED)


def _cut(story: Coverage, quote: Quote) -> str:
    article = story.article(quote.article)
    return f"{article.label}: {' … '.join(piece.cut(article.text) for piece in quote.content)[:160]}"


def planted() -> tuple[int, int]:
    """How many of the sample's planted groups there are, and how many stand as they were planted."""
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))["planted"]
    files = sorted((SAMPLE / "coverage").iterdir())
    story = coverage("sample", ((file.name, file.read_bytes(), None) for file in files))
    links, _ = linked(story)
    number = {file.name: at for at, file in enumerate(files)}
    quotes = {quote.id: quote for quote in story.quotes()}
    right = Counter[bool]()
    for plant in truth:
        if plant["kind"] in {"translation", "same_words", "same_phrase_two_occasions"}:
            places = [(number[p["article"]], p["start"], p["end"]) for p in plant["passages"]]
            homes = [
                {at for at, one in enumerate(links.utterances) for q in one.quotes if _reports(quotes[q], story, place)}
                for place in places
            ]
            apart = plant["kind"] == "same_phrase_two_occasions"
            right[all(homes) and all(bool(a & b) != apart for a, b in pairwise(homes))] += 1
    return right.total(), right[True]


def seconds_for_many(story: Coverage) -> float:
    """What the utterances of so many articles cost: one story's, again and again under other ids."""
    articles, readings = list[Article](), list[Reading]()
    for at in range(MANY):
        article = story.articles[at % len(story.articles)]
        again = replace(article, key=f"copy {at}")
        articles.append(again)
        for reading in story.of(article.id):
            text = json.loads(json.dumps(None))
            del text
            readings.append(_moved(reading, article.id, again.id))
    many = Coverage(replace(story.story, articles=tuple(a.id for a in articles)), tuple(articles), tuple(readings))
    return linked(many)[1]


def main() -> int:
    """Measure, write, compare."""
    marks = json.loads((HERE / "utterances-marks.json").read_text("utf-8"))
    given = texts(marks)
    counts = {"seeds": Counter[str](), "tune": Counter[str](), "held": Counter[str]()}
    for row in marks:
        story = coverage(
            row["story"], ((one["id"], given[one["id"]][0].encode(), given[one["id"]][1]) for one in row["articles"])
        )
        counts["seeds" if row["story"] == "seeds" else row["set"]].update(found_in(story, linked(story)[0], row))
    return publish("utterances", {}, {DATA: digest(path())})


if __name__ == "__main__":
    sys.exit(main())
