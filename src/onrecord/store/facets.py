"""What stories can be chosen by: each value has a number, and each story the codes of its own.

A code is a facet's number and its kind in one integer. The codes of a story lie side by side in one column: to count
the facets of twenty thousand stories is to join twenty thousand short columns and count their integers.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, bindparam, insert, select, tuple_, update

from onrecord.record.edition import Edition
from onrecord.record.identity import Identity
from onrecord.store.asking import Count
from onrecord.store.codec import column, decode
from onrecord.store.fulltext import searchable
from onrecord.store.tables import facet, identity

T = TypeVar("T")

KINDS = ("outlet", "actor", "event", "month", "not_run")
"""A month is one in which an article of the story was published; ``not_run`` is a part that was not computed."""

MOST = 10
"""Values of a kind that are counted, those of most stories; of months all."""

_SHIFT = 3
_ASKED = 400

Facets = dict[tuple[str, str], str]
"""Labels by kind and value."""


def code(kind: str, number: int) -> int:
    """The number and the kind of a facet in one."""
    return number << _SHIFT | KINDS.index(kind)


def packed(codes: Iterable[int]) -> bytes:
    """Codes as a column keeps them: four bytes each, the lowest byte first."""
    return b"".join(one.to_bytes(4, "little") for one in sorted(codes))


def unpacked(facets: bytes) -> set[int]:
    """The codes of a column."""
    return {int.from_bytes(facets[at : at + 4], "little") for at in range(0, len(facets), 4)}


def number_of(one: int) -> int:
    """The number of the facet that has a code."""
    return one >> _SHIFT


def facets_of(edition: Edition) -> Facets:
    """All that the story can be chosen by."""
    found = {(one.kind, one.value): one.label for one in edition.facets if one.kind in KINDS}
    months = {article.published[:7] for article in edition.articles if article.published}
    found |= {("month", month): month for month in months if len(month) == 7 and month[4] == "-"}
    return found | {("not_run", part): part for part in (name.partition(":")[0] for name in edition.not_run)}


def numbers(connection: Connection, wanted: Facets) -> dict[tuple[str, str], int]:
    """The number of each; those that are new are kept. A label that has changed is changed."""
    known: dict[tuple[str, str], int] = {}
    renamed = []
    for chunk in _chunks([(kind, column(value)) for kind, value in wanted]):
        query = select(facet).where(tuple_(facet.c.kind, facet.c.value).in_(chunk))
        for row in connection.execute(query):
            known[row.kind, row.value] = row.arrived
            label = column(wanted.get((row.kind, row.value), row.label))
            if label != row.label:
                renamed.append({"number": row.arrived, "new": label})
    if renamed:
        connection.execute(
            update(facet).where(facet.c.arrived == bindparam("number")).values(label=bindparam("new")), renamed
        )
    fresh = [(kind, value, label) for (kind, value), label in wanted.items() if (kind, column(value)) not in known]
    if fresh:
        names = _names(connection, [value for kind, value, _ in fresh if kind == "actor"])
        rows = [
            {
                "kind": kind,
                "value": column(value),
                "label": column(label),
                "folded": searchable(names.get(column(value), label)) if kind == "actor" else "",
                "stories": 0,
            }
            for kind, value, label in fresh
        ]
        connection.execute(insert(facet), rows)
        known |= numbers(connection, {(kind, value): label for kind, value, label in fresh})
    return known


def rename(connection: Connection, identities: Iterable[Identity]) -> None:
    """Let actors be found by the names that they have now."""
    rows = [{"actor": column(one.id), "names": searchable(" ".join(one.names))} for one in identities]
    if rows:
        where = (facet.c.kind == "actor") & (facet.c.value == bindparam("actor"))
        connection.execute(update(facet).where(where).values(folded=bindparam("names")), rows)


def change(connection: Connection, more: Sequence[int], fewer: Sequence[int]) -> None:
    """Count the stories of these facets up and down; a number stands there once for each story."""
    for numbers_, step in ((more, 1), (fewer, -1)):
        if numbers_:
            changed = update(facet).where(facet.c.arrived == bindparam("number")).values(stories=facet.c.stories + step)
            connection.execute(changed, [{"number": number} for number in numbers_])


def counted(connection: Connection) -> Iterator[Count]:
    """The facets of all stories."""
    for kind in KINDS:
        query = select(facet).where(facet.c.kind == kind, facet.c.stories > 0)
        query = (
            query.order_by(facet.c.value)
            if kind == "month"
            else query.order_by(facet.c.stories.desc(), facet.c.arrived).limit(MOST)
        )
        yield from (Count(kind, row.value, row.label, row.stories) for row in connection.execute(query))


def counted_in(connection: Connection, columns: Sequence[bytes]) -> Iterator[Count]:
    """The facets of the stories that have these columns."""
    import numpy as np

    counts = np.bincount(np.frombuffer(b"".join(columns), "<u4")) if columns else np.zeros(0, int)
    for place, kind in enumerate(KINDS):
        of_kind = counts[place :: 1 << _SHIFT]
        some = np.flatnonzero(of_kind)
        if kind != "month":
            some = some[np.argsort(-of_kind[some], kind="stable")][:MOST]
        label = {
            row.arrived: row for row in connection.execute(select(facet).where(facet.c.arrived.in_(some.tolist())))
        }
        found = [Count(kind, label[at].value, label[at].label, int(of_kind[at])) for at in some.tolist() if at in label]
        yield from sorted(found, key=lambda one: one.value) if kind == "month" else found


def _names(connection: Connection, actors: Sequence[str]) -> dict[str, str]:
    """All names of the actors that the record knows."""
    found = {}
    for chunk in _chunks([column(actor) for actor in actors]):
        for row in connection.execute(select(identity.c.id, identity.c.body).where(identity.c.id.in_(chunk))):
            found[row.id] = " ".join(decode(Identity, row.body).names)
    return found


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _ASKED] for start in range(0, len(items), _ASKED))
