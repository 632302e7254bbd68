"""What is said of an event that a noun names: by words before it, a clause behind it, the verb that carries it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from onrecord.reading.events import cues
from onrecord.reading.events.governors import ROWS, Judged
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.verbs import Group, group, is_to_come, lacks, with_particle

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def of_noun(tree: Tree, at: int) -> Judged | None:
    """What the words before a noun and a participle behind it say: "no talks", "planned visit", "talks set for May"."""
    if lacks(tree, at):
        return Judged("denied", "no ...")
    before = {tree.form(child).lower() for child in tree.hanging(at, "amod", "compound", "advmod", "nmod", "acl")}
    doubts = {tree.form(one).lower() for child in tree.hanging(at, "acl") for one in tree.hanging(child, "advmod")}
    if doubted := (before | doubts) & cues.DOUBTING:
        return Judged("alleged", min(doubted))
    if found := _of_row(tree.words[at].lemma, before):
        return found
    if before & cues.ONGOING_BEFORE:
        return Judged("ongoing", "said to be ongoing")
    if is_to_come(tree, at) or any(group(tree, one).to for one in _occurring(tree, at, "acl")):
        return Judged("scheduled", "a noun with a time to come")
    return None


def _of_row(lemma: str, before: set[str]) -> Judged | None:
    """Planned visit; alleged attack; possible collusion."""
    for row in ROWS:
        if found := before & row.before:
            if row.status == "proposed" and lemma in cues.MISDEEDS:
                return Judged("alleged", f"a misdeed that is {min(found)}")
            return Judged(row.status, f"{row.name}: {min(found)}")
    return None


def of_relative(tree: Tree, at: int) -> int | None:
    """The verb of a clause that tells how a noun's event takes place: "the vote, *which will be held* on Monday"."""
    return next(_occurring(tree, at, "relcl"), None)


def _occurring(tree: Tree, at: int, dep: str) -> Iterator[int]:
    for child in tree.hanging(at, dep):
        lemma = tree.words[child].lemma
        passive = any(tree.hanging(child, "auxpass")) and lemma in cues.CARRYING
        alone = lemma == "take" or not any(tree.hanging(child, "dobj"))
        meets = tree.words[at].lemma in cues.GATHERINGS and group(tree, child).modal == "will"
        if (lemma in cues.OCCURRING and alone) or passive or meets:
            yield child


def is_ordinal(tree: Tree, noun: int) -> bool:
    """Whether a noun is "the first", "the only", "the 10th" to do something."""
    forms = {tree.form(one).lower() for one in range(max(0, noun - 4), noun + 1)}
    return bool(forms & cues.ORDINALS) or any(_ORDINAL.fullmatch(form) for form in forms)


def has_determiner(tree: Tree, noun: int, *forms: str) -> bool:
    """Whether one of these stands before a noun."""
    return any(tree.form(child).lower() in forms for child in tree.hanging(noun, "det", "predet"))


def is_definite(tree: Tree, noun: int) -> bool:
    """Whether a noun is said to be known: "the attack", "their attack", not "an attack", "a neighbour's attack"."""
    if any(tree.form(child).lower() == "same" for child in tree.hanging(noun, "amod")):
        return False
    if has_determiner(tree, noun, "the", "this", "that", "these", "those"):
        return True
    return any(not has_determiner(tree, owner, "a", "an") for owner in tree.hanging(noun, "poss"))


class Beside(NamedTuple):
    """A noun (``at``) beside a verb (``above``) with the verb's own standing; ``tie`` is a label or a preposition."""

    tree: Tree
    at: int
    tie: str
    above: int
    whole: Judged

    @property
    def dep(self) -> str:
        """The label of the noun's arc."""
        return self.tree.words[self.at].dep

    @property
    def lemma(self) -> str:
        """The noun's lemma."""
        return self.tree.words[self.at].lemma.lower()

    @property
    def verb(self) -> str:
        """The verb's lemma."""
        return self.tree.words[self.above].lemma

    @property
    def group(self) -> Group:
        """The verb with its auxiliaries."""
        return group(self.tree, self.above)

    @property
    def lasts(self) -> bool:
        """Whether the noun names what lasts."""
        return self.lemma in cues.LASTING

    @property
    def definite(self) -> bool:
        """Whether the noun is said to be known."""
        return is_definite(self.tree, self.at)

    @property
    def under_way(self) -> bool:
        """Whether the verb says that it is going on: "talks *are underway*"."""
        said = self.tree.hanging(self.above, "acomp", "advmod", "attr")
        return self.verb == "be" and any(self.tree.form(one).lower() in cues.ONGOING_BEFORE for one in said)


