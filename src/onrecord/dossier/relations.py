"""Between them: how each two actors deal with each other, counted, with the latest event in an article's words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import texts
from onrecord.dossier.timeline import moment
from onrecord.dossier.voices import Voices, voices
from onrecord.record.actor import Actor
from onrecord.record.detail import Detail
from onrecord.record.dossier import Line, Section
from onrecord.record.event import Event
from onrecord.record.graph import Edge, Graph, Node, Sign
from onrecord.record.ids import content_id
from onrecord.record.plover import CARRIED_OUT, KINDS
from onrecord.record.standing import Relation
from onrecord.record.story import Coverage, Links
from onrecord.text.dates import readable
from onrecord.text.printable import one_line

_SORTS = ("of cooperation", "of conflict", "of neither", "not carried out")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors, their relations in both directions, and the events of these, undated ones before those in time."""

    a: Actor
    b: Actor
    relations: tuple[Relation, ...]
    events: tuple[Event, ...]

    @property
    def id(self) -> str:
        """Made of both actors, whoever is named first."""
        return content_id("h", *sorted((self.a.id, self.b.id)))

    @property
    def latest(self) -> Event:
        """The newest with a time that was carried out, or else the newest."""
        return next((event for event in reversed(self.events) if event.status in CARRIED_OUT), self.events[-1])


def section(coverage: Coverage, links: Links) -> Section:
    """A line a pair; those with most events between them come first."""
    beside, text = voices(coverage, links), texts(coverage)
    found = pairs(links)
    lines = tuple(_line(text, beside, pair) for pair in found)
    empty = none(coverage, links, "relations", "events between actors")
    return Section("relations", "Between them", lines, empty, graph=_graph(links, found) if found else None)


def _graph(links: Links, found: list[Pair]) -> Graph:
    """All relations of these pairs as edges; the actors of most pairs first."""
    degree = Counter(actor.id for pair in found for actor in (pair.a, pair.b))
    actors = {actor.id: actor for pair in found for actor in (pair.a, pair.b)}
    order = sorted(actors.values(), key=lambda actor: (-degree[actor.id], actor.name, actor.id))
    events = {event.id: event for event in links.events}
    return Graph(
        tuple(Node(actor.id, one_line(actor.name), actor.kind) for actor in order),
        tuple(_edge(relation, events) for pair in found for relation in pair.relations),
    )


def _edge(relation: Relation, events: dict[str, Event]) -> Edge:
    told = [events[event] for event in relation.events if event in events]
    done = sum(event.status in CARRIED_OUT for event in told)
    sort = KINDS[relation.type].quad.split()[-1]
    sign: Sign = "cooperation" if sort == "cooperation" else "conflict" if sort == "conflict" else "neutral"
    clauses = tuple(dict.fromkeys(event.labelled for event in told))
    return Edge(relation.source, relation.target, relation.type, sign, len(told), done, relation.weight,
                relation.first, relation.last, clauses)  # fmt: skip


def pairs(links: Links) -> list[Pair]:
    """Every two actors between whom something is told."""
    actors = {actor.id: actor for actor in links.actors}
    events = {event.id: event for event in links.events}
    by_pair: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in links.relations:
        a, b = sorted((relation.source, relation.target))
        if a in actors and b in actors:
            by_pair[a, b].append(relation)
    found = (_pair(actors[a], actors[b], relations, events) for (a, b), relations in by_pair.items())
    return sorted((pair for pair in found if pair.events), key=_rank)


def _pair(a: Actor, b: Actor, relations: list[Relation], events: dict[str, Event]) -> Pair:
    ids = dict.fromkeys(event for relation in relations for event in relation.events if event in events)
    ordered = sorted((events[event] for event in ids), key=lambda one: (moment(one.when or ""), one.labelled, one.id))
    first, second = sorted((a, b), key=lambda actor: (-len(actor.mentions), actor.name, actor.id))
    return Pair(first, second, tuple(relations), tuple(ordered))


def _rank(pair: Pair) -> tuple[int, str, str, str]:
    return -len(pair.events), pair.a.name, pair.b.name, pair.id


def _line(text: dict[str, str], beside: Voices, pair: Pair) -> Line:
    """The characters of the latest event; the note counts all."""
    event = pair.latest
    line, evidence = event.labelled.cut(text[event.labelled.article]), (event.labelled,)
    head = f"{one_line(pair.a.name)} and {one_line(pair.b.name)}"
    known = Detail(kind=event.type, status=event.status, when=event.when or "", actors=(pair.a.id, pair.b.id))
    return Line(pair.id, line, evidence, True, head, "; ".join(_note(beside, pair)), detail=known)


def _note(beside: Voices, pair: Pair) -> Iterator[str]:
    """How many events of which sort, how much they weigh, from when to when, and what the line is."""
    yield ", ".join(_counts(pair.events))
    weight = sum(relation.weight for relation in pair.relations)
    yield f"weight {weight:+g}" if weight else "weight 0"
    times = [event.when for event in pair.events if event.when]
    if len(times) > 1:
        yield " to ".join(dict.fromkeys((readable(times[0]), readable(times[-1]))))
    event = pair.latest
    when = f", {readable(event.when)}" if event.when else ""
    status = f", {event.status}" if event.status != "happened" else ""
    yield f"{'latest' if event.when else 'told'}: {beside.told(event.told_by)}{when}{status}"


def _counts(events: Iterable[Event]) -> Iterator[str]:
    """ "3 of cooperation", "1 of conflict", "2 of neither", "1 not carried out"."""
    sorts = Counter(_sort(event) for event in events)
    yield from (f"{sorts[sort]} {sort}" for sort in _SORTS if sorts[sort])


def _sort(event: Event) -> str:
    if event.status not in CARRIED_OUT:
        return _SORTS[3]
    sort = f"of {KINDS[event.type].quad.split()[-1]}"
    return sort if sort in _SORTS else _SORTS[2]
