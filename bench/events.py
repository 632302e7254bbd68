"""Events out of bare sentences: the right type with the right actor and recipient, nobody given.

The sentences of ``plv-train.tsv`` (Hu et al. 2024) each carry one marked source, target and PLOVER type. A sentence is
right if one of our mentions has the type (VISIT counts as CONSULT), an actor whose head word lies in the source, and a
recipient or place whose head word lies in the target; a target that is a thing may also be a theme. "type" and "actor"
count each alone, "actors" both participants under any type; "mentions" a sentence show what that costs in others. A
hash divides the sentences: rules are tuned on "tune", the errors of those "held" are never looked at. The model reads
each part by weights that were fitted to the other.
"""

import csv
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from training.events.data import read
from training.events.fit import fit

from bench.figures import digest, publish, shared
from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.events.features import features
from onrecord.reading.events.reader import EventReader
from onrecord.reading.grammar.tree import Tree
from onrecord.record.article import Article, Block
from onrecord.record.event import EventMention, EventRole
from onrecord.record.span import Span
from onrecord.text.folding import straighten

DATA = "events/plv-train.tsv"
PARTS = ("tune", "held")
TIMED = 20
"""Sentences that make one article for the figure of speed."""

_MARK = re.compile(r"</?[st]>")
_SMALL = ("DT", "IN", "POS", ",")


class Marked(NamedTuple):
    """A sentence with its type and the characters of its source and target; None for one that it does not name."""

    text: str
    type: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None

    @property
    def set(self) -> str:
        """ "tune" or "held", by the sentence alone."""
        return "held" if hashlib.sha256(self.text.encode()).digest()[0] % 2 else "tune"


def sentences(path: Path) -> Iterator[Marked]:
    """The rows of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            marked = row["marked_sentence"]
            yield Marked(_MARK.sub("", marked), row["gold_root"], _edges(marked, "s"), _edges(marked, "t"))


def _edges(marked: str, name: str) -> tuple[int, int] | None:
    found = re.search(rf"<{name}>(.*?)</{name}>", marked)
    if not found:
        return None
    start = len(_MARK.sub("", marked[: found.start()]))
    return start, start + len(_MARK.sub("", found.group(1)))


def article(text: str) -> Article:
    """A text of one paragraph; its day is unknown."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article("bench", digest, text, "utf-8", (Block("paragraph", 0, len(text)),))


def trees(texts: Sequence[str]) -> list[Tree]:
    """The grammar of each sentence, in which a span's head word is looked up."""
    plain = [straighten(text) for text in texts]
    return [Tree(text, words) for text, words in zip(plain, SpacyParser().predict(plain), strict=True)]


def head(tree: Tree, span: tuple[int, int]) -> int | None:
    """The first of a span's words that hangs on none of them."""
    inside = [at for at, word in enumerate(tree.words) if word.start < span[1] and span[0] < word.end]
    tops = (at for at in inside if tree.words[at].head not in inside or tree.words[at].head == at)
    return next((at for at in tops if tree.words[at].tag not in _SMALL), inside[0] if inside else None)


def verdict(one: Marked, tree: Tree, events: Sequence[EventMention]) -> set[str]:
    """What of a sentence our mentions have right."""
    found: set[str] = set()
    for event in events:
        so = ("CONSULT" if event.type == "VISIT" else event.type) == one.type
        actor = _holds(tree, event.of("actor"), one.source)
        both = actor and _holds(tree, _reached(event, tree, one.target), one.target)
        found.update(
            name for name, right in (("type", so), ("actor", actor), ("actors", both), ("right", so and both)) if right
        )
    return found


def _reached(event: EventMention, tree: Tree, target: tuple[int, int] | None) -> tuple[Span, ...]:
    """Whom or what an event reaches: where the target is a common noun, its theme too."""
    top = head(tree, target) if target else None
    thing = top is not None and tree.words[top].tag in ("NN", "NNS")
    roles: tuple[EventRole, ...] = ("recipient", "place", "theme") if thing else ("recipient", "place")
    return tuple(span for role in roles for span in event.of(role))


def _holds(tree: Tree, spans: Sequence[Span], wanted: tuple[int, int] | None) -> bool:
    """Whether the head word of one of these spans lies in the marked characters; what was not marked is held."""
    if wanted is None:
        return True
    heads = (tree.words[at] for span in spans if (at := head(tree, (span.start, span.end))) is not None)
    return any(word.start < wanted[1] and wanted[0] < word.end for word in heads)


def speed(reader: EventReader, texts: Sequence[str]) -> float:
    """Words a second of CPU, parse included, on one thread."""
    articles = [article(" ".join(texts[at : at + TIMED])) for at in range(0, len(texts), TIMED)]
    reader.read(articles[0])
    began = process_time()
    for one in articles:
        reader.read(one)
    return sum(len(text.split()) for text in texts) / (process_time() - began)


def measured(path: Path, marked: Sequence[Marked]) -> dict[str, float]:
    """The figures of both sets, each by weights that were fitted to the other one."""
    found = [(features(one.tree, one.source, one.target), one.type) for one in read(path)]
    readers = {}
    for part in PARTS:
        other = [row for one, row in zip(marked, found, strict=True) if one.set != part]
        readers[part] = EventReader(weights=fit([row for row, _ in other], [kind for _, kind in other]))
    counts: Counter[tuple[str, str]] = Counter()
    for one, tree in zip(marked, trees([one.text for one in marked]), strict=True):
        events = readers[one.set].read(article(one.text)).events
        counts.update((one.set, name) for name in ("sentences", *verdict(one, tree, events)))
        counts[one.set, "mentions"] += len(events)
    return {
        f"{part}_{name}": counts[part, name] / (counts[part, "sentences"] if name != "sentences" else 1)
        for part in PARTS
        for name in ("sentences", "right", "type", "actor", "actors", "mentions")
    }


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / DATA
    marked = list(sentences(path))
    figures = measured(path, marked)
    figures["words_per_cpu_second"] = speed(EventReader(), [one.text for one in marked])
    return publish("events", figures, {DATA: digest(path)})


if __name__ == "__main__":
    sys.exit(main())
