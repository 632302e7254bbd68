"""What an address asks of a list: words, what was chosen, a period, a page."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Annotated

from fastapi import Depends, Query

from onrecord.store.asking import Choice, Said

Words = Annotated[str, Query(max_length=400)]
Several = Annotated[tuple[str, ...], Query(max_length=20)]
Page = Annotated[int, Query(ge=1, le=100_000)]

_DAY = r"^(\d{4}(-\d\d){0,2})?$"


@dataclass(frozen=True, slots=True)
class Period:
    """Days, months or years between which something was published, "" for any."""

    first: Annotated[str, Query(alias="from", pattern=_DAY)] = ""
    last: Annotated[str, Query(alias="to", pattern=_DAY)] = ""


@dataclass(frozen=True, slots=True)
class OfStories:
    """What stories are chosen by."""

    outlet: Several = ()
    actor: Several = ()
    event: Several = ()
    month: Several = ()
    not_run: Several = ()


@dataclass(frozen=True, slots=True)
class OfSentences:
    """What sentences are chosen by."""

    outlet: Several = ()
    actor: Several = ()
    kind: Annotated[tuple[Said, ...], Query(max_length=3)] = ()
    story: Several = ()
    month: Several = ()


Within = Annotated[Period, Depends()]
StoryFacets = Annotated[OfStories, Depends()]
SentenceFacets = Annotated[OfSentences, Depends()]


def choices(facets: OfStories | OfSentences) -> tuple[Choice, ...]:
    """All that was chosen, by kind, each once."""
    return tuple(_choices((one.name, getattr(facets, one.name)) for one in fields(facets)))


def _choices(chosen: Iterable[tuple[str, Iterable[str]]]) -> Iterable[Choice]:
    return (Choice(kind, value) for kind, some in chosen for value in dict.fromkeys(some) if value)


def pages(total: int, each: int) -> int:
    """How many pages there are; one where there is nothing."""
    return max(1, -(-total // each))
