"""A word that tells of something done, and what hangs on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb ("met", "was arrested by") or a noun ("the arrest of", "talks with") with its arguments.

    All numbers are places in a Tree's words. ``head`` is the verb or noun, ``lemma`` its lower-case lemma, with its
    particle where it has one ("call off"). ``subject`` and ``objects`` are the heads of who does it and whom it is done
    to, whatever the voice: a passive's grammatical subject is among ``objects``, its "by ..." is the ``subject``; each
    of several joined by "and" stands there. ``light`` is a noun that carries the sense of a verb without much of its
    own: "agreement" in "signed an agreement". ``obliques`` are prepositions with the heads behind them ("with", 17), of
    the verb and of its light noun. ``complement`` is the head of a clause that it governs ("agreed to *withdraw*").
    """

    head: int
    lemma: str
    noun: bool = False
    passive: bool = False
    subject: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    light: int | None = None
    obliques: tuple[tuple[str, int], ...] = ()
    complement: int | None = None

    def behind(self, *prepositions: str) -> tuple[int, ...]:
        """The heads behind one of these prepositions."""
        return tuple(at for preposition, at in self.obliques if preposition in prepositions)
