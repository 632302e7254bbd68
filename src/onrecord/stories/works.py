"""Versions of one work: articles that came from one address. The longest speaks for all of them."""

from collections.abc import Iterable
from typing import NamedTuple

from onrecord.stories.clustering import Ints
from onrecord.stories.report import Report


class Version(NamedTuple):
    """What decides which of several versions speaks for them, and the number of the article."""

    length: int
    id: str
    article: int


class Works:
    """Live articles by the addresses they came from."""

    def __init__(self) -> None:
        """Begin without an article."""
        self._at: dict[str, int] = {}
        self._versions: list[Version] = []
        self._heads: dict[int, int] = {}

    def take_in(self, report: Report, slot: int, article: int) -> tuple[int, list[int]]:
        """The slot of the version that speaks for this article, and those for which it speaks from now on.

        Slots are to be taken in as they are numbered.
        """
        versions = self._versions
        versions.append(Version(len(report.text), report.id, article))
        others = {self._at[address] for address in report.addresses if address in self._at}
        if not others:
            self._at.update(dict.fromkeys(report.addresses, slot))
            return slot, []
        head = max((slot, *others), key=lambda one: versions[one])
        lesser = sorted(({slot} | others) - {head})
        for one in lesser:
            self._heads[versions[one].article] = versions[head].article
        if len(others) > 1 or head == slot:
            self._at = {address: head if at in lesser else at for address, at in self._at.items()}
        self._at.update(dict.fromkeys(report.addresses, head))
        return head, [one for one in lesser if one != slot]

    def head(self, article: int) -> int:
        """The article that speaks for another, or itself."""
        while article in self._heads:
            article = self._heads[article]
        return article

    def key(self, slot: int) -> str:
        """The id of the article at a slot."""
        return self._versions[slot].id

    def keep(self, renumbered: Ints) -> None:
        """Give each slot its new number; those with -1 are let go."""
        kept: Iterable[tuple[str, int]] = ((address, int(renumbered[at])) for address, at in self._at.items())
        self._at = {address: at for address, at in kept if at >= 0}
        self._versions = [one for one, new in zip(self._versions, renumbered.tolist(), strict=True) if new >= 0]
