"""For whom pronouns, titles and descriptions stand inside an article: on news marked by hand, and on MEANTIME.

``chains-marks.json`` holds the marks, no text: by article its SHA-256 and, with the characters ``at`` which they stand,
all pronouns he, she, him, her, his, hers, himself, herself, and all descriptions that begin with "the" or "this" and
stand for persons whom the article names; ``names`` are the characters of a family name of each, none for a pronoun that
stands for nobody who is named. ``precision`` is over what is linked to a person, ``resolved`` the share of marks that
is linked right. Each article is a story alone. Rules are tuned on the set "tune"; errors of "held" are never looked at.

On MEANTIME each document is a story. A pronoun (it and its, too) or a description ("the company") is right if its actor
bears the names of the gold chain at its place. A pronoun that is in no chain of a person, organisation or place is
wrong up to the last named mention that the corpus has in a document: what stands further down is annotated in part.
"""

import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bench.actors import DATA as MEANTIME
from bench.actors import Document, Gold, documents, read
from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path, texts
from bench.speakers import coverages
from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.record.actor import Reference
from onrecord.record.article import Article
from onrecord.record.reading import Reading
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Story

PERSONAL = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
PRONOUNS = PERSONAL | {"it", "its", "itself"}

Tally = tuple[str, str]
"""What is counted ("pronoun", "title", "nominal"), and what became of it: "right", "wrong" or "open"."""


def linked(coverage: Coverage) -> Links:
    """Its actors and chains."""
    return ChainLinker().link(coverage, ActorLinker().link(coverage, Links(coverage.story.id)))


def of_marks(coverage: Coverage, marks: Iterable[dict[str, Any]]) -> Iterator[Tally]:
    """What became of each mark of an article, and of each link to a person that is not marked."""
    (article,) = coverage.articles
    links = linked(coverage)
    persons = {actor.id for actor in links.actors if actor.kind == "person"}
    mentions = {actor.id: actor.mentions for actor in links.actors}
    left = [one for one in links.chains if persons.issuperset(one.actors)]
    for mark in marks:
        at = article.span(*mark["at"])
        title = mark["kind"] == "title"
        found = next((one for one in left if one.span == at or (title and one.span.overlaps(at))), None)
        if found is None:
            if mark["names"]:
                yield mark["kind"], "open"
            continue
        left.remove(found)
        asked = [_occurrences(article, name) for name in mark["names"]]
        who = [mentions[actor] for actor in found.actors]
        right = len(asked) == len(who) and all(any(_meet(names, spans) for spans in who) for names in asked)
        yield mark["kind"], "right" if right and asked else "wrong"
    for one in left:
        yield "pronoun" if one.span.cut(article.text).casefold() in PERSONAL else "title", "wrong"


def _occurrences(article: Article, edges: list[int]) -> list[Span]:
    """Everywhere in the article where the same characters stand as whole words."""
    words = re.escape(article.text[slice(*edges)])
    return [article.span(*m.span()) for m in re.finditer(rf"(?<!\w){words}(?!\w)", article.text)]


def _meet(some: Iterable[Span], others: Iterable[Span]) -> bool:
    others = list(others)
    return any(one.overlaps(other) for one in some for other in others)


def of_meantime(document: Document, article: Article, readings: tuple[Reading, ...]) -> Iterator[Tally]:
    """What became of the pronouns and descriptions of a document whose chain an actor of ours bears."""
    links = linked(Coverage(Story("s-one", document.name, (article.id,)), (article,), readings))
    chains = {actor.id: _chain(document, actor.mentions) for actor in links.actors}
    annotated = max((gold.end for gold in document.gold if gold.named), default=0)
    seen: set[Gold] = set()
    for one in links.chains:
        kind = "pronoun" if one.span.cut(article.text).casefold() in PRONOUNS else "nominal"
        here = [gold for gold in document.gold if _same(gold, one, kind)]
        seen.update(here)
        chain = chains[one.actors[0]] if len(one.actors) == 1 else None
        if chain and (here or (kind == "pronoun" and one.span.end <= annotated)):
            yield kind, "right" if any(gold.chain == chain for gold in here) else "wrong"
    for gold in document.gold:
        missed = _kind(document.text[gold.start : gold.end])
        if gold not in seen and missed and gold.chain in chains.values():
            yield missed, "open"


def _chain(document: Document, mentions: Iterable[Span]) -> str | None:
    """The gold chain of most mentions of an actor."""
    at = {(gold.start, gold.end): gold.chain for gold in document.gold} | {
        (-1, gold.head): gold.chain for gold in document.gold
    }
    found = Counter(at.get((one.start, one.end)) or at.get((-1, one.end)) for one in mentions)
    del found[None]
    return found.most_common(1)[0][0] if found else None


def _same(gold: Gold, one: Reference, kind: str) -> bool:
    """Whether a gold mention is what we link: the same characters, a description up to the gold mention's head."""
    return gold.start == one.span.start and one.span.end in ({gold.end} if kind == "pronoun" else {gold.end, gold.head})


def _kind(words: str) -> str | None:
    if words.casefold() in PRONOUNS:
        return "pronoun"
    return "nominal" if re.match(r"(?:[Tt]he|[Tt]his)\s[a-z]", words) else None


def summary(name: str, found: Mapping[Tally, int]) -> Iterator[tuple[str, float]]:
    """Precision and the share resolved right of each thing that is counted."""
    for kind in sorted({kind for kind, _ in found}):
        right, wrong, left = (found[kind, became] for became in ("right", "wrong", "open"))
        yield f"{name}_{kind}s", right + wrong + left
        yield f"{name}_{kind}_precision", right / (right + wrong)
        yield f"{name}_{kind}_resolved", right / (right + wrong + left)


def main() -> int:
    """Measure, write, compare."""
    corpus = shared() / "data" / "records" / MEANTIME
    marks = json.loads((HERE / "chains-marks.json").read_text("utf-8"))
    found = {"tune": Counter[Tally](), "held": Counter[Tally](), "meantime": Counter[Tally]()}
    for row, coverage in zip(marks, coverages(marks, texts()), strict=True):
        found[row["set"]].update(of_marks(coverage, row["references"]))
    with tarfile.open(corpus) as file:
        rows = read(documents(file))
    for row in rows:
        found["meantime"].update(of_meantime(*row))
    figures = dict(pair for name, tallies in found.items() for pair in summary(name, tallies))
    data = {DATA: digest(path()), MEANTIME: digest(corpus)}
    return publish("chains", figures, data, articles=len(marks), documents=len(rows))


if __name__ == "__main__":
    sys.exit(main())
