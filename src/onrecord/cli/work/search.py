"""Full text search."""

from typing import Any

from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.printing import console, print_json
from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.settings import Settings
from onrecord.text.printable import one_line


def run(words: str, limit: int, settings: Settings, *, as_json: bool) -> int:
    """Print the sentences found, best first."""
    rows = hits(wiring.house(settings), words, limit)
    if as_json:
        print_json(rows)
        return 0
    out = console()
    for row in rows:
        out.print(
            Text(one_line(row["outlet"]), style="bold")
            + Text(f"  {row['article']} {row['start']}..{row['end']}", style="dim")
        )
        out.print(Padding(Text(one_line(row["text"])), (0, 0, 0, 2), expand=False))
    if not rows:
        out.print(Text("No sentence has all these words.", style="dim"))
    return 0


def hits(house: House, words: str, limit: int) -> list[dict[str, Any]]:
    """One row a sentence: its characters, their place and outlet."""
    spans = list(house.store.search(words, limit))
    articles = {article.id: article for article in house.store.each(Article, *{span.article for span in spans})}
    return [
        {
            "article": span.article,
            "outlet": articles[span.article].label,
            "start": span.start,
            "end": span.end,
            "text": span.cut(articles[span.article].text),
        }
        for span in spans
        if span.article in articles
    ]
