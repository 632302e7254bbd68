"""Where a title begins and ends in the text around a name."""

import re
from typing import NamedTuple

from onrecord.linking.lexicon import (
    BEFORE_CAPITAL,
    CLAUSE_WORDS,
    DEFINITE,
    HEADS,
    MODIFIERS,
    NO_TITLE,
    OBJECT_OF,
    POSSESSIVES,
    TITLE_INNER,
    TITLE_OF,
)
from onrecord.text.folding import fold

_REACH = 160
_SMALL_WORDS = 5
_MONTHS = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    }
)  # fmt: skip
_CLOSING = frozenset({",", ".", ";", ")", "—", "–"})
_ENDING = HEADS | {"of", "the"}
_TOKEN = re.compile(
    r"(?:[A-Z]\.)+|(?:Sen|Gov|Gen|Rep|Col|Lt|Dr|Prof)\.|[^\W_](?:[\w&]|[.'’-](?=\w))*(?:['’](?!\w))?|[^\w\s]"
)


class Token(NamedTuple):
    """A word or mark of the text and its place."""

    text: str
    start: int
    end: int

    @property
    def form(self) -> str:
        """Folded, without possessive ending, and without "then" or "ex" before a hyphen."""
        return fold(self.text).removesuffix("'s").rstrip("'.").removeprefix("then-").removeprefix("ex-")

    @property
    def big(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def title_head(title: str) -> str | None:
    """The noun that heads a title: "minister" of "foreign minister of Norland"; None if it is no title."""
    found = None
    for token in _TOKEN.finditer(title):
        form = Token(token.group(), 0, 0).form
        if found and form in TITLE_OF:
            break
        if form in HEADS:
            found = form
    return found


def title_before(text: str, start: int, name: int, doubtful: int = -1) -> tuple[int, int] | None:
    """The title that ends directly before the name at ``name``, not looking back beyond ``start``, its sentence's.

    At ``doubtful`` stands a word whose capital proves nothing, because it opens the sentence: "Meeting President Lund".
    """
    low = max(start, name - _REACH)
    if not _may_end(text[low:name]):
        return None
    tokens = [Token(m.group(), m.start() + low, m.end() + low) for m in _TOKEN.finditer(text[low:name])]
    first = _head(tokens)
    if first < 0 or text[tokens[-1].end : name].strip():
        return None
    capital = tokens[first].big
    while first > 0 and tokens[first - 1].start != doubtful and _in_title(tokens[first - 1], capital):
        first -= 1
    if first > 0 and tokens[first - 1].start == doubtful and tokens[first - 1].form in MODIFIERS:
        first -= 1
    return tokens[first].start, tokens[-1].end


def _may_end(before: str) -> bool:
    """Whether the last word before a name can end a title: cheap, and true of all of which ``_head`` finds one."""
    last = [Token(m.group(), 0, 0) for chunk in before.rsplit(None, 1)[-1:] for m in _TOKEN.finditer(chunk)][-1:]
    return not last or last[0].big or last[0].form in _ENDING


def title_apart(text: str, start: int, name: int, name_end: int) -> tuple[int, int] | None:
    """The title before a name between commas: "the mayor, Ann Berg, said", not "to the mayor, Ann Berg, a lawyer"."""
    if text[name_end : name_end + 1] != "," or text[max(0, name - 2) : name] != ", ":
        return None
    place = title_before(text, start, name - 2)
    before = text[max(start, place[0] - 40) : place[0]].split()[-2:] if place else []
    if not before or fold(before[-1]) not in POSSESSIVES | DEFINITE or fold(before[0]) in OBJECT_OF:
        return None
    return place


def _head(tokens: list[Token]) -> int:
    """Where the head stands of a title that ends these tokens: the last, or "Secretary" of "Secretary of State"."""
    at = len(tokens) - 1
    if at < 0 or tokens[at].form in HEADS:
        return at
    while at > 1 and at > len(tokens) - 4 and tokens[at].big and tokens[at].form not in NO_TITLE:
        at -= 1
    at -= tokens[at].form == "the"
    office = at > 0 and tokens[at].form == "of" and tokens[at - 1].big and tokens[at - 1].form in HEADS
    return at - 1 if office else -1


def _in_title(token: Token, capital: bool) -> bool:
    """Whether a token before a title's head belongs to it. Before a capital head small words seldom do ("former")."""
    if token.form in NO_TITLE or not token.text[0].isalnum():
        return False
    return token.big or token.form in (BEFORE_CAPITAL if capital else MODIFIERS | HEADS)


def title_after(text: str, name_end: int, end: int) -> tuple[int, int] | None:
    """The title set off by a comma behind a name: ", director of the council," up to ``end``, its sentence's.

    The apposition has to be closed by a mark, and must not lead on to another name ("the mayor, Ann Berg").
    """
    high = min(end, name_end + _REACH)
    opening = _TOKEN.search(text, name_end, high)
    if opening is None or opening.group() != ",":
        return None
    tokens = [Token(m.group(), m.start() + name_end, m.end() + name_end) for m in _TOKEN.finditer(text[name_end:high])]
    if len(tokens) < 2:
        return None
    at = 2 if tokens[1].form in {"the", "a", "an"} else 1
    first = at
    while at < len(tokens) and _in_title(tokens[at], capital=False):
        at += 1
    heads = [i for i in range(first, at) if tokens[i].form in HEADS]
    if not heads or heads[-1] != at - 1:
        return None
    last = _completed(tokens, at)
    closed = (last == len(tokens) and high == end) or _dated(tokens[last : last + 2])
    if not closed and (last >= len(tokens) or tokens[last].text not in {*_CLOSING, "who"}):
        return None
    if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].big:
        return None
    return tokens[first].start, tokens[last - 1].end


def _dated(tokens: list[Token]) -> bool:
    """Whether a date for the title follows: "since 2019", "until May", "from 2009 to 2017"."""
    return (
        len(tokens) == 2
        and tokens[0].form in {"since", "until", "till", "from"}
        and (tokens[1].text.isdigit() or tokens[1].form in _MONTHS)
    )


def _completed(tokens: list[Token], at: int) -> int:
    """Past ``of the Institute for Tides`` behind a title's head at ``at``: a joining word and capitalised words.

    Five small words may follow up to the closing mark ("of the port at Nedrin,"), none of them a verb of saying.
    """
    if at >= len(tokens) or tokens[at].form not in TITLE_OF:
        return at
    last = at
    for i in range(at + 1, len(tokens)):
        if tokens[i].big or tokens[i].form in MODIFIERS:
            last = i + 1
        elif tokens[i].form not in TITLE_INNER:
            break
    for i in range(last, min(len(tokens), last + _SMALL_WORDS)):
        if tokens[i].text in _CLOSING:
            return i
        if not tokens[i].text.isalpha() or tokens[i].form in CLAUSE_WORDS:
            break
    return last
