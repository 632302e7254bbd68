"""Who stands where: the stances told in all articles, gathered by actor and issue, in time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.linking.actors.metonyms import SEATS
from onrecord.linking.events.cast import sides
from onrecord.linking.positions.issues import issues, place
from onrecord.linking.positions.passages import passages
from onrecord.linking.positions.phrases import phrases
from onrecord.linking.positions.stands import Stand, stands
from onrecord.record.actor import Actor
from onrecord.record.reading import Stamp
from onrecord.record.standing import Position
from onrecord.record.story import Coverage, Links
from onrecord.text.edtf import days
from onrecord.text.folding import fold
from onrecord.text.states import state_code


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance of one actor on a named issue, told on a day: an EDTF day, None where the article has no date."""

    actor: str
    issue: str
    stand: Stand
    day: str | None

    @property
    def own_words(self) -> bool:
        """Whether the actor says so."""
        return self.stand.voice == self.actor


@dataclass(frozen=True, slots=True)
class PositionLinker:
    """Fills ``positions``: one for each stance of an actor on an issue, in order of time; a changed one is another.

    The texts alone are enough; quotes tell in whose words, and who an "I" is.
    """

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("positions", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the positions, by issue and day."""
        by_place: defaultdict[tuple[str, str], list[Taken]] = defaultdict(list)
        for one in taken(coverage, links):
            by_place[one.actor, one.issue].append(one)
        found = [position for group in by_place.values() for position in _positions(group)]
        found.sort(key=lambda one: (one.issue, one.since or "9", one.actor, one.stance))
        return replace(links, positions=tuple(found), linked=(*links.linked, "positions"))


def taken(coverage: Coverage, links: Links) -> Iterator[Taken]:
    """Every stance that the articles tell, by article and place."""
    read = [(passage, phrases(passage)) for passage in passages(coverage, links)]
    named = issues([phrase for _, found in read for phrase in found], sides(links.actors))
    names = {id(issue): issue.name for issue in {id(one): one for one in named.values()}.values()}
    seats, kinds = _seats(links.actors), {actor.id: actor.kind for actor in links.actors}
    said, dates = coverage.said(), {article.id: article.published for article in coverage.articles}
    for passage, found in read:
        for stand in stands(passage, found):
            issue = named.get(place(stand.issue))
            saying = passage.saying(stand.at)
            published = dates[passage.page.id]
            day = _day(said.get(saying.quote) if saying else None) or _day(published.value if published else None)
            for actor in dict.fromkeys(seats.get(holder, holder) for holder in stand.holders):
                if issue and kinds.get(actor, "place") != "place":
                    yield Taken(actor, names[id(issue)], stand, day)


def _seats(actors: Iterable[Actor]) -> Mapping[str, str]:
    """For each capital and palace its state, where the story speaks of that: who takes a stance governs."""
    states = {actor.country: actor.id for actor in actors if actor.kind == "state" and actor.country}
    found: dict[str, str] = {}
    for actor in actors:
        code = SEATS.get(fold(actor.name)) or (state_code(actor.name, "capital") if actor.kind == "place" else None)
        if code in states and actor.kind in {"place", "organisation"}:
            found[actor.id] = states[code]
    return found


def _day(edtf: str | None) -> str | None:
    """The first day that an EDTF value covers."""
    covered = days(edtf)
    return covered[0].isoformat() if covered else None


def _positions(group: Iterable[Taken]) -> Iterator[Position]:
    """The positions of one actor on one issue: as long as the stance stays the same, one."""
    runs: list[list[Taken]] = []
    for one in sorted(group, key=lambda taken: taken.day or "9"):
        same = next((run for run in reversed(runs) if run[0].stand.stance == one.stand.stance), None)
        if same is None or _changed_since(runs, same, one):
            runs.append([one])
        else:
            same.append(one)
    yield from (_position(run) for run in runs)


def _changed_since(runs: Iterable[list[Taken]], same: list[Taken], one: Taken) -> bool:
    """Whether the actor took another stance on a day between."""
    last = same[-1].day
    days_between = [other.day for run in runs if run is not same for other in run]
    return any(last and one.day and day and last < day < one.day for day in days_between)


def _position(run: list[Taken]) -> Position:
    """One position, its first day first, and of that day the actor's own words."""
    ordered = sorted(run, key=lambda one: (one.day or "9", not one.own_words))
    first, evidence = ordered[0], tuple(dict.fromkeys(one.stand.passage.span for one in ordered))
    passage = first.stand.passage
    return Position(
        first.actor,
        first.issue,
        first.stand.stance,
        passage.page.cut(passage.span),
        tuple(dict.fromkeys(span.article for span in evidence)),
        evidence,
        first.stand.voice,
        first.day,
        first.stand.because,
    )
