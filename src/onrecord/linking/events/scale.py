"""What the mentions of a story are weighed by: how much a word tells, and which actors stand for each other."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, log

from onrecord.linking.events.told import Told
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span

_PLENTY = 1.5
"""The weight of shared words that tells enough: about two that few articles use."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What a story's mentions are weighed by.

    ``rarity`` tells how much a word says, 0 to 1; ``weights`` how much all words of a mention's theme do; ``usual`` in
    what share of the mentions an actor takes part; ``sides`` for which states an actor stands; ``kinds`` what it is.
    ``now`` is the day of the story's last report.
    """

    rarity: Mapping[str, float]
    weights: Mapping[Span, float]
    usual: Mapping[str, float]
    sides: Mapping[str, frozenset[str]]
    kinds: Mapping[str, MentionKind]
    now: int | None = None

    @classmethod
    def of(cls, found: Iterable[Told], sides: Mapping[str, frozenset[str]], actors: Iterable[Actor]) -> "Scale":
        """The scale of a story."""
        every = list(found)
        usual: dict[str, float] = {}
        for one in every:
            for actor in one.who:
                usual[actor] = usual.get(actor, 0.0) + 1 / len(every)
        now = max((one.published for one in every if one.published), default=None)
        rare = rarity(every)
        weights = {one.mention.span: fsum(rare[word] for word in one.theme) for one in every}
        return cls(rare, weights, usual, sides, {actor.id: actor.kind for actor in actors}, now)

    def related(self, one: str, other: str) -> bool:
        """Whether two actors can be named for each other: the same, a state and its minister or its capital."""
        if one == other:
            return True
        kinds = {self.kinds.get(one), self.kinds.get(other)}
        return len(kinds) == 2 and bool(self.sides.get(one, frozenset()) & self.sides.get(other, frozenset()))

    def meets(self, some: Iterable[str], others: Iterable[str]) -> float:
        """How surely two sets of actors share one: 1 for the same actor, .7 for one that stands for the other."""
        some, others = frozenset(some), frozenset(others)
        if some & others:
            return 1.0
        return 0.7 if any(self.related(one, other) for one in some for other in others) else 0.0

    def common(self, one: Told, other: Told) -> float:
        """The share of words that both clauses have beside names and act, rare ones counting more; 0 to 1."""
        both = one.theme & other.theme
        if not both:
            return 0.0
        shared = fsum(self.rarity[word] for word in both)
        less, more = sorted((self.weights[one.mention.span], self.weights[other.mention.span]))
        return shared / (0.65 * less + 0.35 * more) * min(1.0, shared / _PLENTY)


def rarity(found: Iterable[Told]) -> dict[str, float]:
    """How much a word tells, 0 to 1: by the articles of the story that use it in telling an event."""
    uses = {(word, one.mention.article) for one in found for word in one.theme}
    counts = Counter(word for word, _ in uses)
    articles = len({article for _, article in uses}) + 1
    return {word: log(1 + articles / count) / log(1 + articles) for word, count in counts.items()}
