"""Named signs of a day on a page, and the rules that tell from them whether it is the page's own.

A day of its own is the one on which the page was published or last changed, not one that its text tells of or that
belongs to other stories, comments, or the site. Logistic regression and boosted trees over the same signs chose no
better on pages of other sites (decision 18).
"""

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from onrecord.articles.html.daylines import Line, Page

IN_WORDS = frozenset(("its line says: published", "its line says: updated", "the line above says what it is"))
"""Signs of a day that the page calls its own in words."""
BESIDE = frozenset(("right above the headline", "right below the headline", "right above the text", "above the text"))
"""Signs of the places where pages name their own days."""
TELLING = "told of in a sentence"

_FAR = 6  # elements up
_SENTENCE = 30  # characters beside a day in a line of the main text
_NOT_OURS = re.compile(
    r"\b(?:related|recirc|recommend|recommended|recommendations|trending|popular|most-?read|read-?(?:more|next)|teasers?"
    r"|comments?|commentlist|disqus|sidebar|more-(?:from|stories|posts)|latest-(?:posts|news|articles)|(?:next|prev)-post"
    r"|cards?|carousel|slider|slick|swiper|widget|listing|archive|upcoming|events?|replies|reply|reviews?|similar)\b"
)
_DAYS = re.compile(r"dates?\b|date(?:line|time|panel)|\btime|time\b|published|posted|pubdate|timestamp|publi|\bdt\b")
_ALL = 1 << 40
_BY_HEADLINE = (
    (-5, ""), (-1, "right above the headline"), (0, ""), (5, "right below the headline"), (_ALL, ""),
)  # fmt: skip
_BY_TEXT = (
    (-13, "far above the text"), (-5, "above the text"), (-1, "right above the text"), (3, "where the text begins"),
    (_ALL, "in the text"),
)  # fmt: skip
_BEHIND = ((4, "right behind the text"), (12, "behind the text"), (_ALL, "far behind the text"))
_BY_SIZE = ((25, "little beside it"), (60, "some words beside it"), (_ALL, "many words beside it"))


class Rule(NamedTuple):
    """What a day is that has all signs ``of``, at least one ``of_these`` if there are any, and none ``without``."""

    name: str
    own: bool | None
    of: frozenset[str] = frozenset()
    of_these: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def holds(self, found: Set[str]) -> bool:
        """Whether the rule decides of a day with these signs."""
        one_of_these = not self.of_these or not self.of_these.isdisjoint(found)
        return one_of_these and self.of <= found and self.without.isdisjoint(found)


_OWN_DAY = IN_WORDS | {"its element is named for days"}
_FARTHER = frozenset(
    ("far above the text", "where the text begins", "in the text", "in the main text", "behind the text")
) | {"far behind the text"}
RULES = (
    Rule("a sentence tells of it", False, frozenset((TELLING,))),
    Rule(
        "an item of a list of links",
        False,
        frozenset(("in a link", "in a list")),
        frozenset(("some words beside it", "many words beside it")),
    ),
    Rule(
        "a line of its own between headline and text",
        True,
        frozenset(("between headline and text", "little beside it")),
        without=frozenset(("named as others",)),
    ),
    Rule("one of a list of days", False, frozenset(("other days in like lines",))),
    Rule(
        "beside headline or text",
        True,
        of_these=frozenset(("right above the headline", "right below the headline", "right above the text")),
    ),
    Rule(
        "a line of its own above the text",
        True,
        frozenset(("above the text", "little beside it")),
        without=frozenset(("named as others", "in a link")),
    ),
    Rule(
        "above or right behind the text, and said to be a day",
        True,
        of_these=_OWN_DAY,
        without=_FARTHER | {"named as others"},
    ),
    Rule(
        "named as a day at the head of the article",
        True,
        frozenset(("its element is named for days", "in the article", "far above the text")),
        without=frozenset(("named as others", "in a link")),
    ),
    Rule(
        "said in words to be the page's, and no like line has another",
        True,
        frozenset(("no like line has another day",)),
        IN_WORDS,
        frozenset(("in the main text",)),
    ),
    Rule(
        "named as the page's, and no like line has another",
        True,
        frozenset(("no like line has another day", "its element says what it is")),
        without=frozenset(("in the main text", "named as others")),
    ),
    Rule("among others", False, frozenset(("named as others",))),
)
"""From the surest."""
UNDECIDED = Rule("nothing tells", None)


def verdict(found: Set[str]) -> Rule:
    """The first rule that holds."""
    return next((rule for rule in RULES if rule.holds(found)), UNDECIDED)


def of_place(of: Page, line: Line) -> Iterator[str]:
    """Where a line stands, by the headline and by the main text, and how much else stands in it."""
    number, (first, last) = line.number, of.body
    if number > last:
        yield next(name for until, name in _BEHIND if number - last <= until)
    else:
        yield next(name for until, name in _BY_TEXT if number - first <= until)
        if of.headline is not None:
            yield next(name for until, name in _BY_HEADLINE if number - of.headline <= until)
            if of.headline < number < first:
                yield "between headline and text"
    beside = len(line.words) - sum(day.end - day.start for day in line.days)
    yield next(name for most, name in _BY_SIZE if beside <= most)
    if of.kept[number]:
        yield TELLING if beside > _SENTENCE else "in the main text"


def of_names(of: Page, line: Line) -> Iterator[str]:
    """What the elements around a line are."""
    passage = of.seen.passages[line.number]
    element = of.seen.of(passage)
    if _DAYS.search(line.names):
        yield "its element is named for days"
    if passage.linked > (passage.end - passage.start) / 2:
        yield "in a link"
    if element.kind == "list":
        yield "in a list"
    if "article" in element.regions:
        yield "in the article"
    names = [line.names]
    for _ in range(_FAR):
        names.append(element.names)
        element = of.seen.elements[element.outer]
    if _NOT_OURS.search(" ".join(names)):
        yield "named as others"
