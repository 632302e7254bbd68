"""Named actors across the articles of a topic, against MEANTIME's chains of people, organisations and places.

Each English document of MEANTIME (Wikinews, three topics of 30 documents) is rebuilt from its tokens as plain text,
read as ``onrecord read`` reads it, and all documents of a topic are one Coverage for the ActorLinker. A chain is an
instance that the corpus follows across its documents, of type PER, ORG or LOC; products and sums of money are none.

A mention of ours is a gold mention if it ends where the gold mention's head ends: its last word before the first comma,
bracket or preposition. A whole gold mention that is ours exactly counts first, and one mention of ours counts for one
gold mention; of gold mentions of one chain with one head ("Airbus parent EADS", "EADS") the shortest counts. ``named``
are gold mentions of syntactic type NAM; the corpus gives that type in the first sentences of a document alone, so
``all`` counts every gold mention, of whatever type or none, that is a name to us.

B-cubed is over mentions, as in Bagga and Baldwin 1998. ``found`` is over the gold named mentions that we have;
``strict`` over all of them, those that we do not have being a cluster of one each. ``pooled`` takes all documents as
one Coverage. ``coverage`` is the share of gold named mentions that we have.

The rules of bodies were tuned on these same documents, errors and all: the figures are "dev", nothing was held out.

``people-marks.json`` lists the people of the seeds and of the sample coverage with the forms of their names. It was
made by reading the actors that the linker gave, one by one, not from the texts: a person whom the readers missed is not
in it. ``people_merged`` counts actors with forms of two people, ``people_split`` people with two actors.
"""

import json
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from bench.figures import HERE, digest, publish, shared
from onrecord import wiring
from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.actor import Actor
from onrecord.record.article import Article
from onrecord.record.reading import Reading
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Coverage, Links, Story
from onrecord.settings import Settings

DATA = "meantime-3-topics.tar.gz"
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_HEAD_ENDS = frozenset(
    {",", ";", "(", ")", "-LRB-", "at", "by", "for", "from", "in", "of", "on", "which", "who", "with"}
)
_GLUED = re.compile(r"[.,;:!?%)\]]|'s|'|n't|''|-RRB-")


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold mention: its characters, where its head ends, and its chain."""

    start: int
    end: int
    head: int
    chain: str
    kind: str
    named: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A document's text, rebuilt, with its gold mentions."""

    topic: str
    name: str
    text: str
    gold: tuple[Gold, ...]


def documents(corpus: tarfile.TarFile) -> Iterator[Document]:
    """The documents that are annotated across documents, in the order of their names."""
    members = {member.name: member for member in corpus.getmembers() if "/intra_cross-doc" in f"/{member.name}"}
    for path in sorted(name for name in members if name.endswith(".xml")):
        file = corpus.extractfile(members[path])
        assert file is not None
        topic, name = path.removesuffix(".xml").rsplit("/", 2)[-2:]
        yield _document(topic.removeprefix("corpus_"), name, ElementTree.parse(file).getroot())


def _document(topic: str, name: str, root: ElementTree.Element) -> Document:
    text, places = rebuilt(root)
    words = {token.get("t_id", ""): token.text or "" for token in root.iter("token")}
    return Document(topic, name, text, tuple(_gold(root, words, places)))


