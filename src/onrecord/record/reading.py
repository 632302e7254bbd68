"""What one reader found in one article."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.claim import Claim
from onrecord.record.event import EventMention
from onrecord.record.ids import content_id
from onrecord.record.span import Span

MentionKind = Literal["person", "state", "organisation", "place", "group"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Anchor = Literal["published", "previous", "absolute"]
Finds = Literal["sentences", "mentions", "quotes", "scare_quotes", "times", "claims", "events"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which reader, which version of it and which model file found a thing."""

    reader: str
    version: str
    model_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, title or pronoun that stands for an actor."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech. ``content`` are its pieces in order; cue and speaker are where the article says so, or None.

    ``via`` names who passed the words on; ``venue`` is the place or occasion of speaking and ``when`` its time, as the
    sentence prints them: "in a statement", "on Monday". ``said`` is that time in EDTF where the reader itself knows it:
    else ``Coverage.said`` does. ``confidence`` is between 0 and 1.
    """

    content: tuple[Span, ...]
    kind: QuoteKind
    cue: Span | None = None
    speaker: Span | None = None
    via: Span | None = None
    venue: Span | None = None
    when: Span | None = None
    said: str | None = None
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Raise ValueError for a quote without content or with content in two articles."""
        if len({piece.article for piece in self.content}) != 1:
            raise ValueError("a quote has content, all of it in one article")

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.content[0].article

    @property
    def id(self) -> str:
        """Made of the content's characters alone: another model's view of the speaker does not change it."""
        edges = [edge for piece in self.content for edge in (piece.start, piece.end)]
        return content_id("q", self.article, *edges)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """An expression of time. ``edtf`` and ``timex3`` are None where nothing could resolve it; ``grain`` e.g. "day"."""

    span: Span
    grain: str
    anchor: Anchor
    edtf: str | None = None
    timex3: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one stamp found in one article. ``finds`` names the lists it fills: an empty one means none found.

    ``scare_quotes`` are what stands between quotation marks and nobody is reported to have said: terms, titles.
    """

    article: str
    stamp: Stamp
    finds: tuple[Finds, ...]
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeMention, ...] = ()
    scare_quotes: tuple[Span, ...] = ()
    events: tuple[EventMention, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def id(self) -> str:
        """One reading per article and stamp."""
        return content_id("r", self.article, self.stamp.reader, self.stamp.version, self.stamp.model_sha256)
