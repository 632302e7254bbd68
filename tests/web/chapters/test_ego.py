"""One actor and those with whom it deals."""

from onrecord.record.graph import Edge, Graph, Node
from onrecord.web.chapters.ego import SPOKES, ego, pairs


def _edge(source: str, target: str, events: int = 1, *, done: int | None = None, conflict: bool = False) -> Edge:
    done = events if done is None else done
    if conflict:
        return Edge(source, target, "ACCUSE", "conflict", events, done, -2.0 * done, None, None, ())
    return Edge(source, target, "CONSULT", "cooperation", events, done, 1.0 * done, None, None, ())


def _graph(*edges: Edge) -> Graph:
    names = dict.fromkeys(name for edge in edges for name in (edge.source, edge.target))
    return Graph(tuple(Node(name, name.upper(), "person") for name in names), edges)


def test_the_first_actor_stands_in_the_middle_unless_another_is_asked_for() -> None:
    graph = _graph(_edge("a", "b"), _edge("c", "b"))
    first, other, unknown = ego(graph), ego(graph, "b"), ego(graph, "nobody")
    assert first
    assert other
    assert unknown
    assert (first.centre.id, [spoke.node.id for spoke in first.spokes]) == ("a", ["b"])
    assert (other.centre.id, [spoke.node.id for spoke in other.spokes]) == ("b", ["a", "c"])
    assert unknown == first


def test_arrows_are_typed_signed_and_turned_to_whom_it_was_done() -> None:
    drawn = ego(_graph(_edge("a", "b", 3, done=2), _edge("b", "a", conflict=True)))
    assert drawn
    (spoke,) = drawn.spokes
    assert [(arrow.outward, arrow.sign, arrow.words) for arrow in spoke.arrows] == [
        (True, "cooperation", "consult 3, 1 not carried out"),
        (False, "conflict", "accuse 1"),
    ]
    forth, back = (arrow.path for arrow in spoke.arrows)
    assert forth.startswith("M190 ")
    assert back.endswith(f" 190 {drawn.middle}")


def test_names_and_arrows_have_rows_of_their_own() -> None:
    drawn = ego(_graph(*(_edge("a", f"b{n}", 20 - n) for n in range(20))))
    assert drawn
    heights = [y for spoke in drawn.spokes for y in (spoke.y, *(arrow.y for arrow in spoke.arrows))]
    assert len(set(heights)) == len(heights)
    assert max(heights) < drawn.height
    assert (len(drawn.spokes), drawn.left_out) == (SPOKES, 8)
    assert drawn.spokes[0].node.id == "b0"


def test_a_pair_has_its_edges_in_both_directions_cooperation_first() -> None:
    graph = _graph(_edge("b", "a", conflict=True), _edge("a", "b"), _edge("a", "c"))
    (pair,) = pairs(graph, [("a", "b"), ("a", "nobody"), ("a",)])
    assert (pair.a.id, pair.b.id) == ("a", "b")
    assert [edge.sign for edge in pair.edges] == ["cooperation", "conflict"]


def test_without_actors_nothing_is_drawn() -> None:
    assert ego(Graph((), ())) is None
