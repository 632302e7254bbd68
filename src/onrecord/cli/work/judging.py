"""Keep a person's judgement on two actors, or take one back, and link the stories again that it speaks of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from onrecord import flow, wiring
from onrecord.cli.work.printing import print_json
from onrecord.cli.work.roster import Entry, Roster, forms, gathered, roster
from onrecord.cli.work.stories import counted
from onrecord.errors import OneMention, UnknownId
from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.record.dossier import GAP
from onrecord.record.identity import Identity
from onrecord.record.judgement import DIFFERENT, SAME, UNDO, Judgement, standing
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.text.folding import fold
from onrecord.text.printable import one_line


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are judged: the actor, and those of its mentions that are meant, the best evidence first."""

    entry: Entry
    mentions: tuple[Span, ...]


def judge(verdict: str, a: str, b: str, by: str, settings: Settings, *, as_json: bool) -> int:
    """Keep that two actors are the same or different. Raise UnknownId, AmbiguousActor, or OneMention."""
    house = wiring.house(settings)
    known = roster(house)
    first, second = (side(house, known, given) for given in (a, b))
    pairs = list(evidence(house, first, second))
    if not pairs:
        raise OneMention(a, b, first.entry.name, first.entry.id)
    now = moment()
    judged = [Judgement(pair, joined_text(house, pair), verdict, by, now) for pair in pairs]
    house.store.put(judged)
    return tell(house, judged, linked(house, judged), as_json=as_json)


def side(house: House, known: Roster, given: str) -> Side:
    """Whom a person means by an id, a name, or a place: with a name, its mentions by that name alone."""
    entry = known.find(given)
    called = forms(house, entry)
    fullest = sorted(called, key=lambda one: (fold(called[one]) != fold(entry.name), -len(called[one]), one))
    if ":" in given and given.startswith("a-"):
        article, start = given.split(":")
        here = [m for m in fullest if m.article.startswith(article) and m.start <= int(start) < m.end]
        return Side(entry, tuple(here))
    named = [mention for mention in fullest if fold(called[mention]) == fold(" ".join(given.split()))]
    return Side(entry, tuple(named or fullest))


def evidence(house: House, first: Side, second: Side) -> Iterator[tuple[Span, Span]]:
    """A mention of each, for every story that holds both, or else for every story of the second.

    Where both are one actor so far, the second is the one that leaves: not the one whose mention founded the actor.
    """
    if first.entry.id == second.entry.id:
        first, second = _parted(house, first, second)
    ours, theirs = (_by_story(house, one) for one in (first, second))
    shared = [story for story in theirs if story in ours]
    if first.entry.id == second.entry.id:
        shared = list(theirs) if ours else []
    elif not shared and ours and theirs:
        shared = list(theirs)[:1]
    for story in shared:
        yield ours.get(story) or next(iter(ours.values())), theirs[story]


def _parted(house: House, first: Side, second: Side) -> tuple[Side, Side]:
    """Two sides of one actor, without a mention in common."""
    a, b = set(first.mentions), set(second.mentions)
    if a > b:
        a -= b
    elif b > a:
        b -= a
    elif a & b:
        a, b = set(), set()
    founded = next((one.founded for one in house.store.each(Identity, first.entry.id)), None)
    sides = [
        Side(first.entry, tuple(mention for mention in one.mentions if mention in left))
        for one, left in ((first, a), (second, b))
    ]
    if founded in b or (founded not in a and len(b) > len(a)):
        sides.reverse()
    return sides[0], sides[1]


def _by_story(house: House, one: Side) -> dict[str, Span]:
    """The best mention in each story."""
    stories = {article: story.id for story in house.store.each(Story, *one.entry.stories) for article in story.articles}
    found: dict[str, Span] = {}
    for mention in one.mentions:
        found.setdefault(stories[mention.article], mention)
    return found


def undo(given: str | None, by: str, settings: Settings, *, as_json: bool) -> int:
    """Take back the judgement of an id, or what was judged last. Raise UnknownId where there is none."""
    house = wiring.house(settings)
    every = list(house.store.each(Judgement))
    stand = standing(every)
    undone = {one.undoes for one in every if one.verdict == UNDO}
    if given is None:
        last = stand[-1:] or ()
        meant = [one for one in stand if (one.at, one.by, one.verdict) == (last[0].at, last[0].by, last[0].verdict)]
    else:
        open_ = [*stand, *(one for one in every if one.verdict == UNDO and one.id not in undone)]
        meant = [one for one in open_ if one.id.startswith(given)]
        if len({one.id for one in meant}) > 1:
            meant = []
    if not meant:
        raise UnknownId("judgement to take back", given or "", "list them with: onrecord judgements")
    now = moment()
    rows = [Judgement(one.evidence, one.text, UNDO, by, now, one.id) for one in meant]
    house.store.put(rows)
    return tell(house, rows, linked(house, rows), as_json=as_json)


def moment() -> str:
    """Now, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def joined_text(house: House, spans: Sequence[Span]) -> str:
    """The characters that a judgement repeats."""
    texts = {article.id: article.text for article in house.store.each(Article, *{span.article for span in spans})}
    return GAP.join(span.cut(texts[span.article]) for span in spans)


def linked(house: House, judged: Iterable[Judgement]) -> bool:
    """Link the stories again that are judged of; False where one waits to be read by today's readers first."""
    stories = tuple(house.store.each(Story, *{span.article for one in judged for span in one.evidence}))
    ready = [story for story in stories if not flow.cover(house, story, ()).unread("mentions")]
    flow.link(house, ready)
    return len(ready) == len(stories)


def tell(house: House, judged: Sequence[Judgement], done: bool, *, as_json: bool) -> int:
    """Say what is so now."""
    stories = tuple(house.store.each(Story, *{span.article for one in judged for span in one.evidence}))
    known = gathered(house, stories)
    actors = list(dict.fromkeys(entry for one in judged for span in one.evidence if (entry := known.at(span))))
    if as_json:
        print_json(
            {
                "judgements": [one.id for one in judged],
                "verdict": judged[0].verdict,
                "actors": [{"id": entry.id, "name": entry.name} for entry in actors],
                "stories": [story.id for story in stories],
                "linked": done,
            }
        )
        return 0
    names = " and ".join(f"{one_line(entry.name)} ({entry.id})" for entry in actors)
    what = {SAME: "one actor", DIFFERENT: "different actors"}.get(judged[0].verdict)
    click.echo(f"{names}: {what} from now on." if what else f"Taken back: {one_line(judged[0].text)}. Now: {names}.")
    if not done:
        click.echo("The record waits to be read by this version: then it takes effect. Run: onrecord read PATH...")
    kept = ", ".join(one.id for one in judged[:3]) + (", ..." if len(judged) > 3 else "")
    click.echo(f"Kept as {kept}; in {counted(len(stories), 'story', 'stories')}. onrecord undo takes it back.")
    return 0
