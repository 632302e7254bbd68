"""List the stories."""

from typing import Any

import click
from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.finding import stories
from onrecord.cli.work.printing import console, print_json
from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.text.printable import one_line


def run(settings: Settings, *, as_json: bool) -> int:
    """Print the list; an empty record says how to fill it."""
    house = wiring.house(settings)
    known = stories(house)
    if as_json:
        print_json([listed(house, story) for story in known])
    elif not known:
        click.echo("onrecord: no stories in this record yet; read some with: onrecord read PATH...", err=True)
    for story in () if as_json else known:
        outlets = sorted({article.label for article in house.store.each(Article, *story.articles)})
        out = console()
        out.print(Text(one_line(story.title), style="bold"))
        if story.lead:
            out.print(Padding(Text(one_line(story.lead)), (0, 0, 0, 2), expand=False))
        by = f"{counted(len(story.articles), 'article')}: {one_line(', '.join(outlets))}"
        told = f"{story.id}  {span_of_days(story)}\n{by}"
        out.print(Padding(Text(told, style="dim"), (0, 0, 0, 2), expand=False))
    return 0


def listed(house: House, story: Story) -> dict[str, Any]:
    """One row: id, title, lead, from, to, because, merged, split, and articles."""
    return {
        "id": story.id,
        "title": story.title,
        "lead": story.lead or None,
        "lead_evidence": story.lead_span
        and {"article": story.lead_span.article, "start": story.lead_span.start, "end": story.lead_span.end},
        "from": story.first,
        "to": story.last,
        "because": story.because,
        "merged": [{"story": former.story, "because": former.because} for former in story.merged],
        "split": story.split and {"story": story.split.story, "because": story.split.because},
        "articles": [
            {
                "id": article.id,
                "source": article.source,
                "outlet": article.outlet.value if article.outlet else None,
                "title": article.title.value if article.title else None,
                "published": article.published.value if article.published else None,
            }
            for article in house.store.each(Article, *story.articles)
        ],
    }


def span_of_days(story: Story) -> str:
    """The days of its dated articles, for a person."""
    if not story.first or not story.last:
        return "no dated article"
    return story.first if story.first == story.last else f"{story.first} to {story.last}"


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 article", "3 articles", "2 stories"."""
    return f"{number} {one}" if number == 1 else f"{number:,} {many or one + 's'}"
