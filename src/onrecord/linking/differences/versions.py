"""What a later version of an article corrects: the sentences of both that are one but for a number, a day, a name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from onrecord.linking.differences.assembling import one_line, shortened
from onrecord.linking.page import Page
from onrecord.record.claim import Claim
from onrecord.record.difference import Difference, DifferenceKind, Side
from onrecord.record.fact import Fact
from onrecord.record.span import Span
from onrecord.text.words import Word

ALIKE = 0.6
"""The share of words in the same order by which two sentences are one, changed."""
MOST = 60
"""Changed sentences of a version that are looked at, and ``LONGEST`` the words of one."""
LONGEST = 150

_NOTE = re.compile(
    r"\b(?:correction|corrected|clarification|an? (?:earlier|previous) version of this (?:article|story|report))\b",
    re.IGNORECASE,
)
_DENIES = frozenset({"not", "no", "never"})
_ASKED: dict[DifferenceKind, str] = {
    "number": "Which number",
    "date": "When",
    "name": "Who or what",
    "negation": "Is it so",
}


class Change(NamedTuple):
    """Words of the older version and what stands for them in the newer one, and the newer sentence."""

    kind: DifferenceKind
    old: Span
    new: Span
    sentence: Span


def corrections(
    replaces: Sequence[tuple[str, str]], book: Mapping[str, Page], claims: Iterable[Claim], facts: Sequence[Fact]
) -> Iterator[Difference]:
    """An update for every number, day, name or denial that a newer version gives otherwise than the older one."""
    figures: defaultdict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        figures[claim.article].extend(figure.span for figure in claim.figures)
    for newer, older in replaces:
        if newer in book and older in book:
            yield from _corrected(book[older], book[newer], figures, facts)


def _corrected(
    old: Page, new: Page, figures: Mapping[str, Sequence[Span]], facts: Sequence[Fact]
) -> Iterator[Difference]:
    changed: defaultdict[tuple[DifferenceKind, str, str], list[Change]] = defaultdict(list)
    for change in _changes(old, new, figures):
        changed[change.kind, one_line(old.cut(change.old)), one_line(new.cut(change.new))].append(change)
    note = _note(new)
    dated = new.article.updated or new.article.published
    when = f" of {dated.value[:10]}" if dated else ""
    for (kind, before, after), found in changed.items():
        because = f"the later version{when} has “{after}” where the earlier has “{before}”"
        because += ", and says so in a correction" if note else ""
        fresh = tuple(dict.fromkeys((*(change.new for change in found), *((note,) if note else ()))))
        yield Difference(
            kind,
            "compatible",
            f"{_ASKED[kind]}: “{shortened(new.cut(found[0].sentence))}”?",
            because,
            (
                Side(before, (old.id,), tuple(dict.fromkeys(change.old for change in found))),
                Side(after, (new.id,), fresh),
            ),
            next(
                (fact.id for fact in facts for span in fact.evidence if any(span.holds(one.new) for one in found)), None
            ),
            update=True,
        )


def _changes(old: Page, new: Page, figures: Mapping[str, Sequence[Span]]) -> Iterator[Change]:
    """The changed words of the sentences that only one version has, each with the likest of the other."""
    before, after = _sentences(old), _sentences(new)
    gone = [found for form, found in before.items() if form not in after][:MOST]
    come = [found for form, found in after.items() if form not in before][:MOST]
    for fresh, said in come:
        likest = max(gone, key=lambda one: _alike(one[1], said), default=None)
        if likest is not None and _alike(likest[1], said) >= ALIKE:
            gone.remove(likest)
            yield from _words_changed(likest[1], said, old, new, fresh, figures)


def _sentences(page: Page) -> dict[tuple[str, ...], tuple[Span, list[Word]]]:
    """The sentences of a version by their folded words."""
    found: dict[tuple[str, ...], tuple[Span, list[Word]]] = {}
    for sentence in page.sentences:
        said = page.words(sentence)[:LONGEST]
        if said:
            found.setdefault(tuple(word.form for word in said), (sentence, said))
    return found


def _alike(one: Sequence[Word], other: Sequence[Word]) -> float:
    a, b = [word.form for word in one], [word.form for word in other]
    if 2 * min(len(a), len(b)) < max(len(a), len(b)) * ALIKE:
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _words_changed(
    one: Sequence[Word],
    other: Sequence[Word],
    old: Page,
    new: Page,
    sentence: Span,
    figures: Mapping[str, Sequence[Span]],
) -> Iterator[Change]:
    steps = SequenceMatcher(None, [w.form for w in one], [w.form for w in other], autojunk=False).get_opcodes()
    for tag, i, j, k, m in steps:
        if tag in {"insert", "delete"}:
            turned = [word.form for word in (*one[i:j], *other[k:m])]
            if len(turned) == 1 and turned[0] in _DENIES:
                yield Change("negation", old.span(one[0].start, one[-1].end), sentence, sentence)
        elif tag == "replace":
            was, became = old.span(one[i].start, one[j - 1].end), new.span(other[k].start, other[m - 1].end)
            kind, was, became = _kind(old, new, was, became, figures)
            if kind:
                yield Change(kind, was, became, sentence)


def _kind(
    old: Page, new: Page, was: Span, became: Span, figures: Mapping[str, Sequence[Span]]
) -> tuple[DifferenceKind | None, Span, Span]:
    """What the changed words are in both versions, and all of the words that belong to it there."""
    readers: tuple[tuple[DifferenceKind, tuple[Sequence[Span], Sequence[Span]]], ...] = (
        ("date", ([time.span for time in old.times], [time.span for time in new.times])),
        ("number", (figures.get(old.id, ()), figures.get(new.id, ()))),
        ("name", ([one.span for one in old.mentions], [one.span for one in new.mentions])),
    )
    for kind, (theirs, mine) in readers:
        first = next((span for span in theirs if span.overlaps(was)), None)
        second = next((span for span in mine if span.overlaps(became)), None)
        if first and second:
            return kind, first, second
    return None, was, became


def _note(page: Page) -> Span | None:
    """The paragraph that says what was corrected, in a notice too."""
    for block in reversed(page.article.blocks):
        text = page.article.text[block.start : block.end]
        if block.kind in {"paragraph", "notice", "list"} and _NOTE.search(text[:200]):
            return page.span(block.start, block.start + len(text.rstrip())) if text.strip() else None
    return None
