"""The days that a reader sees on a page, what it says that they are, and the signs of whether they are its own."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from onrecord.articles.html import roles, signs
from onrecord.articles.html.daylines import Line, Page, Shape
from onrecord.articles.html.days import Day, Order
from onrecord.articles.html.roles import Role

_TOGETHER = 3  # passages between days of one story
_OTHERS = ("no like line has another day", "", "other days in like lines")


class Shown(NamedTuple):
    """A day, what the page says that it is, its characters in the text, the number of its passage, and its signs."""

    role: Role
    day: Day
    start: int
    end: int
    passage: int
    signs: frozenset[str]


def shown(of: Page, order: Order) -> list[Shown]:
    """All days in lines of the page, from top to bottom. ``order``: of the numbers of a day (see ``days``)."""
    lines = list(of.lines(order))
    alike: dict[Shape, dict[date, list[int]]] = {}
    for line in lines:
        for day in line.days:
            alike.setdefault(line.shape, {}).setdefault(day.value, []).append(line.number)
    return [one for line in lines for one in _of_line(of, line, alike[line.shape])]


def _of_line(of: Page, line: Line, alike: Mapping[date, Sequence[int]]) -> Iterator[Shown]:
    """The days of a line. ``alike``: the numbers of all lines of its shape, by their days."""
    start = of.seen.passages[line.number].start
    common = {*signs.of_place(of, line), *signs.of_names(of, line)}
    above = of.seen.words(of.seen.passages[line.number - 1]) if line.number else ""
    behind = 0
    for day in line.days:
        role, how = _role(line.words[behind : day.start], "" if behind else above, line.names)
        own = {*common, how, _OTHERS[len(list(islice(_others(line, day, alike), 2)))]}
        yield Shown(role, day, start + day.start, start + day.end, line.number, frozenset(own - {""}))
        behind = day.end


def _others(line: Line, day: Day, alike: Mapping[date, Sequence[int]]) -> Iterator[date]:
    """Other days in lines of the same shape that do not stand together with this one."""
    for value, numbers in alike.items():
        if value != day.value and max(line.number - numbers[0], numbers[-1] - line.number) > _TOGETHER:
            yield value


def _role(before: str, above: str, names: str) -> tuple[Role, str]:
    """What a day is, and the sign that says so."""
    if role := roles.said(before):
        return role, f"its line says: {'published' if role == 'first' else role}"
    if role := roles.label(above):
        return role, "the line above says what it is"
    if role := roles.named(names):
        return role, "its element says what it is"
    return "day", ""
