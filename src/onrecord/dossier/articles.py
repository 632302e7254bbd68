"""What was read: each article, its outlet, title and day, and where the source states them."""

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import counted
from onrecord.dossier.voices import Voices, voices
from onrecord.record.article import Article, Stated
from onrecord.record.dossier import Line, Section
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.dates import readable
from onrecord.text.printable import one_line
from onrecord.text.words import words

BEGINNING = 120
"""How many characters an article is shown by that has no headline, at most."""


def section(coverage: Coverage, links: Links) -> Section:
    """A line for each article under its outlet: the outlet with most articles first, then by day."""
    beside = voices(coverage, links)
    label = beside.label
    many = list(label.values())

    def rank(article: Article) -> tuple[int, str, str, str]:
        published = article.published.value if article.published else "9999"
        return -many.count(label[article.id]), label[article.id].casefold(), published, article.id

    lines = tuple(_line(article, beside, links) for article in sorted(coverage.articles, key=rank))
    return Section("articles", "What was read", lines, none(coverage, links, "articles", "articles"))


def headline(article: Article) -> Span | None:
    """The characters of its title in the text, or None where the text does not have it."""
    title = article.title
    if title and title.start is not None and title.end is not None and title.start < title.end <= len(article.text):
        return article.span(title.start, title.end)
    return None


def beginning(article: Article) -> Span:
    """The first kept characters, or the first at all: what an article is shown by that has no headline."""
    block = next(iter(article.kept()), article.blocks[0])
    piece = article.text[block.start : block.end]
    start = block.start + len(piece) - len(piece.lstrip())
    end = block.start + len(piece.rstrip())
    if start >= end:
        return article.span(block.start, block.end)
    if end - start > BEGINNING:
        blank = article.text.rfind(" ", start + 1, start + BEGINNING)
        end = blank if blank > 0 else start + BEGINNING
    return article.span(start, end)


def _line(article: Article, beside: Voices, links: Links) -> Line:
    evidence = (headline(article) or beginning(article),)
    newer = [new for new, old in links.replaces if old == article.id]
    older = [old for new, old in links.replaces if new == article.id]
    kept = sum(len(words(article.text[block.start : block.end])) for block in article.kept())
    left = sum(not block.kept for block in article.blocks)
    doubted = sum(block.suspect for block in article.blocks)
    note = "; ".join(
        filter(
            None,
            (
                _stated("title", article.title) if headline(article) is None else "",
                _stated("published", article.published),
                _stated("updated", article.updated),
                _stated("outlet", article.outlet),
                f"{counted(kept, 'word')} read" + (f", {counted(left, 'block')} left out" if left else ""),
                f"{counted(doubted, 'block')} read in doubt" if doubted else "",
                f"text of {beside.prints(article.id)}" if beside.prints(article.id) else "",
                *(f"replaces {old}" for old in older),
                *(f"replaced by {new}" for new in newer),
                *(one_line(notice).rstrip(".") for notice in article.notices),
            ),
        )
    )
    return Line.quoting(article.id, article, evidence, beside.label[article.id], note)


def _stated(name: str, stated: Stated | None) -> str:
    """ "published 20 March 2023 (line 3)", or that the source does not say."""
    if stated is None:
        return "" if name == "updated" else f"{name} not stated"
    if name == "outlet":
        return f"outlet from {one_line(stated.place)}"
    return f"{name} {one_line(readable(stated.value))} ({one_line(stated.place)})"
