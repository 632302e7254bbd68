"""What a person may ask of a record as a whole, and what is found: pages of lists, with counts of what they hold."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.dossier import Line
from onrecord.record.snapshot import Dropped
from onrecord.record.span import Span

Order = Literal["newest", "oldest", "largest", "origins"]
"""Of stories: by the last day, by the first day, by the number of articles, by the number of texts of their own."""

Said = Literal["said", "fact", "other"]
"""What a sentence is, as far as the record can tell: it reports words, it states something as fact, or neither."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A facet that what is found must have: an outlet, an actor, a kind of event, "said" ... by its id or word."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Count:
    """How much of what was found has a facet. ``label`` is how a person calls the value."""

    kind: str
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Stories with all of the words in their titles, leads and names, and with all that was chosen.

    ``first`` and ``last`` are days, months or years, "" for any: a story fits where one of its days lies between.
    ``start`` and ``limit`` tell which of them are given as cards, ``counted`` whether their facets are counted.
    """

    words: str = ""
    chosen: tuple[Choice, ...] = ()
    first: str = ""
    last: str = ""
    order: Order = "newest"
    start: int = 0
    limit: int = 30
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """A story in a list. ``days`` pairs a day with its articles, in order.

    ``outlets`` are the first of ``of_outlets``, those with most articles before the others. ``first`` and ``last`` are
    EDTF days, "" where no article is dated; ``not_run`` names what was not computed.
    """

    id: str
    title: str
    lead: str
    articles: int
    outlets: tuple[str, ...]
    origins: int
    first: str
    last: str
    days: tuple[tuple[str, int], ...] = ()
    not_run: tuple[str, ...] = ()
    of_outlets: int = 0


@dataclass(frozen=True, slots=True)
class StoryList:
    """``total`` and ``counts`` are of all stories that fit, ``cards`` are those asked for.

    Of each kind of facet the most frequent are counted, of ``months`` all in the order of time. ``chosen`` repeats what
    was chosen as a person calls it.
    """

    total: int
    cards: tuple[Card, ...]
    counts: tuple[Count, ...]
    months: tuple[Count, ...]
    chosen: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceQuery:
    """Sentences with all of the words and "phrases", and with all that was chosen, of articles published in a period.

    They come in groups: a story's sentences together, or an article's where one story was chosen. ``start`` and
    ``limit`` count groups, ``each`` is how many sentences of one are given.
    """

    words: str = ""
    chosen: tuple[Choice, ...] = ()
    first: str = ""
    last: str = ""
    start: int = 0
    limit: int = 10
    each: int = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that was found, and what it is."""

    span: Span
    kind: Said


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of one story, the best first; ``story`` and ``title`` are "" where their articles are in none."""

    story: str
    title: str
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class SentenceList:
    """``looked`` sentences were ranked and counted, the newest in the record. ``more`` says that there are others.

    ``groups`` is how many there are, ``found`` those asked for; ``chosen`` is as of stories.
    """

    looked: int
    more: bool
    groups: int
    found: tuple[Group, ...]
    counts: tuple[Count, ...]
    months: tuple[Count, ...]
    chosen: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorQuery:
    """Actors whose names hold all of the words, those in most stories first."""

    words: str = ""
    start: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class ActorList:
    """``total`` of all that fit, ``found`` of those asked for: their ids, their names and in how many stories."""

    total: int
    found: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class LineQuery:
    """What a section of all stories has of one actor, the newest first."""

    actor: str
    section: str
    start: int = 0
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a story, by the id and the title of that story."""

    story: str
    title: str
    line: Line


@dataclass(frozen=True, slots=True)
class LineList:
    """``total`` of all that fit, ``found`` of those asked for."""

    total: int
    found: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a record holds. ``editions`` are stories whose page is there."""

    articles: int
    readings: int
    stories: int
    editions: int
    dropped: int
    judgements: int


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that was dropped, and whether it was read since."""

    what: Dropped
    read_since: bool


@dataclass(frozen=True, slots=True)
class MissingQuery:
    """What was dropped, in the order in which it came; with ``since`` also what was read since.

    ``cause`` is an error's class, "" for any.
    """

    cause: str = ""
    since: bool = False
    start: int = 0
    limit: int = 100


@dataclass(frozen=True, slots=True)
class MissingList:
    """``total`` of all that fit, ``read_since`` of all that was dropped once and is read now, ``causes`` of both."""

    total: int
    read_since: int
    causes: tuple[Count, ...]
    found: tuple[Missing, ...]
