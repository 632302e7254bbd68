"""Sort lines of JSON into stories and say what is with what."""

import hashlib
import json
from collections.abc import Iterator

import click
import msgspec
from rich.text import Text

from onrecord import wiring
from onrecord.articles.dates import edtf
from onrecord.cli.work.printing import console, heard, say_dropped
from onrecord.cli.work.stories import counted, span_of_days
from onrecord.errors import DoubleId
from onrecord.record.article import Article, Block, Stated
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.text.printable import one_line


class _Line(msgspec.Struct):
    """What a line may say of an article; what is no string is taken for not said."""

    id: str
    text: str
    title: object = None
    published: object = None
    outlet: object = None
    url: object = None


def run(path: str, settings: Settings, *, as_json: bool) -> int:
    """1 if a line was bad or an id there twice, else 0."""
    given: dict[str, Article] = {}
    code = 0
    for found in _articles(path, settings):
        if isinstance(found, Dropped):
            say_dropped([found])
            code = 1
        else:
            given[found.key] = found
    stories = wiring.grouper().group(tuple(given.values()), ())
    if as_json:
        home = {member: story.id for story in stories for member in story.articles}
        for key, article in given.items():
            click.echo(json.dumps({"id": key, "story": home[article.id]}, ensure_ascii=False))
    else:
        _print(stories)
    return code


def _articles(path: str, settings: Settings) -> Iterator[Article | Dropped]:
    """The article of each line, the first with its id; else why there is none."""
    seen = set()
    for item in heard(wiring.sources((path,), settings, jsonl=True).snapshots()):
        if not isinstance(item, Snapshot):
            yield item
            continue
        line = msgspec.json.decode(item.data, type=_Line)
        if line.id in seen:
            error = DoubleId(item.source)
            yield Dropped(item.source, type(error).__name__, str(error))
            continue
        seen.add(line.id)
        yield _article(line, item)


def _article(line: _Line, snapshot: Snapshot) -> Article:
    """Its title the headline, its text one paragraph: what is given as text is not looked through for furniture."""
    title = f"{line.title.strip()}\n" if isinstance(line.title, str) and line.title.strip() else ""
    text = title + line.text
    blocks = [Block("headline", 0, len(title))] if title else []
    if line.text:
        blocks.append(Block("paragraph", len(title), len(text)))
    day = edtf(line.published) if isinstance(line.published, str) else None
    return Article(
        source=snapshot.source,
        sha256=hashlib.sha256(snapshot.data).hexdigest(),
        text=text,
        encoding="utf-8",
        blocks=tuple(blocks),
        title=Stated(title[:-1], "field title", 0, len(title) - 1) if title else None,
        published=Stated(day, "field published") if day else None,
        outlet=Stated(line.outlet, "field outlet") if isinstance(line.outlet, str) else None,
        url=Stated(line.url, "field url") if isinstance(line.url, str) else None,
        key=line.id,
    )


def _print(stories: tuple[Story, ...]) -> None:
    """For a person: those of several articles, the biggest first, and how many stand alone."""
    out = console()
    several = sorted((s for s in stories if len(s.articles) > 1), key=lambda s: (-len(s.articles), s.id))
    for story in several:
        out.print(Text(one_line(story.title), style="bold"))
        out.print(Text(f"  {story.id}  {span_of_days(story)}: {one_line(story.because)}", style="dim"))
    alone = len(stories) - len(several)
    out.print(f"{counted(len(several), 'story', 'stories')} of several articles, {counted(alone, 'article')} alone.")
