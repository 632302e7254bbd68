"""Who is meant: actors, words that stand for them, and who a quote's speaker is."""

from dataclasses import dataclass

from onrecord.record.ids import content_id
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span


@dataclass(frozen=True, slots=True)
class Role:
    """A title that an article gives an actor, with where it says so.

    ``as_of`` is the day of that article. ``since`` and ``until`` tell in EDTF when the title was taken up and laid down
    where the article says so: "since 2019" is "2019"; a "former president" was one until some day not after the
    article's, "[..2031-05-07]".
    """

    title: str
    evidence: Span
    since: str | None = None
    until: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, state, body or place that mentions stand for. ``names`` are the forms met, ``name`` the fullest.

    ``known`` is the id by which the record knows it over all stories (an Identity's), or "" before it was looked up.
    """

    name: str
    kind: MentionKind
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    roles: tuple[Role, ...] = ()
    country: str | None = None
    known: str = ""

    @property
    def id(self) -> str:
        """The id by which the record knows it; before that made of kind and name."""
        return self.known or content_id("c", self.kind, self.name.casefold())


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for actors without naming them: "he", "the minister", "the two leaders"; with the reason.

    ``actors`` are those who are meant, by their places in the text: more than one for a group.
    """

    span: Span
    actors: tuple[str, ...]
    because: str

    def __post_init__(self) -> None:
        """Raise ValueError where nobody is meant."""
        if not self.actors:
            raise ValueError("a reference is to somebody")


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who a quote's speaker is, with the reason in words: an actor, or a source whom the article does not name.

    ``named`` is the mention in the quote's article that names the actor most fully. ``actor`` is None for a source
    without a name: then ``description`` is the fullest one that the article gives ("a senior official who spoke on
    condition of anonymity").
    """

    quote: str
    actor: str | None
    because: str
    named: Span | None = None
    description: Span | None = None

    def __post_init__(self) -> None:
        """Raise ValueError unless there is either an actor or a description."""
        if (self.actor is None) == (self.description is None):
            raise ValueError("a speaker is an actor, or is described")
