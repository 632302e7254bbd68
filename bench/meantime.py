"""MEANTIME's events as mentions of ours: the gold words with gold participants, time and factuality, no gold identity.

Roles of PropBank become ours: Arg0 acts, Arg1 to Arg4 receive where they are people, bodies or places and are the theme
else, an Argm-LOC is the place. The type is a table's by the words alone (``TYPES``), STATEMENT where it knows none.
"""

import tarfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from bench.actors import rebuilt
from onrecord.linking.events.acts import kinds
from onrecord.record.event import EventMention, EventRole, EventStatus, EventType, Participant
from onrecord.record.span import Span
from onrecord.text.words import words

DATA = "meantime-3-topics.tar.gz"
TYPES: dict[EventType, frozenset[str]] = {
    "CONSULT": frozenset({"meet", "call"}),
    "VISIT": frozenset({"visit"}),
    "AGREE": frozenset({"agree", "sign", "propose"}),
    "AID": frozenset({"aid", "loan"}),
    "SANCTION": frozenset({"ban", "sanction"}),
    "ASSAULT": frozenset({"attack", "kill", "shoot"}),
    "ACCUSE": frozenset({"accuse", "condemn", "sue", "investigate"}),
    "REQUEST": frozenset({"urge", "ask"}),
    "REJECT": frozenset({"reject"}),
    "YIELD": frozenset({"resign", "withdraw", "release"}),
    "VOTE": frozenset({"vote", "elect"}),
    "APPOINTMENT": frozenset({"appoint"}),
    "RULING": frozenset({"rule", "convict"}),
}
TIMED = frozenset({"IS_INCLUDED", "INCLUDES", "SIMULTANEOUS"})
NAMED = frozenset({"PER", "ORG", "LOC"})


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A gold mention, by offsets: its chain, its sentence, its participants, its time."""

    start: int
    end: int
    sentence: tuple[int, int]
    chain: str
    status: EventStatus
    participants: tuple[tuple[EventRole, int, int], ...]
    when: tuple[int, int, str] | None

    def mention(self, article: str, text: str) -> EventMention:
        """What our reader would have found there."""
        span = Span(article, self.start, self.end)
        acts = kinds([word.form for word in words(text[self.start : self.end])])
        kind: EventType = next((name for name, known in TYPES.items() if known & acts), "STATEMENT")
        participants = tuple(Participant(role, Span(article, a, b)) for role, a, b in self.participants)
        when = Span(article, *self.when[:2]) if self.when else None
        clause = Span(article, min(self.sentence[0], self.start), max(self.sentence[1], self.end))
        edtf = self.when[2] if self.when else None
        return EventMention(span, clause, kind, self.status, None, participants, when, edtf)


@dataclass(frozen=True, slots=True)
class Telling:
    """A document of a topic: its text rebuilt, the day it was made, and its gold mentions."""

    topic: str
    name: str
    text: str
    published: str | None
    events: tuple[GoldEvent, ...]


def tellings(corpus: tarfile.TarFile) -> Iterator[Telling]:
    """The documents that are annotated across documents, in the order of their names."""
    members = {member.name: member for member in corpus.getmembers() if "/intra_cross-doc" in f"/{member.name}"}
    for path in sorted(name for name in members if name.endswith(".xml")):
        file = corpus.extractfile(members[path])
        assert file is not None
        topic, name = path.removesuffix(".xml").rsplit("/", 2)[-2:]
        yield _telling(topic.removeprefix("corpus_"), name, ElementTree.parse(file).getroot())


def _telling(topic: str, name: str, root: ElementTree.Element) -> Telling:
    text, places = rebuilt(root)
    marks = {mark.get("m_id", ""): mark for mark in root.iterfind("Markables/*")}
    made = (mark.get("value") for mark in marks.values() if mark.get("functionInDocument") == "CREATION_TIME")
    return Telling(topic, name, text, (next(made, None) or "")[:10] or None, tuple(_events(root, places, marks)))


def _events(
    root: ElementTree.Element, places: Mapping[str, tuple[int, int]], marks: Mapping[str, ElementTree.Element]
) -> Iterator[GoldEvent]:
    """The mentions of an instance that is followed across documents, by place."""
    number = {token.get("t_id", ""): token.get("sentence", "") for token in root.iter("token")}
    edges: defaultdict[str, list[int]] = defaultdict(list)
    for token, (start, end) in places.items():
        edges[number[token]] += [start, end]

    def at(mark: str) -> tuple[int, int] | None:
        anchors = [places[one.get("t_id", "")] for one in marks[mark].iterfind("token_anchor")]
        return (min(a for a, _ in anchors), max(b for _, b in anchors)) if anchors else None

    refers = [(target, source) for target, source in _related(root, "REFERS_TO")]
    entity = {source: marks[target].get("ent_type", "") for target, source in refers if target}
    taking: defaultdict[str, list[tuple[EventRole, int, int]]] = defaultdict(list)
    for relation in root.iterfind("Relations/HAS_PARTICIPANT"):
        event, taker = _ends(relation)
        place = at(taker)
        role = _role(relation.get("sem_role", ""), entity.get(taker, ""))
        if place and role:
            taking[event].append((role, *place))
    times = dict(_times(root, marks))
    for target, source in refers:
        chain, place = marks[target].get("instance_id"), at(source)
        if not target or marks[target].tag != "EVENT" or not chain or not place:
            continue
        anchor = marks[source].find("token_anchor")
        assert anchor is not None
        sentence = edges[number[anchor.get("t_id", "")]]
        when = at(times[source]) if source in times else None
        inside = when and min(sentence) <= when[0] < max(sentence)
        value = marks[times[source]].get("value", "") if inside else ""
        timed = (*when, value) if when and inside else None
        participants = tuple(sorted(taking[source]))
        yield GoldEvent(*place, (min(sentence), max(sentence)), chain, _status(marks[source]), participants, timed)


def _related(root: ElementTree.Element, relation: str) -> Iterator[tuple[str, str]]:
    """Target and source of each relation of a kind."""
    for one in root.iterfind(f"Relations/{relation}"):
        for source in one.iterfind("source"):
            yield _ends(one)[1], source.get("m_id", "")


def _ends(relation: ElementTree.Element) -> tuple[str, str]:
    """The ids of the first source and of the target; "" where there is none."""
    source, target = relation.find("source"), relation.find("target")
    return "" if source is None else source.get("m_id", ""), "" if target is None else target.get("m_id", "")


def _role(name: str, entity: str) -> EventRole | None:
    if name == "Argm-LOC":
        return "place"
    if name == "Arg0":
        return "actor"
    return None if name == "Argm-OTHER" else "recipient" if entity in NAMED else "theme"


def _times(root: ElementTree.Element, marks: Mapping[str, ElementTree.Element]) -> Iterator[tuple[str, str]]:
    """Each event's mention with the time that it is said to be at."""
    for relation in root.iterfind("Relations/TLINK"):
        ids = _ends(relation)
        for time, event in (ids, ids[::-1]):
            timed = relation.get("reltype") in TIMED and time in marks and event in marks
            if timed and marks[time].tag == "TIMEX3" and marks[event].tag == "EVENT_MENTION":
                yield event, time


def _status(mark: ElementTree.Element) -> EventStatus:
    """By the factuality that the corpus gives."""
    if mark.get("polarity") == "NEG":
        return "denied"
    if mark.get("time") == "FUTURE":
        return "scheduled"
    return "proposed" if mark.get("certainty") in {"POSSIBLE", "PROBABLE"} else "happened"
