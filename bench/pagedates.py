"""When pages of many sites were published: is the day right, and where the truth has another, who errs?

WCXB's development part, articles only; the rules were written while looking at these pages. "dates": all pages for
which the truth has a day. "shown": those that hold that day at all, in any usual form. "updated" counts pages on which
the truth has the day that we give as that of the last change. "reviewed": the shown ones without those of
``pagedates.tsv``, where the truth, by what the page itself says there, is no day of publication: a day that the page
calls that of a change ("update"), the same moment by another clock than the page shows ("zone"), the day of another
story ("other story"). "undated": pages for which the truth has no day; those that name one all the same are in that
table too ("missed"). "unmarked": pages whose markup states a day, with scripts, metas and marked times taken out: is
what a reader sees enough?
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from itertools import product
from typing import NamedTuple

from bench.figures import HERE, digest, publish, shared
from bench.pages import DATA, Page, pages
from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.record.article import Article
from onrecord.record.snapshot import Snapshot

OUTCOMES = ("right", "updated", "wrong", "none")
_MARKUP = re.compile(
    rb"<script\b.*?</script\s*>|<meta\b[^>]*>|\sdatetime\s*=\s*(?:\"[^\"]*\"|'[^']*')", re.DOTALL | re.IGNORECASE
)
_STATED = ("JSON-LD", "meta")


class Reviewed(NamedTuple):
    """What a person found on a page: why its truth is no day of publication, the day that is ("" if none is named)."""

    kind: str
    instead: str
    evidence: str


class Seen(NamedTuple):
    """A page with its truth, what we found, and what the review says."""

    data: bytes
    truth: str
    article: Article
    reviewed: Reviewed | None

    @property
    def is_slip(self) -> bool:
        """Whether the truth is no day of publication."""
        return self.reviewed is not None and self.reviewed.kind != "missed"

    @property
    def published(self) -> str:
        """Our day, "" if there is none."""
        return self.article.published.value[:10] if self.article.published else ""


def reviews() -> dict[str, Reviewed]:
    """The table, by the first characters of the digest of a page."""
    rows = (line.split("\t") for line in (HERE / "pagedates.tsv").read_text("utf-8").splitlines()[1:])
    return {page: Reviewed(kind, "" if instead == "-" else instead, evidence) for page, kind, instead, evidence in rows}


def verified(data: bytes, found: Reviewed) -> Reviewed:
    """The review, if its evidence stands on the page. Raise ValueError if it does not."""
    words = " ".join(data.decode("utf-8", "replace").split())
    if not all(part in words for part in found.evidence.split(" … ")):
        raise ValueError(f"{found.evidence!r} does not stand on its page")
    return found


def forms(day: str) -> set[str]:
    """The usual ways to write a day, in lower case; the words themselves if they are no day."""
    try:
        of = date.fromisoformat(day)
    except ValueError:
        return {day}
    numbers = {f"{of:%Y/%m/%d}", f"{of:%Y.%m.%d}", f"{of:%Y%m%d}", day}
    for mark in "/.-":
        for parts in ((of.month, of.day), (of.day, of.month)):
            for year in (f"{of:%Y}", f"{of:%y}"):
                numbers |= {mark.join((*(f"{part:{width}}" for part in parts), year)) for width in ("", "02")}
    months = {f"{of:%B}", f"{of:%b}", f"{of:%b}."} | ({"Sept", "Sept."} if of.month == 9 else set())
    numerals = {f"{number}{end}" for number in (of.day, f"{of:%d}") for end in ("", "st", "nd", "rd", "th")}
    for month, number in product(months, numerals):
        numbers |= {f"{month} {number}, {of.year}", f"{month} {number} {of.year}", f"{number} {month} {of.year}"}
        numbers |= {f"{number} {month}, {of.year}", f"{number}-{month}-{of.year}"}
    return {form.lower() for form in numbers}


def is_shown(one: Seen) -> bool:
    """Whether the page has the true day in any usual form."""
    page = " ".join(one.data.decode("utf-8", "replace").lower().split())
    return any(form in page for form in forms(one.truth))


def outcome(one: Seen) -> str:
    """What our days are to the truth."""
    if one.published and one.published.startswith(one.truth):
        return "right"
    if one.article.updated and one.article.updated.value.startswith(one.truth):
        return "updated"
    return "wrong" if one.published else "none"


def shares(name: str, found: Iterable[Seen]) -> dict[str, float]:
    """How many pages, and the share of each outcome."""
    counts = Counter(map(outcome, found))
    return {name: counts.total(), **{f"{name}_{key}": counts[key] / counts.total() for key in OUTCOMES}}


def read(rows: Sequence[Page], found: Mapping[str, Reviewed]) -> list[Seen]:
    """All pages that are articles to us."""
    extractor, seen = HtmlExtractor(), []
    for truth, data in rows:
        article = extractor.extract(Snapshot("", "", data, "html"))
        reviewed = found.get(sha256(data).hexdigest()[:16])
        if isinstance(article, Article):
            seen.append(Seen(data, truth.get("publish_date") or "", article, reviewed and verified(data, reviewed)))
    return seen


def unmarked(found: Iterable[Seen]) -> dict[str, float]:
    """Of pages whose markup states a day: the shares of those on which what a reader sees gives this day or another."""
    counts: Counter[str] = Counter()
    for one in found:
        if one.article.published and one.article.published.place.startswith(_STATED):
            bare = HtmlExtractor().extract(Snapshot("", "", _MARKUP.sub(b"", one.data), "html"))
            said = bare.published if isinstance(bare, Article) else None
            day = said.value[:10] if said else ""
            changed = one.article.updated.value[:10] if one.article.updated else ""
            counts[
                "none" if not day else "same" if day == one.published else "updated" if day == changed else "other"
            ] += 1
    return {"unmarked": counts.total(), **{f"unmarked_{key}": n / counts.total() for key, n in sorted(counts.items())}}


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "pages" / DATA
    seen = read(list(pages(path)), reviews())
    dated = [one for one in seen if one.truth]
    shown = [one for one in dated if is_shown(one)]
    slips = [one for one in shown if one.is_slip]
    undated = [one for one in seen if not one.truth]
    named = [one for one in undated if one.reviewed]
    figures = {
        **shares("dates", dated),
        **shares("shown", shown),
        "slips": len(slips),
        "slips_as_reviewed": sum(one.reviewed is not None and one.published == one.reviewed.instead for one in slips),
        **shares("reviewed", (one for one in shown if not one.is_slip)),
        "undated": len(undated),
        "undated_given": sum(bool(one.published) for one in undated),
        "undated_given_as_reviewed": sum(
            one.reviewed is not None and one.published == one.reviewed.instead for one in named
        ),
        **unmarked(seen),
    }
    return publish("pagedates", figures, {DATA: digest(path)})


if __name__ == "__main__":
    sys.exit(main())
