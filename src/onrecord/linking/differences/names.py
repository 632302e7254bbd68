"""Names of one actor that are not spelt alike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.linking.differences.assembling import one_line
from onrecord.linking.lexicon import HEADS, HONORIFICS, LEADING
from onrecord.linking.names.customs import PARTICLES
from onrecord.linking.names.givennames import forms_of_one, is_given
from onrecord.linking.names.spellings import key, slip, spelling
from onrecord.linking.page import Page
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference, Severity, Side
from onrecord.record.span import Span
from onrecord.text.latin import latin
from onrecord.text.words import words

SHORTEST = 4
"""Letters of a word of a name below which one letter makes another name."""
_NO_NAME = HEADS | HONORIFICS | LEADING | PARTICLES | {"the"}

Places = dict[str, Span]
"""Where a spelling stands: the word, once in each article."""


def spellings(
    actors: Sequence[Actor], book: Mapping[str, Page], older: set[str], origins: Mapping[str, str]
) -> Iterator[Difference]:
    """The spellings of every word of an actor's name that has several; ``older`` articles have no side."""
    for actor in actors:
        if actor.kind in {"person", "organisation", "place"}:
            found = _spelt(actor, book, older)
            for forms in _variants(sorted(found)):
                yield _difference(actor, {form: found[form] for form in forms}, book, origins)


def _spelt(actor: Actor, book: Mapping[str, Page], older: set[str]) -> dict[str, Places]:
    """The words of its mentions, without titles; of a body or a place those alone that are all of its name."""
    found: defaultdict[str, Places] = defaultdict(dict)
    for mention in actor.mentions:
        page = book.get(mention.article)
        if page is None or page.id in older or mention.end > len(page.article.text):
            continue
        text = page.cut(mention)
        held = [word for word in words(text) if word.form not in _NO_NAME and text[word.start].isupper()]
        held = [word for word in held if not text[: word.start].rstrip().endswith(("’", "'"))]
        if actor.kind != "person" and len(held) != 1:
            continue
        for word in held:
            letters = "".join(latin(word.form.removesuffix("'s")))
            if len(letters) >= SHORTEST:
                word_end = word.end - (len(word.form) - len(word.form.removesuffix("'s")))
                found[letters].setdefault(page.id, page.span(mention.start + word.start, mention.start + word_end))
    return found


def _variants(forms: Sequence[str]) -> Iterator[list[str]]:
    """The words that are spellings of one, together."""
    groups: list[set[str]] = [{form} for form in forms]
    for a, b in combinations(forms, 2):
        if _one_word(a, b):
            first, second = (next(group for group in groups if form in group) for form in (a, b))
            if first is not second:
                groups.remove(second)
                first |= second
    yield from (sorted(group) for group in groups if len(group) > 1)


def _one_word(a: str, b: str) -> bool:
    if forms_of_one(a, b, "given") and key(a) != key(b):
        return False
    if is_given(a) and is_given(b) and key(a) != key(b):
        return False
    return spelling(a, b) or slip(a, b)


def _difference(
    actor: Actor, found: Mapping[str, Places], book: Mapping[str, Page], origins: Mapping[str, str]
) -> Difference:
    outlets = {form: _outlets(places, book, origins) for form, places in found.items()}
    order = sorted(found, key=lambda form: (-len(outlets[form]), -len(found[form]), form))
    printed = {form: _printed(found[form], book) for form in order}
    severity, because = _weighed(order, outlets, printed)
    return Difference(
        "name",
        severity,
        f"How is the name spelt: “{one_line(actor.name)}”?",
        because,
        tuple(Side(printed[form], tuple(found[form]), tuple(found[form].values())) for form in order),
        actor.id,
    )


def _weighed(
    order: Sequence[str], outlets: Mapping[str, list[str]], printed: Mapping[str, str]
) -> tuple[Severity, str]:
    """Compatible where the spellings sound alike letter for letter, or each is used by two outlets; else a tension."""
    said = " and ".join(f"“{printed[form]}”" for form in order)
    usual, lone = order[0], [form for form in order[1:] if len(outlets[form]) == 1]
    if len({key(form) for form in order}) == 1:
        return "compatible", f"{said} are two ways of writing the same sounds"
    if not lone and len(outlets[usual]) > 1:
        return "compatible", f"{said}: each spelling is used by several outlets"
    if lone and len(outlets[usual]) > 1:
        alone, by = printed[lone[0]], outlets[lone[0]][0]
        others = "all others" if len(order) == 2 else "most others"
        return "tension", f"“{alone}” stands in {by} alone, {others} write “{printed[usual]}”"
    return "tension", f"{said} differ by a letter, which two ways of writing the same sounds do not explain"


def _outlets(places: Places, book: Mapping[str, Page], origins: Mapping[str, str]) -> list[str]:
    """The outlets that print a spelling, copies counted as the article whose text they are."""
    return list(dict.fromkeys(book[origins.get(article, article)].article.label for article in places))


def _printed(places: Places, book: Mapping[str, Page]) -> str:
    """A spelling as its first article prints it."""
    article, span = next(iter(places.items()))
    return one_line(book[article].cut(span))
