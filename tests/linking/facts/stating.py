"""Facts of stories told by hand."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.copies.linker import CopyLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.linking.facts.linker import FactLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.versions import VersionLinker
from onrecord.record.article import Article
from onrecord.record.fact import Fact
from onrecord.record.reading import MentionKind, Reading
from tests.linking.claiming import Claimed, with_claims
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Berg": "person",
    "Tom Lund": "person",
    "Lund": "person",
    "Norway": "state",
    "Norwegian": "group",
    "Chile": "state",
    "Orsk": "place",
    "Vardo": "place",
    "Alma": "organisation",
}
TIMES: dict[str, tuple[str, str]] = {
    "Monday": ("2031-05-05", "day"),
    "Tuesday": ("2031-05-06", "day"),
    "Wednesday": ("2031-05-07", "day"),
    "2019": ("2019", "year"),
}
FILLER = (
    "The harbour office opens at nine. Gulls gather over the fish market whenever the nets come in. A choir sang in "
    "the chapel until the lamps went out, and the organist stayed on to tune the lowest pipes. Rain is due by night. "
    "The bakery sold out early, as it does each week when the pilgrims pass through on their way to the islands. "
    "Children painted the sea wall with whales and suns. The museum keeps old nets, a broken compass and the log of a "
    "whaler that never came home. A dog slept on the quay beside a heap of rope, and nobody had the heart to wake it."
)
"""What makes an article long enough to be silent."""


Found = tuple[Article, Reading]


def report(
    outlet: str,
    text: str,
    *claims: Claimed,
    day: str | None = "2031-05-07",
    quotes: Sequence[Said] = (),
    long: bool = False,
) -> Found:
    """An article with these claims in it; ``long``: with a paragraph of something else."""
    body = f"{text}\n\n{FILLER}" if long else text
    article, reading = told(body, NAMES, quotes, TIMES, day, outlet)
    return with_claims((replace(article, source=f"{outlet} {day}"), reading), *claims)


def facts_of(*articles: Found) -> tuple[Fact, ...]:
    """The facts of a story."""
    linkers = VersionLinker(), ActorLinker(), ChainLinker(), SpeakerLinker(), CopyLinker(), EventLinker(), FactLinker()
    return linked(story(*articles), *linkers).facts
