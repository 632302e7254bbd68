"""Everything that a text says is done: its verbs and nouns with their arguments, found by grammar alone.

What of it is an event is the coder's to say: a predicate is made of every verb, and of every common noun that heads a
phrase.
"""

from collections.abc import Container, Iterator

from onrecord.reading.grammar.actors import is_actor
from onrecord.reading.grammar.arguments import (
    agent,
    complement,
    grammatical_subject,
    objects,
    obliques,
)
from onrecord.reading.grammar.nominals import nominal
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import LIGHT, LIGHT_IN, MUTUAL, MUTUAL_NOUNS, PARTITIVES
from onrecord.reading.grammar.voice import is_passive
from onrecord.reading.grammar.wordclasses import is_noun, is_verb, joined_nominals

_OF_A_NOUN = frozenset({"of"})


def predicates(tree: Tree, wanted: Container[str] | None = None) -> Iterator[Predicate]:
    """The verbs and nouns of a text with their arguments, in order.

    ``wanted`` leaves out what has none of these lemmas, its own or, for "is *ready*", that of its adjective.
    """
    for at, word in enumerate(tree.words):
        among = wanted is None or word.lemma.lower() in wanted
        if is_verb(tree, at):
            if among or any(tree.words[child].lemma.lower() in (wanted or ()) for child in tree.hanging(at, "acomp")):
                yield verbal(tree, at)
        elif among and is_noun(tree, at):
            yield nominal(tree, at)


def verbal(tree: Tree, at: int) -> Predicate:
    """A verb as a predicate."""
    passive = is_passive(tree, at)
    governed = complement(tree, at)
    done_to, behind = objects(tree, at), list(obliques(tree, at))
    light = _light(tree, at, done_to, behind)
    doing = agent(tree, at) if passive else grammatical_subject(tree, at)
    if passive:
        behind = [pair for pair in behind if pair[0] != "by" or pair[1] not in doing]
    for noun in done_to:
        behind += [pair for pair in obliques(tree, noun) if pair not in behind and pair[0] not in _OF_A_NOUN]
    if light is not None:
        inner = nominal(tree, light)
        counting = {light, *tree.above(light), *joined_nominals(tree, light)}
        done_to = tuple(dict.fromkeys(one for one in (*done_to, *inner.objects) if one not in counting))
        behind = [pair for pair in behind if pair[1] != light]
        behind += [pair for pair in inner.obliques if pair not in behind]
        doing = doing or inner.subject
        governed = inner.complement if governed is None else governed
    if not any(is_actor(tree, one) for one in done_to) or light is not None:
        doing, behind = _each_other(tree, at, light, doing, behind)
    return Predicate(
        head=at,
        lemma=with_particle(tree, at),
        passive=passive,
        subject=doing,
        objects=done_to,
        light=light,
        obliques=tuple(behind),
        complement=governed,
    )


def with_particle(tree: Tree, at: int) -> str:
    """A verb's lemma with its particle: "call off"."""
    return " ".join([tree.words[at].lemma.lower(), *(tree.words[one].lemma for one in particles(tree, at))])


def particles(tree: Tree, at: int) -> list[int]:
    """The particles of a verb, those among them that the parser took for prepositions."""
    return [child for child in tree.children[at] if tree.words[child].dep == "prt" or tree.words[child].tag == "RP"]


def _light(tree: Tree, at: int, done_to: tuple[int, ...], behind: list[tuple[str, int]]) -> int | None:
    """The noun that says what a light verb does."""
    lemma = with_particle(tree, at)
    if lemma.replace(" ", "_") in LIGHT:
        nouns = [one for one in done_to if _is_thing(tree, one)]
        if nouns:
            return _counted(tree, nouns[0])
    fitting = LIGHT_IN.get(lemma, ())
    return next((one for name, one in behind if name in fitting and _is_thing(tree, one)), None)


def _is_thing(tree: Tree, at: int) -> bool:
    return tree.words[at].tag in ("NN", "NNS") and not is_actor(tree, at)


def _counted(tree: Tree, at: int) -> int:
    """What a noun only counts: "a round of *talks*"."""
    if tree.words[at].lemma in PARTITIVES:
        return next((one for name, one in obliques(tree, at) if name == "of" and _is_thing(tree, one)), at)
    return at


def _each_other(
    tree: Tree, at: int, light: int | None, doing: tuple[int, ...], behind: list[tuple[str, int]]
) -> tuple[tuple[int, ...], list[tuple[str, int]]]:
    """Of "A and B met" the first meets, the other is met with."""
    mutual = tree.words[at].lemma in MUTUAL if light is None else tree.words[light].lemma in MUTUAL_NOUNS
    if not mutual or len(doing) < 2 or any(name in ("with", "together with") for name, _ in behind):
        return doing, behind
    return doing[:1], behind + [("with", one) for one in doing[1:]]
