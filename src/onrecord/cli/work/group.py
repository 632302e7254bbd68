"""Sort lines of JSON into stories and say what is with what."""

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import click
import msgspec
from rich.text import Text

from onrecord import wiring
from onrecord.articles.dates import edtf
from onrecord.cli.work.printing import console, say_dropped
from onrecord.cli.work.stories import counted
from onrecord.errors import DoubleId
from onrecord.record.ids import content_id
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.settings import Settings
from onrecord.stories.report import Report, day_of
from onrecord.text.addresses import page_address
from onrecord.text.printable import one_line

SHOWN = 20
"""Stories that a person is shown."""


class _Line(msgspec.Struct):
    """What a line may say of an article; what is no string is taken for not said."""

    id: str
    text: str
    title: object = None
    published: object = None
    url: object = None


class _Story(NamedTuple):
    """Its id, and the numbers of its articles in the order of the lines."""

    id: str
    articles: list[int]


def run(path: str, settings: Settings, *, as_json: bool) -> int:
    """1 if a line was bad or an id there twice, else 0."""
    stream = wiring.grouper().stream()
    ids: dict[str, str] = {}
    refused: list[Dropped] = []
    stream.add(_reports(path, settings, ids, refused))
    names = list(ids)
    groups: dict[int, list[int]] = {}
    for number in range(len(names)):
        groups.setdefault(stream.story(number), []).append(number)
    stories = [_Story(content_id("s", names[articles[0]]), articles) for articles in groups.values()]
    if as_json:
        home = {number: story.id for story in stories for number in story.articles}
        for number, name in enumerate(names):
            click.echo(json.dumps({"id": name, "story": home[number]}, ensure_ascii=False))
    else:
        _print(stories, list(ids.values()))
    return 1 if refused else 0


def _reports(path: str, settings: Settings, titles: dict[str, str], refused: list[Dropped]) -> Iterator[Report]:
    """The article of each line, the first with its id; what is no article is named and put with the refused."""
    for item in wiring.sources((path,), settings, jsonl=True).snapshots():
        found = _report(item, titles) if isinstance(item, Snapshot) else item
        if isinstance(found, Report):
            titles[found.id] = found.title
            yield found
        elif isinstance(found, Dropped):
            say_dropped([found])
            refused.append(found)


def _report(item: Snapshot, known: dict[str, str]) -> Report | Dropped:
    """What is given as text is taken as it is, and not looked through for furniture."""
    line = msgspec.json.decode(item.data, type=_Line)
    if line.id in known:
        error = DoubleId(item.source)
        return Dropped(item.source, type(error).__name__, str(error))
    page = page_address(line.url) if isinstance(line.url, str) else None
    return Report(
        line.id,
        line.title.strip() if isinstance(line.title, str) else "",
        line.text,
        _day(line.published) if isinstance(line.published, str) else None,
        (page,) if page else (),
    )


def _day(stated: str) -> int | None:
    day = day_of(stated) or day_of(edtf(stated) or "")
    return date.fromisoformat(day).toordinal() if day else None


def _print(stories: list[_Story], titles: list[str]) -> None:
    """For a person: the biggest stories, and how many there are."""
    out = console()
    several = sorted((one for one in stories if len(one.articles) > 1), key=lambda one: (-len(one.articles), one.id))
    for story in several[:SHOWN]:
        title = next((titles[number] for number in story.articles if titles[number]), "without a headline")
        out.print(Text(one_line(title), style="bold"))
        out.print(Text(f"  {story.id}  {counted(len(story.articles), 'article')}", style="dim"))
    alone = len(stories) - len(several)
    out.print(f"{counted(len(several), 'story', 'stories')} of several articles, {counted(alone, 'article')} alone.")
