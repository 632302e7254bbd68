"""Times of an article: each expression with its value, counted from the day of publication."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.reading.times.tagger import tag
from onrecord.record.article import Article
from onrecord.record.reading import Finds, Reading, Stamp, TimeMention


@dataclass(frozen=True, slots=True)
class TimeReader:
    """Finds times by the table of named patterns in this package."""

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Times alone."""
        return ("times",)

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the table finds something else than before."""
        return Stamp("times", "2")

    def read(self, article: Article) -> Reading:
        """The times of the kept blocks. Without a day of publication only absolute ones have an EDTF value."""
        return Reading(article.id, self.stamp, self.finds, times=times_of(article))


@lru_cache(maxsize=1)
def times_of(article: Article) -> tuple[TimeMention, ...]:
    """The times of an article, kept until the next one is asked for: its events are read with them."""
    published = day_of(article.published.value) if article.published else None
    pieces = ((block.start, article.text[block.start : block.end]) for block in article.kept())
    return tuple(
        TimeMention(article.span(t.start, t.end), t.value.grain, t.anchor, t.value.edtf, t.value.timex3)
        for t in tag(pieces, published)
    )


def day_of(edtf: str) -> date | None:
    """The day of an EDTF date or date and time; None for one that names no day, or one at the calendar's edges."""
    try:
        day = date.fromisoformat(edtf[:10])
    except ValueError:
        return None
    return day if 100 < day.year < 9900 else None
