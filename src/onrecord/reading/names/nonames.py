"""What is no name of an actor though a small model takes it for one: a table whose rows name themselves."""

import re
from collections.abc import Callable

from onrecord.reading.names.known import is_given_name, kind_of
from onrecord.reading.names.lexicon import BODY_WORDS, NO_ACTORS, SHOUTED, TITLE_WORDS, WORK_WORDS
from onrecord.reading.names.page import Name, Page

_ADDRESS = re.compile(r"://|\]\(|\./|@|www\.|^#")
_HANDLE = re.compile(r"[@#]\s?$")
_NEAR = 200
_WORK = (
    r"(?:program|programme|show|sitcom|podcast|book|novel|memoir|film|movie|documentary|drama|play|musical|song|album|"
    r"single|episode|video|painting|poem|essay)"
)
_WORK_BEFORE = re.compile(rf"\b{_WORK},?\s+[\"'`]*\s?$")
_WORK_BEHIND = re.compile(rf"\s?[\"']*\s+(?:TV |television |radio |reality )?{_WORK}\b")
_NOT = re.compile(r"\s?'\s?t\b")
_CODE = re.compile(r"(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{8,}")
_HEADLINE = re.compile(r" (?:With|Is|Are|Was|Were|To|In|At|As|From|After|Amid|Into|Over|Than) [A-Z]")
_STORM = re.compile(
    r"\b(?:[Hh]urricanes?|[Tt]yphoons?|[Cc]yclones?|[Ss]torms?)\s+(?:[A-Z]\w+\s?,?\s+(?:and\s+)?){0,2}$"
)
_WEB = re.compile(r"https?\b|//|\bt\.co\b|pic\.twitter")
_PARTS = re.compile(r"[\s-]+")


def _in_an_address(name: Name, page: Page) -> bool:
    word = re.split(r"\s", page.before(name.start, _NEAR))[-1]
    return bool(_ADDRESS.search(word) or _WEB.search(page.text, name.start, name.end)) or bool(
        _HANDLE.search(page.before(name.start, 2))
    )


def _at_law(name: Name, page: Page) -> bool:
    return page.before(name.start, 4).endswith(" v. ") or page.behind(name.end, 4).startswith(" v. ")


def _a_contraction(name: Name, page: Page) -> bool:
    tail = page.text[name.start : name.end] in {"t", "n't", "s", "re", "ll"}
    return (tail and page.text[name.start - 1 : name.start] in {"'", "n"}) or bool(_NOT.match(page.behind(name.end, 6)))


def _state_of_a_secretary(name: Name, page: Page) -> bool:
    return page.words(name) == "State" and page.before(name.start, 20).endswith("ecretary of ")


def _a_law_or_an_event(name: Name, page: Page) -> bool:
    words = page.words(name).split(" ")
    return words[-1] in WORK_WORDS and not is_given_name(words[0]) and BODY_WORDS.isdisjoint(words) and len(words) > 1


def _titles_alone(name: Name, page: Page) -> bool:
    words = _PARTS.split(page.words(name).lower().replace(".", ""))
    return all(word in TITLE_WORDS for word in words) and kind_of(page.words(name)) is None


def _a_work(name: Name, page: Page) -> bool:
    if name.kind == "person" or kind_of(page.words(name)):
        return False
    return bool(_WORK_BEFORE.search(page.before(name.start)) or _WORK_BEHIND.match(page.behind(name.end)))


NO_NAMES: dict[str, Callable[[Name, Page], bool]] = {
    "no letter or a single one": lambda name, page: sum(map(str.isalpha, page.text[name.start : name.end])) < 2,
    "no capital letter, no number": lambda name, page: page.words(name).islower() and page.text[name.start].isalpha(),
    "the end of a contraction (n't)": _a_contraction,
    "part of an address or a handle": _in_an_address,
    "State of a Secretary of State": _state_of_a_secretary,
    "a programme, a feast, a day": lambda name, page: page.words(name) in NO_ACTORS,
    "a shouted word": lambda name, page: page.words(name) in SHOUTED,
    "a storm": lambda name, page: bool(_STORM.search(page.before(name.start))),
    "a party to a case at law": _at_law,
    "a code": lambda name, page: bool(_CODE.fullmatch(page.words(name))),
    "a law, an event, a prize": _a_law_or_an_event,
    "a headline's words": lambda name, page: bool(_HEADLINE.search(page.words(name))),
    "a title without a name": _titles_alone,
}
"""For one mention; a work is none wherever it is named."""


def is_none(name: Name, page: Page) -> bool:
    """Whether any rule of the table holds."""
    return name.start >= name.end or any(rule(name, page) for rule in NO_NAMES.values())


def works(names: list[Name], page: Page) -> frozenset[str]:
    """The words of what the article calls a book, a film, a programme somewhere."""
    return frozenset(page.words(name) for name in names if _a_work(name, page))