def _order(one: Beside) -> bool | None:
    """Take the meeting in May: an order about what is there."""
    return False if one.definite and one.whole.rule == "imperative" else None


def _state(one: Beside) -> bool | None:
    """Talks are underway; is under attack; does not have the votes."""
    going = one.verb == "be" and (one.tie == "under" or one.under_way)
    return True if going or (one.verb == "have" and one.whole.status == "denied") else None


def _lasting_subject(one: Beside) -> bool | None:
    """The inquiry found: it is over."""
    if one.dep not in ("nsubj", "nsubjpass"):
        return None
    if one.lasts and one.group.tense == "past" and one.verb != "be":
        return one.whole.is_fact
    return False if one.whole.status == "denied" and one.verb in cues.COMPLETING else None


def _subject(one: Beside) -> bool | None:
    """The vote took place; the deal was signed; the meeting will focus on grain; the meeting is on Monday."""
    if one.dep not in ("nsubj", "nsubjpass"):
        return None
    signed = one.dep == "nsubjpass" and with_particle(one.tree, one.above) in cues.CARRYING and not one.lasts
    if one.verb in cues.OCCURRING or signed:
        return True
    dated = one.lemma in cues.GATHERINGS and one.whole.status in ("scheduled", "conditional")
    if one.whole.rule == "would" or dated:
        return not one.group.perfect or one.whole.rule == "would"
    return one.verb == "be" and not any(one.tree.hanging(one.above, "attr", "acomp", "xcomp", "ccomp"))


def _attribute(one: Beside) -> bool | None:
    """It was an attack; left because of the attack."""
    if one.dep == "attr" and one.verb == "be":
        return True
    return False if one.dep == "pobj" and one.tie not in cues.TIES else None


def _lasting_object(one: Beside) -> bool | None:
    """Launched an inquiry: it goes on. Will hamper the inquiry: it goes on, too."""
    if not one.lasts:
        return None
    if one.definite and one.whole.status in ("conditional", "scheduled", "proposed"):
        return False
    if one.whole.is_fact or one.whole.status == "alleged":
        return one.verb in cues.COMPLETING or (one.verb == "be" and one.group.tense == "past")
    return None


def _object(one: Beside) -> bool | None:
    """Held the talks; could see an attack."""
    carried = with_particle(one.tree, one.above) in cues.CARRYING
    return carried or (one.verb in cues.BEARING and not one.definite)


_RULES: tuple[Callable[[Beside], bool | None], ...] = (
    _order,
    _state,
    _lasting_subject,
    _subject,
    _attribute,
    _lasting_object,
    _object,
)
"""The first that knows says whether the verb's own standing is that of the noun."""


def carried(one: Beside) -> Judged | None:
    """The status of a noun that has it from its verb, None where the verb only speaks of it."""
    if next(answer for rule in _RULES if (answer := rule(one)) is not None):
        within = one.verb == "be" and one.tie in ("in", "under")
        lasting = one.lasts or within or one.verb in cues.CONTINUING
        goes_on = one.under_way or (one.whole.is_fact and one.group.tense == "present" and lasting)
        return Judged("ongoing", f"{one.verb}, present tense") if goes_on else one.whole
    if one.dep == "pobj":
        new = has_determiner(one.tree, one.at, "a", "an") and one.lemma in cues.GATHERINGS
        dated = new and one.tie in ("at", "during", "for", "to") and one.whole.status in ("scheduled", "denied")
        return one.whole if dated else None
    if one.whole.status == "denied" and one.dep == "nsubjpass" and not one.definite:
        return one.whole
    doubted = one.whole.status == "alleged" and one.whole.rule not in cues.DOUBTING
    known = one.definite or one.whole.is_fact or one.whole.status == "denied" or doubted
    return None if known else one.whole
