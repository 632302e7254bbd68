"""Which stories have changed since they were linked: each has a number that grows, and its links the one they saw."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, or_, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from onrecord.record.judgement import Judgement
from onrecord.record.reading import Reading, Stamp
from onrecord.store.codec import column
from onrecord.store.rows import made_by
from onrecord.store.tables import links, story, story_member, story_state

_IDS = 500
"""Ids asked for at a time."""


def touched(connection: Connection, readings: Iterable[Reading], judgements: Iterable[Judgement]) -> None:
    """Count on the stories of these articles, which have changed by what is now known of them."""
    articles = {column(reading.article) for reading in readings}
    articles |= {column(span.article) for judgement in judgements for span in judgement.evidence}
    stories: set[str] = set()
    for some in _parts(sorted(articles)):
        stories |= set(connection.scalars(select(story_member.c.story).where(story_member.c.member.in_(some))))
    count_on(connection, sorted(stories))


def count_on(connection: Connection, stories: Sequence[str]) -> None:
    """Each of these stories has changed."""
    put = insert_or(story_state)
    up = put.on_conflict_do_update(index_elements=["story"], set_={"state": story_state.c.state + 1})
    if stories:
        connection.execute(up, [{"story": id_, "state": 1} for id_ in stories])


def state(connection: Connection, id_: str) -> int:
    """How often the story has changed."""
    found = connection.scalar(select(story_state.c.state).where(story_state.c.story == column(id_)))
    return found or 0


def unlinked(connection: Connection, stamps: Iterable[Stamp]) -> list[int]:
    """The numbers of the stories that have no links, or links of another state or by other stamps."""
    seen = select(story.c.arrived).select_from(
        story.outerjoin(links, links.c.story == story.c.id).outerjoin(story_state, story_state.c.story == story.c.id)
    )
    now = func.coalesce(story_state.c.state, 0)
    behind = or_(links.c.id.is_(None), links.c.made_by != made_by(stamps), links.c.state != now)
    return list(connection.scalars(seen.where(behind).order_by(story.c.arrived)))


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[first : first + _IDS] for first in range(0, len(ids), _IDS))
