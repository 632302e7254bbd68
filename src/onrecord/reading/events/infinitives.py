"""Clauses without a tense of their own, "to meet" and "meeting", with a word that says nothing of its own of them."""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.reading.events import cues
from onrecord.reading.events.eventnouns import is_ordinal
from onrecord.reading.events.governors import Judged
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.verbs import Group, group, is_past, is_to_come, is_verb_form


class Hung(NamedTuple):
    """A verb (``at``) that hangs on another word (``above``), with that word's own standing.

    ``tie`` is the label of the arc, or the preposition between.
    """

    tree: Tree
    at: int
    tie: str
    above: int
    whole: Judged

    @property
    def dep(self) -> str:
        """The label of the verb's arc."""
        return self.tree.words[self.at].dep

    @property
    def verb(self) -> Group:
        """The verb with its auxiliaries."""
        return group(self.tree, self.at)

    @property
    def upper(self) -> str:
        """The lemma of the word above."""
        return self.tree.words[self.above].lemma

    @property
    def past(self) -> bool:
        """Whether the word above is a verb of the past."""
        return is_past(self.tree, self.above)


def _continued(one: Hung) -> Judged | None:
    """Continues to shell."""
    going = one.upper in cues.CONTINUING and one.dep == "xcomp" and is_verb_form(one.tree, one.above) and not one.past
    if not going:
        return None
    return Judged("ongoing", f"{one.upper} doing") if one.whole.is_fact else one.whole


def _on_noun(one: Hung) -> Judged | None:
    """The first to meet; seeks a way to meet."""
    if one.dep not in ("acl", "relcl") or not one.whole.is_fact:
        return None
    if is_ordinal(one.tree, one.above):
        return Judged("happened", "the first to")
    return Judged("scheduled", "to ...")


def _headline(one: Hung) -> Judged | None:
    """Feld to visit Ostrel: a name that the parser takes for an order."""
    return Judged("scheduled", "headline: to ...") if one.verb.to and one.whole.rule == "imperative" else None


def _attributed(one: Hung) -> Judged | None:
    """Is said to have met."""
    passive = any(one.tree.hanging(one.above, "auxpass"))
    if one.upper in cues.ATTRIBUTED and one.verb.to and passive and one.whole.is_fact:
        return Judged("alleged", f"{one.tree.form(one.above).lower()} to")
    return None


def _after(one: Hung) -> Judged | None:
    """After meeting."""
    if one.dep == "pcomp" and one.tie in cues.OVER and one.whole.status != "scheduled":
        return Judged("happened", f"{one.tie} doing")
    return None


def _dated(one: Hung) -> Judged | None:
    """Heads to Kyiv to meet him tomorrow."""
    if one.verb.to and one.whole.is_fact and not one.past and is_to_come(one.tree, one.at, weekdays=True):
        return Judged("scheduled", cues.TO_COME)
    return None


def _due(one: Hung) -> Judged | None:
    """Is to meet; has to meet."""
    if not one.verb.to or one.dep != "xcomp":
        return None
    if one.upper == "be" and one.tree.words[one.at].lemma == "blame":
        return one.whole
    if one.upper == "be" and one.whole.status == "happened":
        return Judged("scheduled", "is to")
    if one.upper == "have" and (one.whole.rule == "will" or (one.whole.is_fact and not one.past)):
        return Judged("proposed", "has to")
    return None


def _beside(one: Hung) -> Judged | None:
    """Is active, while opposing; has been bombing, killing hundreds."""
    if one.dep != "advcl" or one.tree.words[one.at].tag != "VBG" or not one.whole.is_fact:
        return None
    above = group(one.tree, one.above)
    if above.tense == "present" and any(
        one.tree.form(mark).lower() == "while" for mark in one.tree.hanging(one.at, "mark")
    ):
        return Judged("ongoing", "while doing")
    if one.whole.status == "ongoing" and above.perfect:
        return Judged("happened", "so far")
    return None


_RULES: tuple[Callable[[Hung], Judged | None], ...] = (
    _continued,
    _on_noun,
    _headline,
    _attributed,
    _after,
    _dated,
    _due,
    _beside,
)


def of_clause(one: Hung) -> Judged:
    """What the first rule says that knows, else the standing of the word above."""
    return next((found for rule in _RULES if (found := rule(one))), one.whole)
