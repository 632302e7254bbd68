"""One actor and those with whom it deals: typed, signed arrows, laid out in rows; and the same as a table's rows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.graph import Edge, Graph, Node, Sign

SPOKES = 12
"""How many others are drawn around the centre, those with most events first."""
WIDTH = 640
_NAME_AT, _CENTRE_TO, _ROW, _GAP, _TOP = 330, 190, 20, 14, 18


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors by id with all edges between them, cooperation before conflict."""

    a: Node
    b: Node
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge drawn from the centre or to it (``outward`` or not), at height ``y``, with its words."""

    y: int
    outward: bool
    sign: Sign
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """An actor beside the centre: the height of its name, and the arrows under it."""

    node: Node
    y: int
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Ego:
    """The drawing: ``middle`` is the height of the centre's name; ``left_out`` others are only in the table."""

    centre: Node
    spokes: tuple[Spoke, ...]
    width: int
    height: int
    middle: int
    left_out: int
    others: tuple[Node, ...]


def pairs(graph: Graph, wanted: Iterable[tuple[str, ...]]) -> tuple[Pair, ...]:
    """The edges between these actors, two by two."""
    nodes = {node.id: node for node in graph.nodes}
    between: dict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        between[frozenset((edge.source, edge.target))].append(edge)
    return tuple(
        Pair(nodes[a], nodes[b], tuple(sorted(between[frozenset((a, b))], key=_rank)))
        for a, b in (two for two in wanted if len(two) == 2)
        if a in nodes and b in nodes
    )


def ego(graph: Graph, centre: str = "") -> Ego | None:
    """The actor with this id in the middle, or the one of most pairs, and who deals with it; None for no actors."""
    nodes = {node.id: node for node in graph.nodes}
    if not nodes:
        return None
    middle = nodes.get(centre, graph.nodes[0])
    beside: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        if middle.id in (edge.source, edge.target):
            beside[edge.target if edge.source == middle.id else edge.source].append(edge)
    order = sorted(beside, key=lambda other: (-sum(edge.events for edge in beside[other]), nodes[other].name, other))
    shown = order[:SPOKES]
    rows = sum(1 + len(beside[other]) for other in shown)
    height = 2 * _TOP + rows * _ROW + max(len(shown) - 1, 0) * _GAP
    y, spokes = _TOP, []
    for other in shown:
        edges = sorted(beside[other], key=_rank)
        arrows = tuple(_arrow(edge, middle.id, y + (n + 1) * _ROW, height // 2) for n, edge in enumerate(edges))
        spokes.append(Spoke(nodes[other], y, arrows))
        y += (1 + len(edges)) * _ROW + _GAP
    return Ego(middle, tuple(spokes), WIDTH, height, height // 2, len(order) - len(shown), graph.nodes)


def _rank(edge: Edge) -> tuple[int, int, str, str]:
    return ("cooperation", "conflict", "neutral").index(edge.sign), -edge.events, edge.type, edge.source


def _arrow(edge: Edge, centre: str, y: int, middle: int) -> Arrow:
    """A curve from the centre's name to the edge's words, or the other way."""
    outward = edge.source == centre
    start, end = (_CENTRE_TO, middle), (_NAME_AT - 12, y - 4)
    (x, h), (to_x, to_h) = (start, end) if outward else (end, start)
    bend = (x + to_x) // 2
    path = f"M{x} {h}C{bend} {h} {bend} {to_h} {to_x} {to_h}"
    planned = edge.events - edge.done
    words = f"{edge.type.lower()} {edge.events}" + (f", {planned} not carried out" if planned else "")
    return Arrow(y, outward, edge.sign, words, path)
