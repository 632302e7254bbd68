"""What the grouper needs to know of an article, wherever it comes from."""

from dataclasses import dataclass
from datetime import date

from onrecord.record.article import Article
from onrecord.text.addresses import page_address


@dataclass(frozen=True, slots=True)
class Report:
    """``day`` is the ordinal of the day of publication, None where no whole day is stated.

    ``addresses`` are where it came from: reports that share one are versions of one work.
    """

    id: str
    title: str
    text: str
    day: int | None = None
    addresses: tuple[str, ...] = ()


def report_of(article: Article) -> Report:
    """An article's headline and the rest of its kept text."""
    title: list[str] = []
    text: list[str] = []
    for block in article.kept():
        (title if block.kind == "headline" else text).append(article.text[block.start : block.end])
    page = page_address(article.url.value) if article.url else None
    day = day_of(article.published.value) if article.published else None
    return Report(
        article.id,
        "\n".join(title),
        "\n".join(text),
        date.fromisoformat(day).toordinal() if day else None,
        tuple(address for address in (article.source, page) if address),
    )


def day_of(edtf: str) -> str | None:
    """The day of an EDTF value that has one in full."""
    day = edtf[:10]
    try:
        return date.fromisoformat(day).isoformat() if len(day) == len("2023-03-20") else None
    except ValueError:
        return None
