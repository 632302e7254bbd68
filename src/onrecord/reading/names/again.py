"""Names that the model missed though the article itself tells them: printed elsewhere, in brackets, behind a title."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from onrecord.reading.names.known import is_given_name, is_team, kind_of
from onrecord.reading.names.lexicon import BODY_WORDS, NO_ACTORS, PLACE_WORDS, SUFFIXES, TITLE_WORDS, WORK_WORDS
from onrecord.reading.names.page import Name, Page
from onrecord.record.reading import MentionKind

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_FULL = 2
_SHORT = 3
_SHARE = 0.5
"""The share of the places where a single word is printed that the model must have taken for a name."""

_COURTESY = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Mayor|Judge)\s?\.?\s+"
    r"((?:(?:de|van|von|der|al|bin|el|la|di|du)\s)*[^\W\d_a-z][\w'-]*[^\W_](?:\s[^\W\d_a-z][\w'-]*[^\W_]){0,2})"
)
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+)\s((?:[A-Z]\.\s)?[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)\b(?!\s+[A-Z])")
_PAPER = re.compile(r"(?<=[a-z,]\sThe\s)([A-Z]\w+)\b(?!\s+[A-Z])")
_NO_SURNAMES = BODY_WORDS | PLACE_WORDS | WORK_WORDS | NO_ACTORS
_BRACKETS = re.compile(r"\s?\(\s?((?:[^\W\d_a-z]\.?){2,7})\s?\)")


def behind_titles(page: Page) -> Iterator[Name]:
    """Whoever is called Mr, Sen. or Mayor is a person."""
    for begin, end in page.pieces:
        for found in _COURTESY.finditer(page.flat, begin, end):
            words = found.group(1).split(" ")
            if not any(word.lower() in TITLE_WORDS for word in words):
                yield Name(found.start(1), found.end(1), "person")


def behind_given_names(page: Page) -> Iterator[Name]:
    """A given name and a word that is known to name nothing else."""
    for begin, end in page.pieces:
        for found in _FULL_NAME.finditer(page.flat, begin, end):
            last = found.group(2)
            if is_given_name(found.group(1)) and last not in _NO_SURNAMES and not kind_of(last):
                yield Name(found.start(), found.end(), "person")


def papers(page: Page) -> Iterator[Name]:
    """A paper by its capital The inside of a sentence: "told The Times"."""
    for begin, end in page.pieces:
        for found in _PAPER.finditer(page.flat, begin, end):
            if kind_of(found.group(1)) == "organisation":
                yield Name(found.start(1), found.end(1), "organisation")


def in_brackets(names: Iterable[Name], page: Page) -> Iterator[Name]:
    """The short form behind a body's full name: "International Criminal Court (ICC)"."""
    for name in names:
        found = _BRACKETS.match(page.flat, name.end)
        if found and name.kind == "organisation":
            letters = found.group(1).replace(".", "")
            heads = "".join(word[0] for word in page.words(name).split(" ") if word[0].isupper())
            if letters[0] == heads[:1] and len(letters) <= len(heads) + 1:
                yield Name(found.start(1), found.end(1), "organisation")


def last_words(names: Iterable[Name], page: Page) -> dict[str, MentionKind]:
    """The last words of the persons and the teams whose full names are printed."""
    found: dict[str, MentionKind] = {}
    for name in names:
        words = [word for word in page.words(name).split(" ") if word not in SUFFIXES]
        short = len(words) >= _FULL and not words[-1][0].islower() and len(words[-1]) > _FULL
        if short and words[-1] not in NO_ACTORS and (name.kind == "person" or is_team(page.words(name))):
            found[words[-1]] = name.kind
    return found


def elsewhere(names: Collection[Name], page: Page) -> Iterator[Name]:
    """Where the same characters are printed again: any name of two words, a single word that is mostly a name."""
    kinds = {page.words(name): name.kind for name in names}
    counts = Counter(page.words(name) for name in names)
    sure = last_words(names, page)
    for words, places in _printed({**sure, **kinds}, page).items():
        if words in sure or " " in words or counts[words] >= _SHARE * len(places):
            yield from (Name(start, end, kinds.get(words) or sure[words]) for start, end in places)


def _printed(wanted: Collection[str], page: Page) -> dict[str, list[tuple[int, int]]]:
    """Everywhere in the pieces where these words are printed as whole words, or in capitals."""
    heads: dict[str, list[tuple[str, str]]] = {}
    for words in wanted:
        shouted = words.upper() if words.istitle() and len(words) > _SHORT else words
        for form in dict.fromkeys((words, shouted)):
            if head := _WORD.match(form):
                heads.setdefault(head.group(), []).append((form, words))
    places: dict[str, list[tuple[int, int]]] = {}
    for begin, end in page.pieces:
        for found in _WORD.finditer(page.flat, begin, end):
            for form, words in heads.get(found.group(), ()):
                behind = found.start() + len(form)
                whole = behind <= end and not page.flat[behind : behind + 1].isalnum()
                if whole and page.flat.startswith(form, found.start()):
                    places.setdefault(words, []).append((found.start(), behind))
    return places
