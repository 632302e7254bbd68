"""What the readable views share: lines gathered in parts and under heads, and the sentence under the title."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from onrecord.record.dossier import Dossier, Line, Section
from onrecord.text.dates import readable
from onrecord.text.printable import one_line, printable


def shown(text: str) -> str:
    """Harmless, with every kind of line end a line feed."""
    return printable(text.replace("\r\n", "\n").replace("\r", "\n"))


def parts(section: Section) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines in the same part of the section; all of them under "" where it has none."""
    return ((part, list(lines)) for part, lines in groupby(section.lines, key=lambda line: line.part))


def groups(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines with the same head."""
    return ((head, list(same)) for head, same in groupby(lines, key=lambda line: line.head))


def title(dossier: Dossier) -> str:
    """The story's title on one line, or its id where there is nothing to read in it."""
    return one_line(dossier.coverage.story.title) or dossier.coverage.story.id


def subtitle(dossier: Dossier) -> str:
    """ "20 March 2023 to 21 March 2023 · 5 articles · 4 outlets"."""
    story, articles = dossier.coverage.story, dossier.coverage.articles
    days = " to ".join(dict.fromkeys(readable(day) for day in (story.first, story.last) if day))
    outlets = len({article.label for article in articles})
    counts = [_counted(len(articles), "article"), _counted(outlets, "outlet")]
    return " · ".join(filter(None, [days, *counts]))


def missing(dossier: Dossier) -> str:
    """The sentence that names what was not run, or nothing."""
    return f"Not run: {', '.join(dossier.not_run)}." if dossier.not_run else ""


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
