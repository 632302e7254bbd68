"""What a paragraph looks like: prose, a headline, an image, a byline, a dateline."""

import re
from typing import NamedTuple

from onrecord.articles.lines import Unit
from onrecord.articles.rules import PARTS, shape

_ENDS = (".", "!", "?", "…", '"', "”", "'", "’", "»", ")")
_PROSE = 80  # characters from which a closed sentence is taken for the body's
_LONG = 200  # prose even if it is not closed
_HEADLINE = 160

_IMAGE = re.compile(
    r"\[?!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?(?:\]\([^()]*\))?|!\[\[[^\[\]]*\]\]|<(?:img|figure|picture)\b[^<>]*>"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2}$")  # "Xi visits the U.S."
_MARKUP = re.compile(r"(?:</?[a-zA-Z!][\w-]*(?:[\s/][^<>]*)?>\s*)+")
_HEADING = re.compile(r"#{1,6}\s+\S")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,2}[.)])\s+\S")

_ROLE = (
    r"(?:an? |the |our )?(?:staff|senior|chief|special|political|foreign|diplomatic|national|business|science|health)?"
    r" ?(?:writers?|reporters?|correspondents?|editors?|columnists?)"
)
_TIME = (  # "By Friday", "By March 3"; but April Ryan may write
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|now|then"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d|\W*\Z)"
)
BYLINE = shape(
    rf"(?:story |words |written |analysis |opinion |commentary )?by:? (?!{_TIME})<person>"
    rf"(?:(?:,| and| &|, and) <person>){{0,6}}(?: ?(?:,|\||/| -|–|for|of|in) ?(?:{_ROLE}|(?:the )?<name>)){{0,2}}",
    r"<name>, <name> (?-i:on)(?: <word> \d.{0,20})?",  # a syndicate's form: writer, agency on date
)

_CAPITAL = PARTS["capital"]
_LETTERS = rf"(?:{_CAPITAL}|[.'’-])"
_PLACE = (
    rf"(?=(?:[.' ]|{_CAPITAL}){{0,20}}?{_CAPITAL}{{3}})"  # three capitals in a row: "U.S. - China talks" has no place
    rf"(?:{_CAPITAL}|Mc){_LETTERS}{{1,20}}(?:[ /]{_LETTERS}{{2,20}}){{0,3}}"
)
_REGION = rf", {PARTS['word']}(?: {PARTS['word']}){{0,2}}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf",? (?P<day>(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_DATELINE = re.compile(
    rf"(?!BREAKING|EXCLUSIVE|FINAL|OPINION|UPDATE|WATCH)(?P<place>{_PLACE}(?:{_REGION})??)?(?:{_DAY})?"
    rf"(?: ?\((?P<agency>(?:dpa|{PARTS['name']})(?:/{PARTS['name']})?)\))?(?P<gap> ?)(?:--|[—–-]) ?"
    rf"(?=[\"“'‘«]?(?:{_CAPITAL}|\d))"
)
_DATELINE_LONGEST = 120


class Dateline(NamedTuple):
    """Where in the paragraph the sentence behind it begins, and the characters of its agency and its day."""

    end: int
    agency: tuple[int, int] | None
    day: tuple[int, int] | None


def is_prose(unit: Unit) -> bool:
    """Whether it reads as a paragraph of the body: a closed sentence of some length, or longer than any headline."""
    size = len(unit.text)
    return size >= _LONG or (size >= _PROSE and unit.text.rstrip("*_ ").endswith(_ENDS))


def is_image(unit: Unit) -> bool:
    """Whether it is a Markdown or HTML image and nothing else."""
    return unit.text.startswith(("!", "[!", "<")) and _IMAGE.fullmatch(unit.text) is not None


def is_markup(unit: Unit) -> bool:
    """Whether it is HTML tags and nothing else."""
    return unit.text.startswith("<") and _MARKUP.fullmatch(unit.text) is not None


def is_wordless(unit: Unit) -> bool:
    """Whether it has neither letter nor digit: a dividing line."""
    return not any(char.isalnum() for char in unit.text)


def is_heading(unit: Unit) -> bool:
    """Whether it is a Markdown heading."""
    return _HEADING.match(unit.text) is not None


def is_item(unit: Unit) -> bool:
    """Whether it is an item of a list."""
    return _ITEM.match(unit.text) is not None


def is_headline_like(unit: Unit) -> bool:
    """Whether it could be a headline: short, and not closed like a sentence."""
    plain = unit.plain
    closed = plain.endswith((".", ":", ";", ",", '."')) and not _INITIALS.search(plain)
    return 0 < len(plain) <= _HEADLINE and not closed


def dateline(words: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph: "MOSCOW (AP) — ", "VELMORA, Oct 14 (Reuters) - ", "LONDON — ".

    An agency in brackets is needed, or a place in capitals, a dash between blanks and a capital after it, so that
    "NATO — the alliance — said" and the "SMITH--" of a transcript are none.
    """
    head = re.sub(r"\s", " ", words[:_DATELINE_LONGEST])
    found = _DATELINE.match(head)
    if not found or not (found["agency"] or (found["place"] and found["gap"])):
        return None
    agency, day = (found.span(part) if found[part] else None for part in ("agency", "day"))
    return Dateline(found.end(), agency, day)
