"""What the record holds, and what it lacks."""

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, literal, or_, select

from onrecord.errors import EmptyFile, MissingPath, NoPermission, ReaderFailed
from onrecord.record.snapshot import Dropped
from onrecord.store.asking import Count, Counts, Missing, MissingList, MissingQuery
from onrecord.store.codec import column, decode
from onrecord.store.tables import article, dropped, edition, judgement, listed, reading, story

SHUT = (MissingPath.__name__, NoPermission.__name__, EmptyFile.__name__)
"""What keeps a whole container shut: once something has come out of it, it was read. Damage inside stays damage."""


def counts(connection: Connection) -> Counts:
    """How many there are of each; what is never taken away is not counted but numbered."""
    numbered = (article, reading, dropped, judgement)
    articles, readings, lost, judged = (connection.scalar(select(func.max(one.c.arrived))) or 0 for one in numbered)
    stories, editions = (connection.scalar(select(func.count()).select_from(one)) or 0 for one in (story, edition))
    return Counts(articles, readings, stories, editions, lost, judged)


def missing(connection: Connection, asked: MissingQuery) -> MissingList:
    """What was dropped, with whether it was read since."""
    since = _read_since()
    tally = select(dropped.c.cause, since.label("since"), func.count()).group_by(dropped.c.cause, since)
    rows = list(connection.execute(tally))
    causes = [Count("cause", cause, cause, number) for cause, read, number in rows if asked.since or not read]
    fits: list[ColumnElement[bool]] = [] if asked.since else [~since]
    if asked.cause:
        fits.append(dropped.c.cause == column(asked.cause))
    page = select(dropped.c.body, since.label("since")).where(*fits).order_by(dropped.c.arrived)
    found = connection.execute(page.offset(max(asked.start, 0)).limit(max(asked.limit, 0)))
    return MissingList(
        sum(one.count for one in causes if asked.cause in ("", one.value)),
        sum(number for _, read, number in rows if read),
        tuple(sorted(causes, key=lambda one: (-one.count, one.value))),
        tuple(Missing(decode(Dropped, body), bool(read)) for body, read in found),
    )


def _read_since() -> ColumnElement[bool]:
    """Whether an article came of it; where a reader had failed on one, whether it is listed as read."""
    same = article.c.source == dropped.c.source
    inside = and_(
        article.c.source > dropped.c.source + literal("#"), article.c.source < dropped.c.source + literal("$")
    )
    unread = exists().where(same, listed.c.article == article.c.id, listed.c.unread == 1)
    came = or_(exists().where(same), and_(dropped.c.cause.in_(SHUT), exists().where(inside)))
    return case((dropped.c.cause == ReaderFailed.__name__, ~unread), else_=came)
