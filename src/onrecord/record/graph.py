"""Actors and what they did to or with each other."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.event import EventType
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span

Sign = Literal["cooperation", "conflict", "neutral"]


@dataclass(frozen=True, slots=True)
class Node:
    """An actor."""

    id: str
    name: str
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Edge:
    """What ``source`` did to or with ``target``, of one type: a Relation with how many of its events were carried out.

    ``weight`` is theirs alone, ``first`` and ``last`` are EDTF days or None. ``evidence`` has a clause an event.
    """

    source: str
    target: str
    type: EventType
    sign: Sign
    events: int
    done: int
    weight: float
    first: str | None
    last: str | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Typed and signed edges between actors, and each actor once: that of most edges first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        """Raise ValueError for an edge of somebody who is not there."""
        known = {node.id for node in self.nodes}
        if any(not known.issuperset((edge.source, edge.target)) for edge in self.edges):
            raise ValueError("an edge lies between two nodes")
