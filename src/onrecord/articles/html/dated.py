"""When the page was published and changed: what it states, what it shows its readers, what its scripts hold."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from onrecord.articles.dates import edtf
from onrecord.articles.html import signs
from onrecord.articles.html.daylines import Page
from onrecord.articles.html.days import Order, days, order
from onrecord.articles.html.keeping import Kept
from onrecord.articles.html.moments import Tag, marked, moments
from onrecord.articles.html.publication import RULES, Case, Dated, Told
from onrecord.articles.html.scripted import scripted
from onrecord.articles.html.shown import Shown, shown
from onrecord.articles.metadata import Given
from onrecord.record.article import Stated

_BODY = 80  # characters from which a kept passage is taken for the body's
_LONGEST = 80  # characters of a stated date


class Dates(NamedTuple):
    """The day of publication and that of the last change, and what a reader should know of them.

    ``open``: the page names days of publication that contradict each other, so none is given.
    """

    published: Stated | None
    updated: Stated | None
    notices: tuple[str, ...] = ()
    open: bool = False


def dated(page: str, found: Kept, headline: int | None, given: Sequence[Given], tags: Sequence[Tag]) -> Dates:
    """The dates of a page. ``given``: what its markup states; ``headline``: number of a passage; ``tags``: of times."""
    case = case_of(page, found, headline, given, tags)
    updated = _updated(case)
    published = next((day for rule in RULES if (day := rule(case))), None)
    if published is None and not case.stated:
        published = marked(tags) or scripted(page)
        if published and updated and published.value[:10] == updated.value[:10]:
            published = None  # a mark for what readers are told to be a change
    if published and updated and updated.value[:10] < published.value[:10]:
        updated = None
    if published is None and case.stated:
        return Dates(None, updated, (_contradiction(case),), open=True)
    return Dates(published, updated, () if published else _unread(given))


def case_of(page: str, found: Kept, headline: int | None, given: Sequence[Given], tags: Sequence[Tag]) -> Case:
    """What the page says of its days."""
    language = next((one.value for noun, one in given if noun == "language"), "")
    known = order(found.seen.text, language)
    of = Page(page, found.seen, found.kept, headline, _body(found, headline), moments(page, found.seen, tags))
    seen = shown(of, known)
    stated, changed = (_read(given, noun, known) for noun in ("published", "updated"))
    named = {one.day for one in (*stated, *changed)} | {one.day.value for one in seen if not one.day.other}
    told = [
        Told(day, one, own is True)
        for one in seen
        if one.role != "other" and (day := _settled(one, named)) and (own := signs.verdict(one.signs).own) is not False
    ]
    told.sort(key=lambda one: not one.own)
    publications = [one for one in told if one.shown.role != "updated"]
    return Case(stated, changed, publications, [one for one in told if one.shown.role == "updated" and one.own])


def _settled(one: Shown, named: set[date]) -> date | None:
    """The day; of two readings that which the page names elsewhere too."""
    if one.day.other is None:
        return one.day.value
    both = [day for day in (one.day.value, one.day.other) if day in named]
    return both[0] if len(both) == 1 else None


def _read(given: Sequence[Given], noun: str, known: Order) -> list[Dated]:
    """The days of the fields of a noun; a month or a year is none."""
    found = []
    for field, said in given:
        if field == noun and (value := _value(said.value, known)):
            found.append(Dated(date.fromisoformat(value[:10]), Stated(value, said.place)))
    return found


def _value(words: str, known: Order) -> str | None:
    """EDTF of a stated day or moment, in whatever way it is written."""
    if len(words) > _LONGEST:
        return None
    value = edtf(words)
    if value and len(value) >= len("2031-05-06"):
        return value
    inside = [day for day in days(words, known) if not day.other]
    return inside[0].value.isoformat() if len(inside) == 1 else None


def _updated(case: Case) -> Stated | None:
    """The last change as a reader is told, else as it is stated, else the later of two days that stand together."""
    told, stated = next(iter(case.told_changed), None), next(iter(case.changed), None)
    if stated and (told is None or told.day == stated.day):
        seen = told or next((one for one in case.told if one.day == stated.day and one.own), None)
        place = (seen.shown.start, seen.shown.end) if seen else (None, None)
        return Stated(stated.stated.value, stated.stated.place, *place)
    if told:
        return told.stated()
    both = case.together()
    return both[-1].stated() if both and both[-1].day > both[0].day else None


def _contradiction(case: Case) -> str:
    other = next(iter(case.told_changed if case.changed_before(case.stated[0]) else case.together()), None)
    shows = f"shows {other.day}, " if other else ""
    return f"published: the page {shows}states {case.stated[0].day} in {case.stated[0].stated.place}; it is left empty"


def _unread(given: Sequence[Given]) -> tuple[str, ...]:
    """Stated days that cannot be read."""
    return tuple(
        f"{said.place}: {said.value[:40]!r} is ambiguous or no date; the field is left empty"
        for noun, said in given
        if noun == "published" and said.value
    )


def _body(found: Kept, headline: int | None) -> tuple[int, int]:
    """The first and the last passage of the main text; the first below the headline, if there is one."""
    passages = found.seen.passages
    long = [i for i, kept in enumerate(found.kept) if kept and passages[i].end - passages[i].start >= _BODY]
    below = [i for i in long if headline is None or i > headline] or long
    return (below[0], long[-1]) if below else (0, 0)