def rebuilt(root: ElementTree.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """A document's text out of its tokens, and the characters of each token by its id."""
    text, places = "", dict[str, tuple[int, int]]()
    sentence, quoted = "0", False
    for token in root.iter("token"):
        word = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(token.text or "", token.text or "")
        number = token.get("sentence", "")
        if number != sentence:
            text += "\n\n" if int(number) < 3 else " "
            quoted = False
        elif text and not text.endswith("(") and not _GLUED.fullmatch(word) and not (text.endswith('"') and quoted):
            text += " " if word != '"' or not quoted else ""
        if word == '"':
            quoted = not quoted
        sentence = number
        places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word
    return text, places


def _gold(root: ElementTree.Element, words: Mapping[str, str], places: Mapping[str, tuple[int, int]]) -> Iterator[Gold]:
    """The mentions of people, organisations and places that belong to an instance, by place."""
    marks = {mark.get("m_id"): mark for mark in root.iterfind("Markables/*")}
    found = []
    for relation in root.iterfind("Relations/REFERS_TO"):
        target = relation.find("target")
        entity = marks[target.get("m_id")] if target is not None else None
        if entity is None or entity.get("ent_type") not in KINDS or not entity.get("instance_id"):
            continue
        for source in relation.iterfind("source"):
            mention = marks[source.get("m_id")]
            anchors = [anchor.get("t_id", "") for anchor in mention.iterfind("token_anchor")]
            if not anchors:
                continue
            head = _head([words[anchor] for anchor in anchors])
            found.append(
                Gold(
                    places[anchors[0]][0],
                    places[anchors[-1]][1],
                    places[anchors[head]][1],
                    entity.get("instance_id", ""),
                    KINDS[entity.get("ent_type", "")],
                    mention.get("syntactic_type") == "NAM",
                )
            )
    shortest: dict[tuple[int, str], Gold] = {}
    for gold in sorted(found, key=lambda one: (one.start, -one.end)):
        wider = shortest.get((gold.head, gold.chain), gold)
        shortest[gold.head, gold.chain] = replace(gold, named=gold.named or wider.named)
    yield from sorted(shortest.values(), key=lambda one: (one.start, one.end, one.chain))


def _head(words: list[str]) -> int:
    """The index of the last word of a mention's head."""
    last = next((at - 1 for at, word in enumerate(words) if at and word in _HEAD_ENDS), len(words) - 1)
    return last - 1 if last and words[last] in {"'s", "'"} else last


Pair = tuple[Gold, Hashable]
"""A gold mention with the actor of the mention that is ours, or with a mark of its own where we have none."""


def paired(document: Document, article: str, actors: Iterable[Actor]) -> Iterator[tuple[Gold, str | None]]:
    """Every gold mention of a document with the id of our actor there, None if none."""
    ours = {(span.start, span.end): actor.id for actor in actors for span in actor.mentions if span.article == article}
    ends = {end: (start, end) for start, end in sorted(ours, reverse=True)}
    taken: dict[Gold, tuple[int, int]] = {}
    for exact in (True, False):
        for gold in document.gold:
            place = (gold.start, gold.end) if exact else ends.get(gold.head, (-1, -1))
            if gold not in taken and place in ours and place not in taken.values() and place[0] >= gold.start:
                taken[gold] = place
    for gold in document.gold:
        yield gold, ours[taken[gold]] if gold in taken else None


def b_cubed(pairs: Iterable[Pair]) -> tuple[float, float, float]:
    """Precision, recall and F1 over mentions, each with its gold chain and its actor."""
    rows = [(gold.chain, actor) for gold, actor in pairs]
    both, chains, actors = Counter(rows), Counter(c for c, _ in rows), Counter(a for _, a in rows)
    precision = sum(n * n / actors[actor] for (_, actor), n in both.items()) / len(rows)
    recall = sum(n * n / chains[chain] for (chain, _), n in both.items()) / len(rows)
    return precision, recall, 2 * precision * recall / (precision + recall)


def read(found: Iterable[Document]) -> list[tuple[Document, Article, tuple[Reading, ...]]]:
    """The documents as articles with their readings."""
    marker = wiring.marker(Settings())
    rows = []
    for document in found:
        marked = marker.mark(Snapshot(document.name, "", document.text.encode()))
        assert not isinstance(marked, Dropped), marked
        assert marked[0].text == document.text, document.name
        rows.append((document, *marked))
    return rows


def linked(rows: Iterable[tuple[Document, Article, tuple[Reading, ...]]]) -> list[tuple[Gold, str | None]]:
    """The gold mentions of documents with our actors, all documents being one story."""
    rows = list(rows)
    articles = tuple(article for _, article, _ in rows)
    story = Story("s-topic", rows[0][0].topic, tuple(article.id for article in articles))
    coverage = Coverage(story, articles, tuple(reading for _, _, readings in rows for reading in readings))
    actors = ActorLinker().link(coverage, Links(story.id)).actors
    return [pair for document, article, _ in rows for pair in paired(document, article.id, actors)]


def figures(topics: Mapping[str, list[tuple[Gold, str | None]]]) -> Iterator[tuple[str, float]]:
    """Every figure of the topics together; an actor of one topic is none of another."""
    every = [
        (Gold(g.start, g.end, g.head, f"{topic} {g.chain}", g.kind, g.named), actor and f"{topic} {actor}")
        for topic, pairs in topics.items()
        for g, actor in pairs
    ]
    named = [(gold, actor) for gold, actor in every if gold.named]
    have = [(gold, actor) for gold, actor in named if actor]
    yield "named", len(named)
    yield "coverage", len(have) / len(named)
    sets: dict[str, list[Pair]] = {
        "found": [*have],
        "strict": [(gold, actor or at) for at, (gold, actor) in enumerate(named)],
        "all": [(gold, actor) for gold, actor in every if actor],
    }
    sets |= {kind: [pair for pair in have if pair[0].kind == kind] for kind in KINDS.values()}
    for name, pairs in sets.items():
        yield f"{name}_mentions", len(pairs)
        for part, value in zip(("precision", "recall", "f1"), b_cubed(pairs), strict=True):
            yield f"{name}_{part}", value


def people(folder: Path, marked: list[list[str]]) -> tuple[int, int]:
    """How many actors of a folder's articles have forms of two people, and how many people have two actors."""
    marker = wiring.marker(Settings())
    read = [marker.mark(Snapshot(path.name, "", path.read_bytes())) for path in sorted(folder.iterdir())]
    kept = [found for found in read if not isinstance(found, Dropped)]
    story = Story("s-people", folder.name, tuple(article.id for article, _ in kept))
    coverage = Coverage(
        story, tuple(article for article, _ in kept), tuple(one for _, readings in kept for one in readings)
    )
    actors = [actor for actor in ActorLinker().link(coverage, Links(story.id)).actors if actor.kind == "person"]
    who = {form: forms[0] for forms in marked for form in forms}
    meant = [{who[name] for name in actor.names if name in who} for actor in actors]
    held = Counter(name for names in meant for name in names)
    return sum(len(names) > 1 for names in meant), sum(count > 1 for count in held.values())


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "records" / DATA
    with tarfile.open(path) as corpus:
        rows = read(documents(corpus))
    by_topic = defaultdict(list)
    for row in rows:
        by_topic[row[0].topic].append(row)
    found = dict(figures({topic: linked(some) for topic, some in by_topic.items()}))
    pooled = dict(figures({"": linked(rows)}))
    found |= {f"pooled_{part}": pooled[f"found_{part}"] for part in ("precision", "recall", "f1")}
    marks = json.loads((HERE / "people-marks.json").read_text("utf-8"))
    places = {"seeds": shared() / "seeds", "sample": HERE.parent / "src" / "onrecord" / "sample" / "coverage"}
    for name, folder in places.items():
        found[f"{name}_people"] = len(marks[name])
        found[f"{name}_people_merged"], found[f"{name}_people_split"] = people(folder, marks[name])
    return publish("actors", found, {DATA: digest(path)}, documents=len(rows))


if __name__ == "__main__":
    sys.exit(main())
