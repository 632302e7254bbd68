"""The way of a name from the model's guess to a mention."""

from collections.abc import Iterable

from onrecord.reading.names.again import behind_given_names, behind_titles, elsewhere, in_brackets, papers
from onrecord.reading.names.dividing import divided
from onrecord.reading.names.edges import trimmed
from onrecord.reading.names.kinds import decided
from onrecord.reading.names.known import completed, missed, sightings
from onrecord.reading.names.nonames import is_none, works
from onrecord.reading.names.page import Name, Page, apart, merged


def mended(guesses: Iterable[Name], page: Page) -> list[Name]:
    """The names of a page in order, without overlap: bounded, without what is none, with what was missed.

    Each name has one kind all over the page.
    """
    known = sightings(page)
    guessed = completed(_bounded(guesses, page), known, page)
    found = guessed
    for unseen in (behind_titles(page), behind_given_names(page), papers(page)):
        found = merged(found, unseen)
    found = merged(found, in_brackets(found, page))
    found = merged(found, elsewhere(found, page))
    found = merged(found, missed(found, known, page))
    kinds = decided(found, page)
    settled = set(guessed).intersection(kinds)
    found = merged(settled, _bounded((name for name in kinds if name not in settled), page))
    none = works(found, page)
    return [name for name in found if page.words(name) not in none]


def _bounded(guesses: Iterable[Name], page: Page) -> list[Name]:
    whole = list(guesses)
    kinds = {page.words(name): name.kind for name in whole}
    parts = (trimmed(part, page.text) for name in whole for part in divided(name, page.flat, kinds))
    return list(apart(name for name in parts if not is_none(name, page)))
