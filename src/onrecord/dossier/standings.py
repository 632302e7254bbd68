"""Who tells what: a table of outlets and facts, without a score for anyone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from onrecord.dossier.gaps import none
from onrecord.dossier.voices import Voices, voices
from onrecord.record.dossier import Section
from onrecord.record.fact import Fact, Standing, Told
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.record.table import Cell, Outlet, Row, Table

_NEAREST: tuple[Standing, ...] = ("tells", "in_part", "differs", "silent", "not_checked", "too_early")
_TOLD: tuple[Told, ...] = get_args(Told)


@dataclass(frozen=True, slots=True)
class Columns:
    """The articles of each outlet, without versions that were replaced, and those that nobody read for claims."""

    articles: dict[str, tuple[str, ...]]
    unread: frozenset[str]

    def cells(self, fact: Fact) -> dict[str, Cell]:
        """How each outlet stands to a fact. Of an outlet's articles the one nearest to the fact counts.

        An outlet is silent only where it had its say: an article of it that was not read leaves it "not checked".
        """
        stands: dict[str, Standing] = {}
        stands.update((article, "too_early") for article in fact.too_early)
        stands.update((article, "silent") for article in fact.silent)
        spans: dict[str, list[Span]] = defaultdict(list)
        for telling in sorted(fact.tellings, key=lambda one: _TOLD.index(one.how)):
            if telling.article not in spans:
                stands[telling.article] = telling.how
            spans[telling.article].append(telling.span)
        return {name: self._cell(articles, stands, spans) for name, articles in self.articles.items()}

    def _cell(self, articles: tuple[str, ...], stands: dict[str, Standing], spans: dict[str, list[Span]]) -> Cell:
        ways = {stands.get(article, "not_checked") for article in articles}
        if not ways.intersection(_TOLD) and self.unread.intersection(articles):
            return Cell("not_checked")
        nearest = sorted((one for one in articles if one in spans), key=lambda one: _NEAREST.index(stands[one]))
        evidence = dict.fromkeys(span for article in nearest for span in spans[article])
        return Cell(next(way for way in _NEAREST if way in ways), tuple(evidence))


def section(coverage: Coverage, links: Links) -> Section:
    """The table: rows in the order of the facts, outlets that tell most of them first, copies behind the copied."""
    known, beside = columns(coverage, links), voices(coverage, links)
    facts = shared(coverage, links)
    names = _order(known, beside, facts)
    cells = ((fact, known.cells(fact)) for fact in facts)
    rows = tuple(Row(fact.id, fact.line, tuple(told[name] for name in names)) for fact, told in cells)
    table = Table(tuple(Outlet(name, _prints(known, beside, name)) for name in names), rows) if rows else None
    return Section("coverage", "Who tells what", (), nothing(coverage, links), table, of_one_text(links))


def columns(coverage: Coverage, links: Links) -> Columns:
    """The outlets of a story."""
    older = {old for _, old in links.replaces}
    by_outlet: dict[str, list[str]] = defaultdict(list)
    for article, label in voices(coverage, links).label.items():
        if article not in older:
            by_outlet[label].append(article)
    return Columns({name: tuple(ids) for name, ids in by_outlet.items()}, frozenset(coverage.unread("claims")))


def nothing(coverage: Coverage, links: Links) -> str:
    """The sentence where no fact is shown."""
    return "None is told from several origins." if links.facts else none(coverage, links, "facts", "facts")


def of_one_text(links: Links) -> str:
    """The sentence on what is left to the exports: a wire's every clause would be a fact of all who print it."""
    number = sum(fact.origins == 1 for fact in links.facts)
    if not number:
        return ""
    told = "1 fact is" if number == 1 else f"{number:,} facts are"
    return f"Left out here: {told} told by one text and its copies alone; the exports have all."


def shared(coverage: Coverage, links: Links) -> list[Fact]:
    """The facts of several origins. What most tell comes first, then what most outlets tell, then as printed."""
    beside = voices(coverage, links)
    place = {article.id: number for number, article in enumerate(coverage.articles)}

    def rank(fact: Fact) -> tuple[int, int, int, int, str]:
        return -fact.origins, -len(beside.outlets(fact.told_by)), place[fact.lined.article], fact.lined.start, fact.id

    return sorted((fact for fact in links.facts if fact.origins > 1 and fact.line.strip()), key=rank)


def _order(known: Columns, beside: Voices, facts: Iterable[Fact]) -> list[str]:
    """Outlets that tell most facts first, each followed by those that print its text."""
    told: dict[str, int] = defaultdict(int)
    for fact in facts:
        for name in beside.outlets(fact.told_by):
            told[name] += 1
    prints = {name: _prints(known, beside, name) for name in known.articles}

    def rank(name: str) -> tuple[int, str, bool, int, str]:
        lead = prints[name] if prints[name] in prints else name
        return -told[lead], lead, bool(prints[name]), -told[name], name

    return sorted(known.articles, key=rank)


def _prints(known: Columns, beside: Voices, name: str) -> str:
    """The one other outlet whose text all of its articles are."""
    printed = {beside.prints(article) for article in known.articles[name]}
    return printed.pop() if len(printed) == 1 else ""
