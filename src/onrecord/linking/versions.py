"""Which article is a later version of which."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links
from onrecord.text.addresses import page_address, sharing
from onrecord.text.edtf import instant


@dataclass(frozen=True, slots=True)
class VersionLinker:
    """Fills ``replaces``: of all versions each with the one before it, by date where all have one, or by arrival."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("versions", "2")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with (newer article id, older article id)."""
        replaces = []
        for numbers in works(coverage.articles):
            versions = [coverage.articles[number] for number in numbers]
            dates = {article.id: date for article in versions if (date := _dated(article))}
            if all(article.id in dates for article in versions):
                versions.sort(key=lambda article: dates[article.id])  # stable: equal dates stay in order of arrival
            replaces += [(newer.id, older.id) for older, newer in pairwise(versions)]
        return replace(links, linked=(*links.linked, "replaces"), replaces=tuple(replaces))


def works(articles: Sequence[Article]) -> list[list[int]]:
    """The articles by their numbers, those together that have a page or a file in common: versions of one work."""
    return sharing([_addresses(article) for article in articles])


def _addresses(article: Article) -> set[str]:
    page = page_address(article.url.value) if article.url else None
    return {address for address in (article.source, page) if address}


def _dated(article: Article) -> datetime | None:
    """When it was last changed, or else published; None where it says neither."""
    stated = article.updated or article.published
    return instant(stated.value) if stated else None
