"""What speaks for a kind: in the name's own words, and in the words around it. Tables whose rows name themselves.

Weights are in votes: the model's label for one mention is one vote.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from onrecord.reading.names.known import begins_as_a_place, is_given_name, is_team, kind_of
from onrecord.reading.names.lexicon import BODY_WORDS, CALLINGS, PLACE_WORDS, SHARED, TITLE
from onrecord.reading.names.page import Name, Page
from onrecord.record.reading import MentionKind


class Own(NamedTuple):
    """Evidence in the words of a name."""

    kind: MentionKind
    votes: float
    holds: Callable[[str], object]


class Around(NamedTuple):
    """Evidence before or behind one mention of it."""

    kind: MentionKind
    votes: float
    holds: Callable[[Name, Page], object]


def _before(pattern: str) -> Callable[[Name, Page], object]:
    regex = re.compile(rf"(?:{pattern})$")
    return lambda name, page: regex.search(page.before(name.start))


def _behind(pattern: str) -> Callable[[Name, Page], object]:
    regex = re.compile(pattern)
    return lambda name, page: regex.match(page.behind(name.end))


def _words(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).search


def _last_in(words: frozenset[str]) -> Callable[[str], bool]:
    return lambda name: " " in name and not words.isdisjoint((last := name.rsplit(" ", 1)[1], last.capitalize()))


def _given(name: str) -> bool:
    first, blank, _ = name.partition(" ")
    return bool(blank) and is_given_name(first)


_BEHIND_A_DATELINE = re.compile(r"(?:\s?,\s[A-Z][\w. ]{1,20})?\s*(?:\(\s?[A-Z][\w /]{1,20}\)\s*)?-{1,2}\s")


def _dateline(name: Name, page: Page) -> bool:
    """In capitals where a paragraph begins, a dash behind it: "SKARN, Norway (AP) - "."""
    opens = any(start == name.start for start, _ in page.pieces)
    shouted = page.text[name.start : name.end].isupper()
    return opens and shouted and bool(_BEHIND_A_DATELINE.match(page.behind(name.end)))


_COMMA = re.compile(r"\s?,\s([A-Z][\w.]+(?:\s[A-Z][a-z]+)?)")


def _in_a_place(name: Name, page: Page) -> bool:
    """ "Skarn, Norway", "Lund , Texas"."""
    found = _COMMA.match(page.behind(name.end, 25))
    return found is not None and kind_of(found.group(1)) in ("place", "state")


_A_PERSONS = re.compile(
    r"(?:\s+|-)(?:administration|campaign|presidency|era|aides?|associates?|supporters?|voters|loyalists?|family|campaigns|bill|plan|amendment|memo|dossier|rally|rallies|"
    r"lawyers?|allies|ally|cabinet|years|impeachment|trial)\b"
)


_SPEAKS = re.compile(r"\s+(?:said|says|told|tweeted|wrote|added)\b")


def _the(name: Name, page: Page) -> bool:
    """No person has an article, but for a family ("the Kellers") and what is a person's ("the Keller campaign")."""
    behind = page.behind(name.end, 20)
    return (
        page.before(name.start, 5).lower().endswith("the ")
        and page.flat[name.end - 1] != "s"
        and not _A_PERSONS.match(behind)
    )


_CROWNED = (
    "King|Queen|Prince|Princess|Pope|Sheikh|Ayatollah|Rabbi|Imam|Lord|Lady|Sir|Dame|Cardinal|Archbishop|Emperor|Sultan"
)
_BODY_OF = rf"^(?:[A-Z]\S+ ){{0,3}}(?:{'|'.join(map(re.escape, sorted(BODY_WORDS)))})s? (?:of|for|on)\b"
_INC = r"(?:Inc|Corp|Ltd|Co|LLC|PLC|GmbH)\b\.?$"

OWN: dict[str, Own] = {
    "ends as a body does": Own("organisation", 8, _last_in(BODY_WORDS)),
    "ends as a company does": Own("organisation", 8, _words(_INC)),
    "a Bank of, a Ministry for": Own("organisation", 8, _words(_BODY_OF)),
    "a body's word inside of it": Own(
        "organisation", 2,
        _words(r"\b(?:County|National|Federal|International|Department|University|Committee|Ministry|Council)\b"),
    ),
    "letters alone": Own("organisation", 3, _words(r"^(?:[A-Z]\.?){2,6}$|^[A-Z]{2,5}-[A-Z]{2,4}$")),
    "begins with letters": Own("organisation", 4, _words(r"^[A-Z]{3,5} [A-Z][a-z]")),
    "a place's team": Own("organisation", 6, is_team),
    "a joined word (HarperCollins)": Own("organisation", 2, _words(r"^[A-Z][a-z]+[A-Z][a-z]+$")),
    "a name and a name (Fox & Friends)": Own("organisation", 4, _words(r" & ")),
    "ends as a place does": Own("place", 6, _last_in(PLACE_WORDS)),
    "begins as a place does": Own(
        "place", 6, _words(r"^(?:Mount|Mt\.|Lake|Cape|Fort|Gulf|Sea|Strait|Port) (?:of )?[A-Z]")
    ),
    "begins with a given name": Own("person", 4, _given),
    "a given name alone": Own("person", 1.5, is_given_name),
    "letters and a word (CNNMoney)": Own("organisation", 2, _words(r"^[A-Z]{3,}[a-z]{2,}$")),
    "an initial": Own("person", 4, _words(r"^[A-Z]\S+ (?:[A-Z]\. ?){1,3}[A-Z]")),
    "a king, a pope": Own("person", 4, _words(rf"^(?:{_CROWNED}) [A-Z][a-z]+(?: [A-Z][a-z]+)?$")),
    "Jr. or III": Own("person", 4, _words(r" (?:Jr\.?|Sr\.?|III?|IV)$")),
    "begins as a place": Own("person", -4, begins_as_a_place),
    "begins as a place, a body then": Own("organisation", 0.5, begins_as_a_place),
    "an adjective of a people (-ian American)": Own("group", 4, _words(r"^[A-Z][a-z]+[ -]Americans?$")),
}  # fmt: skip
"""Seen once a name, however often it is printed."""

