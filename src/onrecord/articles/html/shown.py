"""When a page says to its readers that it was published and changed: days in the lines around its headline.

A line is looked at for a day if little else stands in it or it says itself what the day is. Lines of other stories and
of comments are passed over.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.articles.html.days import Day, days
from onrecord.articles.html.visible import Visible
from onrecord.record.article import Stated

_PUBLISHED = (
    "published|posted|created|written|filed|first aired|date|veröffentlicht|erschienen|publié|publiée|paru"
    "|publicado|publicada|pubblicato|pubblicata|geplaatst|gepubliceerd|opublikowano|опубликовано|yayınlanma|publicerad"
    "|publisert|udgivet|vydáno"
)
_UPDATED = (
    "updated?|modified|reviewed|revised|edited|changed|last update|fact[- ]checked|verified|aktualisiert|stand"
    "|geändert|mis à jour|modifié|actualizado|actualizada|aggiornato|aggiornata|atualizado|atualizada|bijgewerkt"
    "|zaktualizowano|aktualizacja|обновлено|güncelleme|uppdaterad|oppdatert|opdateret|aktualizováno"
)
_OTHER = "until|expires?|deadline|accessed|retrieved|copyright|since|starts?|ends?|event|valid|born|died|effective"
_SAYS = re.compile(
    rf"\b(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})|(?P<other>{_OTHER}|©))\b(?:[^.!?]| [ap]\.m\.){{0,30}}$",
    re.IGNORECASE,
)
_ABOVE, _BELOW, _BEHIND = 12, 14, 12  # passages
_LONGEST = 400  # characters of a line that says what its day is
_BESIDE = 60  # characters beside a day that says nothing of itself
_FAR = 6  # elements up
_NOT_OURS = re.compile(
    r"\b(?:related|recirc|recommend|recommended|recommendations|trending|popular|most-?read|read-?(?:more|next)|teasers?"
    r"|comments?|commentlist|disqus|sidebar|more-(?:from|stories|posts)|latest-(?:posts|news|articles)|next-post)\b"
)
_DATES = re.compile(r"\b(?:date|dates|time|published|posted|pubdate|timestamp|byline|meta)\b|date$")


class Shown(NamedTuple):
    """A day, what it is, how near it stands to the headline (0 is best)."""

    role: str
    day: Day
    start: int
    distance: int


def shown(seen: Visible, headline: int | None, body: tuple[int, int], language: str) -> list[tuple[str, Stated]]:
    """The day of publication and that of the last change as a reader finds them, each at most once.

    ``headline`` and ``body`` are numbers of passages: that of the headline, the first and the last of the main text.
    """
    found = list(_candidates(seen, headline, body, language))
    said: list[tuple[str, Stated]] = []
    for role in ("published", "updated"):
        best = min((one for one in found if one.role == role), key=lambda one: one.distance, default=None)
        if best:
            said.append((role, _stated(best)))
    plain = min((one for one in found if one.role == "day"), key=lambda one: one.distance, default=None)
    if plain and all(role != "published" for role, _ in said):
        said.append(("published", _stated(plain)))
    return said


def _stated(found: Shown) -> Stated:
    start, end = found.start + found.day.start, found.start + found.day.end
    how = "shown beside the headline" if found.role == "day" else f"shown as {found.role}"
    return Stated(found.day.value.isoformat(), how, start, end)


def _candidates(seen: Visible, headline: int | None, body: tuple[int, int], language: str) -> Iterator[Shown]:
    first, last = body
    at = headline if headline is not None else first
    for i in _zone(len(seen.passages), at, first, last):
        passage = seen.passages[i]
        words = seen.text[passage.start : min(passage.end, passage.start + _LONGEST)]
        if not any(char.isdigit() for char in words) or _is_of_others(seen, passage.element):
            continue
        found = days(words, language)
        distance = i - at if i >= at else 2 * (at - i) + 3
        bare = len(words) - sum(day.end - day.start for day in found)
        previous = 0
        for day in found:
            said = _SAYS.search(words[max(previous, day.start - 80) : day.start])
            role = said.lastgroup if said else "day"
            near = at - _ABOVE <= i <= first + 1 or _DATES.search(seen.elements[passage.element].names)
            if role != "other" and (said or (near and bare <= _BESIDE and len(found) < 4)):
                yield Shown(str(role), day, passage.start, distance + (200 if i > last else 0))
            previous = day.end


def _zone(size: int, at: int, first: int, last: int) -> Sequence[int]:
    """The passages from above the headline to the beginning of the body, and those right behind it."""
    head = range(max(0, min(at, first) - _ABOVE), min(size, max(first + 3, min(at + _BELOW, first + _BELOW))))
    return [*head, *(i for i in range(last + 1, min(size, last + 1 + _BEHIND)) if i not in head)]


def _is_of_others(seen: Visible, element: int) -> bool:
    """Whether the page names the part that it stands in as other stories or as comments."""
    for _ in range(_FAR):
        found = seen.elements[element]
        if found.names and _NOT_OURS.search(found.names):
            return True
        element = found.outer
    return False
