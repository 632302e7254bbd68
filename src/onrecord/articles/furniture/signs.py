"""What speaks for and against a line being furniture: named signs, from 0 to 1, each with its clause for the reader."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from onrecord.text.folding import straighten

LONGEST = 1200
"""Characters: what is longer is the body's, whatever else speaks against it."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LOOSE = re.compile(r" (?=[.,;:!?)%]| ?'s\b)")  # corpora that part marks from words
_CLOSED = (".", "!", "?", '"', "'", ")", ":", ",", ";", "…")
_TITLED = 4  # letters from which a word in a headline has a capital
_SHORT = 12  # words
_NEAR = 3  # lines from the end

_INVITES_WORDS = (
    "click discover donate download enter explore find follow get help join learn like listen log play"
    " read register save see share shop sign subscribe support text tune tweet view visit vote watch"
)
_INVITES = frozenset(_INVITES_WORDS.split())
_LABEL = re.compile(
    r"(?:[►•*>|-] )?(?:also (?:on|read|see)|analysis|don't miss|exclusive|explore|further|gallery|just watched|listen"
    r"|live|more(?: (?:from|on|stories|coverage))?|must read|must watch|now playing|only on|opinion|photos?"
    r"|play video|poll|previously|quick guide|read(?: more| next| now| also)?|recommended|related(?: \w+)?"
    r"|see(?: also| more)?|top stories|trending|up next|video|view|watch(?: more| now| live| this)?)"
    r"\b[^.]{0,20}:"
    r"|related (?:video|coverage|stories)\b|just watched\b|now playing\b|play video\b|listen to article\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:read more|read it here|more here|replay|click here|watch now|sign up|see more|show more|learn more"
    r"|subscribe)\W{0,4}$|\b\d{1,2}:\d\d$",
    re.IGNORECASE,
)
_OFFERS_WORDS = (
    "advertisement app browser cookies email facebook inbox instagram itunes linkedin newsletter"
    " newsletters notifications podcast privacy signing subscribe subscriber subscribers subscription"
    " subscriptions twitter unsubscribe"
)
_OFFERS = frozenset(_OFFERS_WORDS.split())
_ABOUT = re.compile(
    r"\b(?:views|opinions)(?: \w+){0,6} (?:own|those|reflect|represent)|\bviews expressed\b|\bnot necessarily\b"
    r"|\bcontribut(?:ed|ing)(?: (?:reporting|research|to this)\b|:)|\bwith assistance\b|^contributing\b"
    r"|\b(?:this|the) (?:article|report|story|column|piece|post)\b(?: \w+){0,4}"
    r" (?:appear|based|contain|first|is|originally|part|was|wire)"
    r"|\bwire (?:service )?reports\b|\bwas used in this\b|\bread (?:diverse|more) opinions\b|\bboard of contributors\b"
    r"|\bsyndicated?\b|\ball rights\b|\btranscript\b|\bfollow (?:him|her|them|us|me)\b|\bfind (?:him|her|them) on\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:is|are|was) (?:an?|the|also|our|\w+'s) (?:[\w'-]+ ){0,5}(?:adviser|analyst|attorney|author|chair|columnist"
    r"|commentator|contributor|co-?founder|correspondent|director|editor|fellow|founder|historian|host|journalist|lawyer"
    r"|lecturer|partner|president|producer|professor|reporter|scholar|strategist|student|writer)s?\b"
    r"|\bis (?:\w+ ){0,3}(?:editor|fellow|professor|columnist|contributor|president)\b",
    re.IGNORECASE,
)
_BOOKS = re.compile(
    r"\b(?:author|editor|host) of\b|\b(?:latest|new|newest|upcoming|recent|next) book\b|\bbooks? (?:is|include)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[—–•*-]{1,2} ?\w")
_SAID = re.compile(
    r"\b(?:said|says|told|added|wrote|tweeted|announced|asked|argued|according|called|noted|warned|claimed|reported)\b",
    re.IGNORECASE,
)
_TWEET = re.compile(r"\( ?@ ?\w+ ?\)|pic\.twitter\.com|t\.co/", re.IGNORECASE)
_SMALL_WORDS = (
    "a about after all also an and are as at be been before but by can could for from had has have he her"
    " his if in into is it its just like more not of on only or our out over she so some such than that"
    " the their them there they this to up was we were what when where which while who will with would"
)
_SMALL = frozenset(_SMALL_WORDS.split())


