"""Whose article each one is, and whose text it prints: lists of outlets in which the copies of a text stand together.

Forty outlets that print one agency's text are one voice. So wherever outlets are listed, those that print the text of
another stand in brackets behind it: "Corriden Press (also printed by Northfold Review and Ostrel Dispatch)".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.dossier.phrasing import counted, labels, listed, outlets
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class Voices:
    """By an article's id: ``label`` its outlet, ``origin`` the article whose text it is (itself if its own)."""

    label: dict[str, str]
    origin: dict[str, str]

    def outlets(self, articles: Iterable[str]) -> list[str]:
        """The outlets of these articles, each once, in the order given."""
        return outlets(self.label, articles)

    def prints(self, article: str) -> str:
        """The other outlet whose text it is, "" for none."""
        origin = self.label[self.origin[article]]
        return "" if origin == self.label[article] else origin

    def named(
        self, articles: Iterable[str], how: Mapping[str, str] | None = None, *, sourced: bool = True
    ) -> list[str]:
        """The outlets of these articles, each once, those that print the text of another behind it in brackets.

        ``how`` gives words about an outlet ("cut short"); only outlets of which the same is said share brackets. Where
        an origin is not among them, ``sourced`` names it.
        """
        groups: dict[tuple[str, str], list[str]] = {}
        for article in articles:
            name = self.label[article]
            groups.setdefault((self.origin[article], (how or {}).get(name, "")), []).append(name)
        own = {self.label[origin] for (origin, _), names in groups.items() if self.label[origin] in names}
        seen: set[str] = set()
        found: list[str] = []
        for (origin, words), names in groups.items():
            first = self.label[origin]
            printed = [name for name in dict.fromkeys(names) if name not in own | seen]
            shown = [first, *printed] if first in names and first not in seen else printed
            seen.update(shown)
            found += [_bracketed(shown, words, first if sourced else "")] if shown else []
        return found

    def told(self, articles: Iterable[str], how: Mapping[str, str] | None = None, *, sourced: bool = True) -> str:
        """The same as one phrase: "A (also printed by B), C and D"."""
        return listed(self.named(articles, how, sourced=sourced))

    def counts(self, articles: Iterable[str], origins: int | None = None) -> str:
        """ "5 outlets, 3 origins", or "5 outlets" where each tells it in its own text."""
        told = tuple(articles)
        number, texts = len(self.outlets(told)), origins or len({self.origin[article] for article in told})
        return counted(number, "outlet") + (f", {counted(texts, 'origin')}" if texts < number else "")


def voices(coverage: Coverage, links: Links) -> Voices:
    """Those of a story; while nobody has looked for copies every article is its own."""
    label = labels(coverage)
    known = {article: origin for article, origin in links.origins if article in label and origin in label}
    return Voices(label, {article: known.get(article, article) for article in label})


def _bracketed(shown: list[str], words: str, origin: str) -> str:
    head, *others = shown
    inside = (
        words,
        f"text of {origin}" if origin not in {head, ""} else "",
        f"also printed by {listed(others)}" if others else "",
    )
    bracket = "; ".join(filter(None, inside))
    return f"{head} ({bracket})" if bracket else head
