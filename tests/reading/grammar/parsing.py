"""Sentences parsed by the model itself, and their words by name."""

from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.predicates import predicates
from onrecord.reading.grammar.tree import Tree
from onrecord.text.folding import straighten


def tree(text: str) -> Tree:
    """The grammar of a text."""
    plain = straighten(text)
    return Tree(plain, SpacyParser().predict([plain])[0])


def predicate(parsed: Tree, form: str) -> Predicate:
    """The predicate of the word that is printed so."""
    return next(one for one in predicates(parsed) if parsed.form(one.head) == form)


def forms(parsed: Tree, places: tuple[int, ...]) -> list[str]:
    """Words as they are printed."""
    return [parsed.form(at) for at in places]


def obliques(parsed: Tree, one: Predicate) -> list[tuple[str, str]]:
    """Prepositions with the printed heads behind them."""
    return [(name, parsed.form(at)) for name, at in one.obliques]
