"""Claims of an article: parsed piece by piece, each clause that states something with what belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.claims.claiming import claims
from onrecord.reading.grammar.trees import trees
from onrecord.reading.times.reader import times_of
from onrecord.record.article import Article
from onrecord.record.claim import Claim
from onrecord.record.reading import Finds, Reading, Stamp, TimeMention
from onrecord.record.span import Span

_HEADINGS = ("headline", "standfirst")


@dataclass(frozen=True, slots=True)
class ClaimReader:
    """Finds statements of fact in the parse of each block that tells news."""

    parser: SpacyParser = field(default_factory=SpacyParser)

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Claims alone."""
        return ("claims",)

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules change; the parser's weights tell their own."""
        return Stamp("claims", "1", self.parser.sha256)

    def read(self, article: Article) -> Reading:
        """The claims of the kept blocks that tell news, in order; no two with the same head."""
        return Reading(article.id, self.stamp, self.finds, claims=tuple(self._claims(article)))

    def _claims(self, article: Article) -> Iterator[Claim]:
        times = [time.span for time in times_of(article) if not is_span_of_time(time)]
        found: dict[tuple[int, int], Claim] = {}
        for start, end, tree in trees(article, self.parser):
            inside = [(one.start - start, one.end - start) for one in times if start <= one.start < end]
            cut = partial(_moved, article, start)
            heading = article.block_at(start).kind in _HEADINGS
            for claim in claims(tree, inside, cut, heading=heading):
                found.setdefault((claim.head.start, claim.head.end), claim)
        yield from (found[key] for key in sorted(found))


def is_span_of_time(time: TimeMention) -> bool:
    """Whether an expression of time says how long, not when: "nearly four hours"."""
    return (time.timex3 or "").startswith("P")


def _moved(article: Article, offset: int, start: int, end: int) -> Span:
    return article.span(start + offset, end + offset)
