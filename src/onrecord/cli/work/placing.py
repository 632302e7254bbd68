"""From the id of a remark, a quote, a fact or a claim to the characters that a judgement is attached to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord import flow
from onrecord.errors import AmbiguousId, UnknownId
from onrecord.flow import House
from onrecord.record.judgement import About, Judgement, standing
from onrecord.record.span import Span
from onrecord.record.story import Links, Story

LETTERS: dict[str, About] = {
    "c": "actor",
    "u": "utterance",
    "q": "quote",
    "f": "fact",
    "k": "claim",
    "v": "event",
    "d": "difference",
    "p": "position",
    "t": "timeline",
    "y": "copy",
}
"""What an id is of, by its first letter."""

_LINE = re.compile(r"[uqfk]-[a-z2-7]{1,16}")


class Place(NamedTuple):
    """What is judged, and the characters that it is found by."""

    about: About
    span: Span


def is_line(given: str) -> bool:
    """Whether this is the id, or the beginning of one, of a remark, a quote, a fact or a claim."""
    return bool(_LINE.fullmatch(given))


def placed(house: House, given: str) -> Place:
    """The remark or fact with this id, or of the quote or claim with it. Raise UnknownId or AmbiguousId."""
    found = {id_: place for id_, place in _places(house) if id_.startswith(given)}
    if given in found:
        return found[given]
    if len(found) > 1:
        raise AmbiguousId(given, tuple(sorted(found)))
    if not found:
        raise UnknownId("remark or fact", given, "every line is printed with its id; list them with: onrecord show")
    return found.popitem()[1]


def _places(house: House) -> Iterator[tuple[str, Place]]:
    judgements = standing(house.store.each(Judgement))
    for story in house.store.each(Story):
        coverage = flow.cover(house, story, judgements)
        quotes = {quote.id: quote for quote in coverage.quotes()}
        yield from ((id_, Place("utterance", quote.content[0])) for id_, quote in quotes.items())
        yield from ((claim.id, Place("fact", claim.span)) for claim in coverage.claims())
        for links in house.store.each(Links, story.id):
            for utterance in links.utterances:
                if utterance.quotes[0] in quotes:
                    yield utterance.id, Place("utterance", quotes[utterance.quotes[0]].content[0])
            yield from ((fact.id, Place("fact", fact.lined)) for fact in links.facts)
