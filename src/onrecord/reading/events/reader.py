"""Events of an article: parsed piece by piece, its predicates coded, each with who, where, when and how it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.events.classifier import Weights, weights
from onrecord.reading.events.coder import code, lemmas
from onrecord.reading.events.coding import Coding
from onrecord.reading.events.doubles import without_doubles
from onrecord.reading.events.refining import refined
from onrecord.reading.events.roles import Role, roles
from onrecord.reading.events.status import status
from onrecord.reading.events.when import is_ahead, when
from onrecord.reading.grammar.clauses import clause, named
from onrecord.reading.grammar.phrases import participant
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.predicates import predicates
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.trees import trees
from onrecord.reading.times.ranges import joined
from onrecord.reading.times.reader import times_of
from onrecord.record.article import Article
from onrecord.record.event import EventMention, Participant
from onrecord.record.reading import Finds, Reading, Stamp, TimeMention
from onrecord.record.span import Span


@dataclass(frozen=True, slots=True)
class EventReader:
    """Finds events in the parse of each block, its quotes straightened and its lines joined, offset for offset."""

    parser: SpacyParser = field(default_factory=SpacyParser)
    weights: Weights = field(default_factory=weights)

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Events alone."""
        return ("events",)

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules or tables change; the models' weights tell their own."""
        both = f"{self.parser.sha256} {self.weights.sha256}".encode()
        return Stamp("events", "2", sha256(both).hexdigest())

    def read(self, article: Article) -> Reading:
        """The events of the kept blocks that tell news, in order; no two by the same words."""
        times = tuple(joined(article.text, times_of(article)))
        published = article.published.value if article.published else None
        found = [
            mention
            for start, end, tree in trees(article, self.parser)
            for mention in _mentions(
                article,
                start,
                tree,
                [time for time in times if start <= time.span.start and time.span.end <= end],
                published,
                self.weights,
            )
        ]
        return Reading(article.id, self.stamp, self.finds, events=tuple(sorted(found, key=lambda one: one.span)))


def _mentions(
    article: Article,
    offset: int,
    tree: Tree,
    times: Sequence[TimeMention],
    published: str | None,
    weights: Weights,
) -> Iterator[EventMention]:
    """The events of one piece, which begins at ``offset``."""
    every = told(tree)
    for predicate, first in every:
        playing = roles(tree, predicate, first)
        start, end = clause(tree, predicate)
        time = when(tree, predicate, (start, end), times, offset)
        if not _is_told(predicate, playing, time):
            continue
        coding = refined(tree, predicate, first, playing, every, weights)
        edtf = time.edtf if time else None
        yield EventMention(
            span=_moved(article, named(tree, predicate), offset),
            clause=_moved(article, (start, end), offset),
            type=coding.type,
            status=status(tree, predicate, is_ahead(edtf, published)),
            mode=coding.mode,
            participants=tuple(_participants(article, offset, tree, playing)),
            when=time.span if time else None,
            edtf=edtf,
            confidence=coding.confidence,
        )


def told(tree: Tree) -> list[tuple[Predicate, Coding]]:
    """The predicates that are events, each event once."""
    coded = [(one, coding) for one in predicates(tree, lemmas()) if (coding := code(tree, one))]
    return without_doubles(tree, coded)


def _is_told(predicate: Predicate, playing: Sequence[Role], time: TimeMention | None) -> bool:
    """Whether words tell of an event rather than mention one.

    "The meeting" alone does not, nor does what a thing does or nobody: "building stronger ties is hard".
    """
    if predicate.noun:
        return bool(playing) or time is not None
    return any(role == "actor" for role, _ in playing) or (predicate.passive and not predicate.subject)


def _participants(article: Article, offset: int, tree: Tree, playing: Sequence[Role]) -> Iterator[Participant]:
    """Who takes part in which role; no words twice."""
    seen = set()
    for role, at in playing:
        span = _moved(article, participant(tree, at), offset)
        if span not in seen:
            seen.add(span)
            yield Participant(role, span)


def _moved(article: Article, edges: tuple[int, int], offset: int) -> Span:
    return article.span(edges[0] + offset, edges[1] + offset)