class Line(NamedTuple):
    """A line and where it stands: the ``at``-th of so many ``lines``, ``beside`` one that a rule cuts or not.

    ``text`` is straight, with single blanks; ``words`` are its words as written. ``again``: whether the article has the
    same line twice.
    """

    text: str
    words: tuple[str, ...]
    at: int
    lines: int
    beside: bool = False
    again: bool = False


class Sign(NamedTuple):
    """A name, what it says to a reader, and how strongly a line has it."""

    name: str
    told: str
    strength: Callable[[Line], float]


def line_of(text: str, at: int, lines: int, *, beside: bool = False, again: bool = False) -> Line:
    """A line as the signs look at it."""
    plain = _LOOSE.sub("", " ".join(straighten(text[: 2 * LONGEST]).split()))
    return Line(plain, tuple(_WORD.findall(plain)), at, lines, beside, again)


def strengths(line: Line) -> Mapping[str, float]:
    """Of each sign, by name."""
    return {sign.name: sign.strength(line) for sign in SIGNS}


def _matches(pattern: re.Pattern[str]) -> Callable[[Line], float]:
    return lambda line: float(pattern.search(line.text) is not None)


def _opens(pattern: re.Pattern[str]) -> Callable[[Line], float]:
    return lambda line: float(pattern.match(line.text) is not None)


def _share(words: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, words)) / len(words) if words else 0.0


def _titled(line: Line) -> float:
    """The share of its longer words that have a capital, the first left out; 0 where there are too few to tell."""
    longer = [word for word in line.words[1:] if len(word) >= _TITLED and word[0].isalpha()]
    return _share(longer, lambda word: word[0].isupper()) if len(longer) > 2 else 0.0


def _shouted(line: Line) -> float:
    words = line.words
    return float(len(words) > 3 and _share(words, lambda word: word.isupper() or not word.isalpha()) > 0.9)


def _offers(line: Line) -> float:
    return min(1.0, sum(word.lower() in _OFFERS for word in line.words) / 2)


def _addressed(line: Line) -> float:
    return min(1.0, sum(word.lower() in ("you", "your", "us", "our") for word in line.words) / 3)


def _invites(line: Line) -> float:
    words = line.words
    return float(bool(words) and words[0].lower() in _INVITES)


def _plain(line: Line) -> float:
    return _share(line.words, lambda word: word.lower() in _SMALL)


def _closed(line: Line) -> float:
    return float(line.text.endswith(_CLOSED))


SIGNS = (
    Sign("unclosed", "no stop ends it", lambda line: 1 - _closed(line)),
    Sign("short", "it is short", lambda line: float(len(line.words) < _SHORT)),
    Sign("long", "it is long", lambda line: min(1.0, len(line.words) / 60)),
    Sign("titled", "it is written like a headline", _titled),
    Sign("titled and unclosed", "it is written like a headline", lambda line: _titled(line) * (1 - _closed(line))),
    Sign("shouted", "it is all in capitals", _shouted),
    Sign("first", "it opens the text", lambda line: float(line.at == 0)),
    Sign("last", "it closes the text", lambda line: float(line.at == line.lines - 1)),
    Sign("near the end", "it stands near the end", lambda line: float(line.at >= line.lines - _NEAR)),
    Sign("beside furniture", "it stands beside a line that is cut", lambda line: float(line.beside)),
    Sign("again", "the text has it twice", lambda line: float(line.again)),
    Sign("invites", "it begins with an invitation", _invites),
    Sign("label", "it begins with a label of links", _opens(_LABEL)),
    Sign("closes with a link", "it ends like a link", _matches(_CLOSES)),
    Sign("offers", "it speaks of newsletters, accounts or networks", _offers),
    Sign("addressed", "it speaks to the reader", _addressed),
    Sign("about the text", "it speaks of the text and who made it", _matches(_ABOUT)),
    Sign("office", "it tells what somebody is", _matches(_OFFICE)),
    Sign("office at the end", "it tells at the end what somebody is",
         lambda line: _matches(_OFFICE)(line) * float(line.at >= line.lines - _NEAR)),
    Sign("books", "it tells of somebody's books", _matches(_BOOKS)),
    Sign("marked", "a dash or a dot opens it", _opens(_MARKED)),
    Sign("told", "it tells what somebody said", _matches(_SAID)),
    Sign("quoted", "it has quotation marks", lambda line: float('"' in line.text or "''" in line.text)),
    Sign("tweet", "it is a post that is quoted", _matches(_TWEET)),
    Sign("plain words", "it has the small words of a sentence", _plain),
    Sign("figures", "it has many digits", lambda line: _share(line.text, str.isdigit)),
)  # fmt: skip
"""All signs, in the order in which they are told."""
