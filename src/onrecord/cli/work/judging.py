"""Keep a person's judgement on two actors, remarks or facts, or take one back; link again what it speaks of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from onrecord import flow, judging, wiring
from onrecord.cli.work import why
from onrecord.cli.work.placing import LETTERS, is_line, placed
from onrecord.cli.work.printing import print_json
from onrecord.cli.work.roster import Entry, Roster, forms, gathered, roster
from onrecord.cli.work.stories import counted
from onrecord.errors import BadJudgement, OneMention
from onrecord.flow import House
from onrecord.judging import Said
from onrecord.record.article import Article
from onrecord.record.identity import Identity
from onrecord.record.judgement import DIFFERENT, NOTE, SAME, UNDO, Judgement
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.text.folding import fold
from onrecord.text.printable import one_line

NOTED = 50
"""Stretches of characters that a note is attached to, at most."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are judged: the actor, and those of its mentions that are meant, the best evidence first."""

    entry: Entry
    mentions: tuple[Span, ...]


def judge(verdict: str, a: str, b: str, by: str, settings: Settings, *, as_json: bool) -> int:
    """Keep that two are the same or different: actors, unless these are ids of remarks or facts.

    Raise UnknownId, AmbiguousActor, AmbiguousId, OneMention, or BadJudgement.
    """
    if is_line(a) and is_line(b):
        return judge_lines(verdict, a, b, by, settings, as_json=as_json)
    house = wiring.house(settings)
    known = roster(house)
    first, second = (side(house, known, given) for given in (a, b))
    pairs = list(evidence(house, first, second))
    if not pairs:
        raise OneMention(a, b, first.entry.name, first.entry.id)
    articles = {one.id: one for one in house.store.each(Article, *{span.article for pair in pairs for span in pair})}
    now = judging.moment()
    judged = [Judgement(pair, judging.joined(articles, pair), verdict, by, now) for pair in pairs]
    house.store.put(judged)
    return tell(house, judged, flow.relink(house, judged), as_json=as_json)


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


def judge_lines(verdict: str, a: str, b: str, by: str, settings: Settings, *, as_json: bool) -> int:
    """Keep that two remarks or two facts are the same or different. Raise UnknownId, AmbiguousId, or BadJudgement."""
    house = wiring.house(settings)
    one, other = (placed(house, given) for given in (a, b))
    if one.about != other.about:
        raise BadJudgement(f"{a} is a {one.about}, {b} a {other.about}")
    said = Said(verdict, one.about, (one.span, other.span), by)
    return _kept(house, [judging.judgement(house.store, said)], as_json=as_json)


def note(given: str, words: str, by: str, settings: Settings, *, as_json: bool) -> int:
    """Keep a person's words on the characters behind an id. Raise UnknownId, AmbiguousId, or BadJudgement."""
    house = wiring.house(settings)
    explained = why.explained(house, given)
    spans = tuple(dict.fromkeys(passage.span for passage in explained.passages))[:NOTED]
    said = Said(NOTE, LETTERS.get(explained.id[0], "passage"), spans, by, note=words)
    return _kept(house, [judging.judgement(house.store, said)], as_json=as_json)


def undo(given: str | None, by: str, settings: Settings, *, as_json: bool) -> int:
    """Take back the judgement of an id, or what was judged last. Raise UnknownId where there is none."""
    house = wiring.house(settings)
    rows = judging.undoing(house.store, given or "", by)
    if all(row.about in {"", "actor"} for row in rows):
        house.store.put(rows)
        return tell(house, rows, flow.relink(house, rows), as_json=as_json)
    return _kept(house, rows, as_json=as_json)


def _kept(house: House, rows: Sequence[Judgement], *, as_json: bool) -> int:
    """Keep judgements on other things than actors, link again, and say what is so now."""
    house.store.put(rows)
    done = flow.relink(house, rows)
    stories = tuple(house.store.each(Story, *{span.article for one in rows for span in one.evidence}))
    if as_json:
        found = {"judgements": [one.id for one in rows], "verdict": rows[0].verdict, "about": rows[0].about}
        print_json(found | {"stories": [story.id for story in stories], "linked": done})
        return 0
    for row in rows:
        said = "Taken back" if row.verdict == UNDO else f"{row.verdict}, {row.about}"
        click.echo(f"{said}: {one_line(row.text)}")
    _footing(rows, len(stories), done)
    return 0


def tell(house: House, judged: Sequence[Judgement], done: bool, *, as_json: bool) -> int:
    """Say which actors there are now."""
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
    _footing(judged, len(stories), done)
    return 0


def _footing(judged: Sequence[Judgement], stories: int, done: bool) -> None:
    if not done:
        click.echo("The record waits to be read by this version: then it takes effect. Run: onrecord read PATH...")
    kept = ", ".join(one.id for one in judged[:3]) + (", ..." if len(judged) > 3 else "")
    click.echo(f"Kept as {kept}; in {counted(stories, 'story', 'stories')}. onrecord undo takes it back.")
