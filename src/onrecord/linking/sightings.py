"""The mentions of an article as names that can be compared."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.linking.lexicon import BODIES, MODIFIERS, PERSONAL, POSSESSIVES, PRONOUNS
from onrecord.linking.names import ALIASES, Words, name_words, shown
from onrecord.linking.page import Page
from onrecord.linking.roles import address_of, roles_beside, titles_length
from onrecord.linking.titles import title_head
from onrecord.record.reading import Mention, MentionKind
from onrecord.record.span import Span
from onrecord.text.folding import straighten

GENERIC = BODIES | MODIFIERS | {"and", "of", "the"}
"""A body called by nothing but these is one of many: "Foreign Ministry"."""

Form = tuple[str, Words, str]
"""A name as one article uses it: the article, the folded words, and what for: "" for anything but a person, "person",
or "he" and "she" where a family name stands behind "Mr." or "Mrs."
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention with its name: ``words`` to compare, ``text`` to show, titles left out of both.

    ``used`` as in a Form. ``title`` is the head of the title before it: "minister" of "Foreign Minister Berg".
    """

    span: Span
    kind: MentionKind
    words: Words
    text: str
    used: str = ""
    title: str = ""
    headline: bool = False

    @property
    def form(self) -> Form:
        """What is joined as one: all mentions by one name in one article."""
        return self.span.article, self.words, self.used


def sightings(page: Page) -> Iterator[Sighting]:
    """The mentions of one article that carry a name, in order."""
    persons: set[str] = set()
    for at, mention in enumerate(page.mentions):
        kind, text = mention.kind, page.cut(mention.span)
        if kind in {"organisation", "place"} and _titled(page, mention, name_words(text), persons):
            kind = "person"
        words = name_words(text, kind == "person")
        if not words or not any(char.isalpha() for char in words[-1]) or text.casefold() in PRONOUNS:
            continue
        if kind == "person":
            yield _person(page, mention, words)
            continue
        if set(words) <= GENERIC:
            owner = _owner(page, mention, page.mentions[at - 1] if at else None)
            if owner is None:
                continue
            text = page.article.text[owner : mention.span.end]
            words = name_words(text)
        yield Sighting(mention.span, kind, ALIASES.get(words, words), shown(text))


def _person(page: Page, mention: Mention, words: Words) -> Sighting:
    """A mention of a person with how he is addressed."""
    text = page.cut(mention.span)
    skip = titles_length(text)
    before = [role for role in roles_beside(page, mention.span) if role.evidence.end <= mention.span.start + skip]
    title = (title_head(before[0].title) or "") if before else ""
    used = (address_of(page, mention.span) if len(words) == 1 else None) or "person"
    block = page.block(mention.span.start)
    in_headline = block is not None and block.kind == "headline"
    return Sighting(mention.span, "person", words, shown(text[skip:]), used, title, in_headline)


def _titled(page: Page, mention: Mention, words: Words, persons: set[str]) -> bool:
    """Whether a name that was read as a body's is a person's: it bears a personal title, or did before in full.

    ``persons`` are the family names of those found so, to which a new one is added.
    """
    if len(words) == 1:
        return words[0] in persons
    if 1 < len(words) <= 3 and any(title_head(role.title) in PERSONAL for role in roles_beside(page, mention.span)):
        persons.add(words[-1])
        return True
    return False


def _owner(page: Page, body: Mention, before: Mention | None) -> int | None:
    """Where the full name of a ministry or council begins: with the state it belongs to, where that stands before it.

    None where its owner is somebody whom a pronoun stands for.
    """
    text = page.article.text
    if before and before.kind != "person":
        between = straighten(text[before.span.end - 2 : body.span.start])[2:]
        if between in {" ", "'s ", "' "}:
            return before.span.start
    last = text[max(0, body.span.start - 20) : body.span.start].split()[-1:]
    return None if last and last[0].casefold() in POSSESSIVES else body.span.start
