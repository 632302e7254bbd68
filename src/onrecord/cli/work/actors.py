"""List the actors of the record, or open one."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.printing import console, print_json
from onrecord.cli.work.roster import Entry, Roster, forms, roster, whereabouts
from onrecord.cli.work.stories import counted
from onrecord.cli.work.why import headed, highlighted
from onrecord.dossier.passages import Passage, passage
from onrecord.errors import UnknownId
from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span
from onrecord.settings import Settings
from onrecord.text.folding import fold
from onrecord.text.printable import one_line

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of names, or one id; a kind and a story, None for any; and how many at most."""

    words: tuple[str, ...] = ()
    kind: MentionKind | None = None
    story: str | None = None
    limit: int = 50


def run(wanted: Wanted, settings: Settings, *, as_json: bool) -> int:
    """Print the actors that fit, or one with its evidence. Raise UnknownId or AmbiguousActor for an id."""
    house = wiring.house(settings)
    known = roster(house, wanted.story)
    if len(wanted.words) == 1 and wanted.words[0].startswith("c-"):
        return _open(house, known, wanted.words[0], as_json=as_json)
    entries = known.named(" ".join(wanted.words)) if wanted.words else list(known.entries)
    entries = [entry for entry in entries if wanted.kind in (None, entry.kind)]
    if as_json:
        print_json([row(entry) for entry in entries])
        return 0
    out = console()
    for entry in entries[: wanted.limit]:
        out.print(Text(one_line(entry.name), style="bold") + Text(f"  {entry.id}", style="dim"))
        out.print(Padding(Text("\n".join(described(entry)), style="dim"), (0, 0, 0, 2), expand=False))
    more = len(entries) - wanted.limit
    out.print(
        Text(counted(len(entries), "actor") + (f", {more:,} not shown (--limit)" if more > 0 else ""), style="dim")
    )
    return 0


def described(entry: Entry) -> list[str]:
    """What is told of an actor, in lines."""
    often = Counter(one_line(role.title) for role in entry.roles)
    others = [name for name in map(one_line, entry.names) if fold(name) != fold(entry.name)]
    what = f"{entry.kind} ({entry.country})" if entry.country else entry.kind
    where = f"{counted(len(entry.articles), 'article')} of {counted(len(entry.stories), 'story', 'stories')}"
    lines = [
        f"{what}, {counted(len(entry.mentions), 'mention')} in {where}",
        f"also {', '.join(others)}" if others else "",
        ", ".join(title for title, _ in often.most_common()),
        f"also known as {', '.join(entry.was)}: {one_line(entry.because)}" if entry.was else "",
    ]
    return [line for line in lines if line]


def _open(house: House, known: Roster, given: str, *, as_json: bool) -> int:
    """Print one actor: what it is called, its titles, and each form of its name where it stands first in an article."""
    entry = _entry(house, known, given)
    evidence = passages(house, entry)
    if as_json:
        print_json(row(entry) | {"asked": given, "mentions": [place(mention) for mention in entry.mentions]})
        return 0
    out = console()
    out.print(Text(one_line(entry.name), style="bold") + Text(f"  {entry.id}", style="dim"))
    if not entry.id.startswith(given):
        out.print(Text(f"{given} is part of {entry.id} now. {one_line(entry.because)}".strip(), style="italic"))
    out.print(Text("\n".join(described(entry)), style="dim"))
    for shown in evidence:
        out.print()
        at = f"  {shown.span.article}:{shown.span.start}"
        out.print(Text(headed(shown) + at, style="dim"))
        out.print(Padding(highlighted(shown), (0, 0, 0, 2), expand=False))
    return 0


def _entry(house: House, known: Roster, given: str) -> Entry:
    """The actor of an id, also of one that no story uses any more because its actor was merged."""
    try:
        return known.find(given)
    except UnknownId:
        now = whereabouts(house, given)
        if len(now) != 1:
            raise
        return known.find(now.pop())


def passages(house: House, entry: Entry) -> list[Passage]:
    """Where it is mentioned by each form first in each article, and where its titles stand."""
    articles = {article.id: article for article in house.store.each(Article, *entry.articles)}
    first: dict[tuple[str, str], Span] = {}
    for mention, form in forms(house, entry).items():
        first.setdefault((mention.article, fold(form)), mention)
    shown = [
        *((f"title: {role.title}", role.evidence) for role in entry.roles),
        *(("name", one) for one in first.values()),
    ]
    return [passage(articles[span.article], what, span) for what, span in shown if span.article in articles]


def row(entry: Entry) -> Row:
    """An actor for a program."""
    return {
        "id": entry.id,
        "name": entry.name,
        "kind": entry.kind,
        "country": entry.country,
        "names": list(entry.names),
        "roles": [{"title": role.title, "evidence": place(role.evidence)} for role in entry.roles],
        "mentions": len(entry.mentions),
        "articles": list(entry.articles),
        "stories": list(entry.stories),
        "was": list(entry.was),
    }


def place(span: Span) -> Row:
    """A stretch of characters for a program."""
    return {"article": span.article, "start": span.start, "end": span.end}
