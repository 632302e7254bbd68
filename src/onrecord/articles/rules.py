"""What a rule is: the shapes of one whole paragraph, where it may stand, and the reason that it gives."""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from onrecord.record.article import BlockKind

Where = Literal["anywhere", "head"]

_CAPITAL = r"(?-i:[^\W\d_a-z])"
_WORD = rf"{_CAPITAL}[\w.'&-]{{0,30}}"
_SMALL = "al|bin|da|de|del|den|der|di|du|el|la|le|van|von"
_PERSON = rf"{_WORD}(?: (?:{_SMALL}|{_WORD})){{0,4}}"
PARTS = {
    "capital": _CAPITAL,
    "word": _WORD,
    "person": _PERSON,
    "name": rf"{_WORD}(?: (?:and|for|of|the|{_SMALL}|{_WORD})){{0,7}}",
    "credit": rf"{_PERSON}(?: ?(?:[/|,]|via) ?{_PERSON}){{0,3}}",
    "pictures": r"(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?)",
    "desk": r"(?:afp(?: photo)?|ap(?: photo)?|associated press|bloomberg|epa|getty(?: images)?|reuters|shutterstock"
    r"|zuma(?: press)?)",
    "site": r"(?:apple news|bluesky|e-?mail|facebook|flipboard|google(?: news)?|instagram|linkedin|mastodon|messenger"
    r"|pinterest|print|reddit|rss|sms|snapchat|telegram|threads|tiktok|twitter|whatsapp|x|youtube)",
    "story": r"(?:article|column|content|page|piece|post|report|story)",
    "list": r"(?:articles|content|coverage|headlines|links|news|posts|reading|reports|stories|topics|videos)",
    "letter": r"(?:alerts?|briefings?|channel|e-?mails?|inbox|newsletters?|notifications|podcasts?)",
    "address": r"(?:@ ?\w{1,40}|[\w.+-]{1,60}@[\w.-]{3,60})",
}
"""What ``<name>`` and the like stand for in a form. A name is capitalised, in any script, whatever the form's case."""

_EDGES = " .!:>…»→|<«←•·"


class Label(NamedTuple):
    """What a paragraph is, whether it is read, and why; ``suspect``: read, though it may not be the article's."""

    kind: BlockKind
    kept: bool = True
    reason: str = ""
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of paragraph. ``reason`` is the rule's name, a clause for the reader.

    ``where``: "head" is above the second paragraph of the body. ``longest``: in characters. ``signs``: one of them
    stands, in lower case, in all that the shape can cover; for shapes that are slow to say no. Under a rule that
    ``opens`` a list, headlines are teasers of other stories.
    """

    kind: BlockKind
    reason: str
    shape: re.Pattern[str]
    kept: bool = False
    where: Where = "anywhere"
    longest: int = 120
    signs: tuple[str, ...] = ()
    opens: bool = False

    def signed(self, folded: str) -> bool:
        """Whether a paragraph, in lower case, has a sign of this rule."""
        return any(sign in folded for sign in self.signs)

    @property
    def label(self) -> Label:
        """What it says of such a paragraph."""
        return Label(self.kind, self.kept, self.reason)


def shape(*forms: str) -> re.Pattern[str]:
    """One pattern of several forms, in brackets or not; case makes no difference, ``<part>`` is one of PARTS."""
    filled = "|".join(re.sub(r"<(\w+)>", lambda m: PARTS[m[1]], form) for form in forms)
    return re.compile(rf"[(\[]?(?:{filled})[.!]?[)\]]?", re.IGNORECASE)


def bared(plain: str) -> str:
    """Plain words without arrows and stops at both ends: what the shapes are made for."""
    return plain.strip(_EDGES)