AROUND: dict[str, Around] = {
    "a title before it": Around("person", 3, _before(rf"(?i:\b{TITLE})\[?")),
    "a calling before it": Around("person", 2, _before(rf"\b{CALLINGS}\s?,?\s+")),
    "an age behind it": Around("person", 3, _behind(r"\s?,\s?\d{1,3}\s?[,.]")),
    "the man, the spokesman behind it": Around(
        "person", 3, _behind(rf"\s?,\s+(?:the|an?|his|her|its|their)\s+(?:\w+\s+){{0,3}}(?:man|woman|{CALLINGS})\b")
    ),
    "a verb of persons": Around(
        "person", 2,
        _behind(
            r"\s+(?:assumed|suggested|thinks|thought|believes|believed|recalled|joked|laughed|smiled|nodded|shrugged|"
            r"sat|walked|stood|grew|graduated|died|married|wondered|tweeted|feels|felt|knew|knows|loves|hates|wept)\b"
        ),
    ),
    "who": Around("person", 1.5, _behind(r"\s?,?\s+who(?:se|m)?\b")),
    "he or she soon after": Around(
        "person", 1, _behind(r"(?:\s+[^\sA-Z.!?]+){0,6}\s+(?:he|she|his|her|him|himself|herself)\b")
    ),
    "the": Around("person", -2, _the),
    "the followers, the rule behind it": Around(
        "person", 2,
        lambda name, page: _A_PERSONS.match(page.behind(name.end)),
    ),
    "it speaks": Around("place", -2, lambda name, page: _SPEAKS.match(page.behind(name.end, 12))),
    "a capital The inside of a sentence": Around("organisation", 3, _before(r"[a-z,]\s+The\s+")),
    "a member of it": Around(
        "organisation", 2,
        _before(
            r"\b(?:CEO|executive|chairman|chairwoman|director|member|members|head|founder|co-founder|employees?|reporter|"
            r"anchor|owner|unit|subsidiary|spokes\w+)\s+(?:of|for|at|with)\s+(?:the\s+)?"
        ),
    ),
    "a company or a paper before it": Around(
        "organisation", 3,
        _before(
            r"\b(?:company|giant|maker|pizzeria|restaurant|chain|magazine|newspaper|tabloid|network|website|site|firm|"
            r"agency|bank|airline|retailer|automaker|start-?up|nonprofit|charity|union|watchdog|think tank|band|team|"
            r"club|outlet|broadcaster|publisher|militia|poll|polling|survey)\s+(?:called\s+|named\s+|by\s+)?"
        ),
    ),
    "a paper, a shop, a share behind it": Around(
        "organisation", 2,
        _behind(
            r"\s+(?:news agency|agency|television|TV|magazine|newspaper|network|website|restaurants?|stores?|shares|"
            r"stock|accounts?|headquarters|employees|users?|CEO|executives?|franchise|fans|page|posts?)\b"
        ),
    ),
    "its man behind it": Around(
        "organisation", 0.75,
        _behind(r"\s+(?:spokes\w+|reporter|correspondent|anchor|founder|contributor|analyst|coach|quarterback|agents?)\b"),
    ),
    "in it": Around(
        "place", 1.5, _before(r"\b(?:[Ii]n|near|outside|[Aa]cross|throughout|northern|southern|eastern|western)\s+")
    ),
    "its letters in brackets behind it": Around("organisation", 2, _behind(r"\s?\(\s?[A-Z]{2,5}\s?\)")),
    "a place behind its comma": Around("place", 1.5, _in_a_place),
    "at the dateline": Around("place", 6, _dateline),
    "its mayor or police behind it": Around(
        "place", 3,
        _behind(
            r"\s+(?:police|residents?|mayor|Mayor|mayoral|Gov|governor|Governor|native|suburbs?|neighbou?rhood|airport|"
            r"authorities|area|metro|skyline|streets|schools?|Attorney General)\b"
        ),
    ),
}  # fmt: skip
"""Seen at each mention."""


def certainty_of(words: str) -> float:
    """The votes for what a name is known to name; few for what is a word or a person's name as well."""
    if kind_of(words) is None:
        return 0.0
    return 2.0 if words in SHARED else 7.0
