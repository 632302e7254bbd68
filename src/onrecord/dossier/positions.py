"""Who stands where: under each issue who is for, against, mixed or neutral, and in whose words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.dossier.actors import role
from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import joined, texts
from onrecord.dossier.voices import Voices, voices
from onrecord.record.actor import Actor
from onrecord.record.detail import Detail
from onrecord.record.dossier import Line, Section
from onrecord.record.standing import Position
from onrecord.record.story import Coverage, Links
from onrecord.text.dates import readable
from onrecord.text.printable import one_line


def section(coverage: Coverage, links: Links) -> Section:
    """Issues on which most actors are known to stand come first; under each a line a position, an actor's in time."""
    beside, text = voices(coverage, links), texts(coverage)
    actors = {actor.id: actor for actor in links.actors}
    issues: dict[str, list[Position]] = defaultdict(list)
    for position in links.positions:
        if position.actor in actors and position.line.strip():
            issues[position.issue].append(position)

    def rank(issue: str) -> tuple[int, int, str]:
        stands = issues[issue]
        told = beside.outlets(article for position in stands for article in position.told_by)
        return -len({position.actor for position in stands}), -len(told), issue

    lines = tuple(
        _line(text, beside, actors, position)
        for issue in sorted(issues, key=rank)
        for position in _by_actor(issues[issue], actors, beside)
    )
    return Section("positions", "Who stands where", lines, none(coverage, links, "positions", "positions on issues"))


def _by_actor(positions: Sequence[Position], actors: dict[str, Actor], beside: Voices) -> Iterator[Position]:
    """Actors of whom most outlets tell first; of one actor the oldest position first."""
    by_actor: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        by_actor[position.actor].append(position)

    def rank(actor: str) -> tuple[int, str, str]:
        told = beside.outlets(article for position in by_actor[actor] for article in position.told_by)
        return -len(told), actors[actor].name, actor

    for actor in sorted(by_actor, key=rank):
        yield from sorted(by_actor[actor], key=lambda one: (one.since or "", one.stance, one.evidence, one.id))


def _line(text: dict[str, str], beside: Voices, actors: dict[str, Actor], position: Position) -> Line:
    actor = actors[position.actor]
    head = f"{', '.join(filter(None, (one_line(actor.name), role(actor))))}: {position.stance}"
    voice = actors.get(position.voice or "")
    told = beside.told(position.told_by or (position.evidence[0].article,))
    words = "own words" if voice == actor else f"words of {one_line(voice.name)}" if voice else "words of the outlet"
    since = f"told since {readable(position.since)}" if position.since else ""
    note = "; ".join(filter(None, (f"{words}, in {told}", since)))
    first = position.evidence[:1]
    verbatim = position.line == joined(text, first)
    evidence = first if verbatim else position.evidence
    known = Detail(
        status=position.stance, when=position.since or "", actors=(position.actor,), because=position.because
    )
    return Line(position.id, position.line, evidence, verbatim, head, note, one_line(position.issue), known)
