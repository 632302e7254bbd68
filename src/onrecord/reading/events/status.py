"""The status of an event: whether the text says that it happened, lasts, is planned, wished, claimed, denied, or hangs
on a condition. ``docs/events.md`` says what each means.

The word that names the event is looked at first: its auxiliaries, negation and adjectives may settle it
(``modality``, ``eventnouns``). If they do not ("to meet", "talks"), the word that governs it is asked (``governors``),
and so on up the tree: "plans to", "accused of", "the possibility of". What settles it is the ``rule`` of the answer.
"""

from itertools import islice

from onrecord.reading.events import cues
from onrecord.reading.events.eventnouns import Beside, carried, has_determiner, is_definite, of_noun, of_relative
from onrecord.reading.events.governors import ROWS, Judged, governs, is_accused, sense
from onrecord.reading.events.infinitives import Hung, of_clause
from onrecord.reading.events.modality import condition, has_condition, own
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.verbs import (
    FAR,
    first_joined,
    group,
    is_negated,
    is_noun,
    is_past,
    is_verb_form,
    lacks,
    with_particle,
)
from onrecord.record.event import EventStatus

_LINKS = frozenset({"IN", "TO", "VBG", "RB"})
"""Tags of what stands between a word and its governor: prepositions, "including", "ahead" of."""


def status(tree: Tree, predicate: Predicate, ahead: bool | None) -> EventStatus:
    """The status of a predicate's event; see ``judged``."""
    return judged(tree, predicate, ahead).status


def judged(tree: Tree, predicate: Predicate, ahead: bool | None) -> Judged:
    """The status of a predicate's event, with the rule that gave it.

    ``ahead`` says whether the event's own time lies after the article's publication, None where that is unknown.
    """
    found = _view(tree, predicate.head, FAR)
    if ahead is False and found.rule == cues.TO_COME:
        return Judged("happened", "present tense of what is past")
    if found.is_fact and predicate.light is not None:
        held = tree.words[predicate.head].lemma == "be"
        found = (_view(tree, predicate.light, FAR) if held else of_noun(tree, predicate.light)) or found
    if ahead and found.is_fact and not is_past(tree, predicate.head):
        return Judged("scheduled", "its time is still to come")
    return _called_off(tree, predicate.head) or found if found.status == "scheduled" else found


def _called_off(tree: Tree, at: int) -> Judged | None:
    """What became of the occasion of an act: "a ceremony at which they were to *sign* was called off"."""
    for place in (at, *islice(tree.above(at), FAR)):
        if tree.words[place].dep == "relcl":
            occasion = _governed(tree, tree.words[place].head, FAR)
            return occasion if occasion.status == "denied" else None
    return None


def _view(tree: Tree, at: int, far: int) -> Judged:
    """How a word's event stands, by itself or by what governs it; ``far`` is how many words up may be asked."""
    found = own(tree, at)
    if found is None:
        return _told_behind(tree, at) or _governed(tree, at, far)
    if is_noun(tree, at):
        return _borne_out(tree, at, found, far)
    return _reported(tree, at, found, far) if found.is_fact else found


def _told_behind(tree: Tree, at: int) -> Judged | None:
    """What a clause behind a noun tells: "the vote, *which will be held*", "the inquiry, *which ended*"."""
    clause = of_relative(tree, at) if is_noun(tree, at) else None
    told = own(tree, clause) if clause is not None else None
    if clause is None or told is None:
        return None
    over = tree.words[at].lemma in cues.LASTING and tree.words[clause].lemma in cues.COMPLETING
    return told if not told.is_fact or (over and is_past(tree, clause)) else None


def _borne_out(tree: Tree, at: int, found: Judged, far: int) -> Judged:
    """What became of an event that its noun calls planned or proposed: "the planned visit *was called off*"."""
    word = tree.words[at]
    if found.status not in ("scheduled", "proposed"):
        return found
    form = tree.form(word.head).lower()
    if word.dep == "pobj" and form in cues.OVER and is_past(tree, tree.words[word.head].head):
        return Judged("happened", form)
    told, said = _governed(tree, at, far), own(tree, word.head)
    came = told.is_fact and is_past(tree, word.head) and said is not None and told.rule == said.rule
    return told if came or told.status == "denied" else found


def _reported(tree: Tree, at: int, found: Judged, far: int) -> Judged:
    """A fact in a clause that somebody claims, denies or wishes, or that is only for later."""
    first = first_joined(tree, at)
    word = tree.words[first]
    if far <= 0 or word.head == first:
        return found
    if word.dep == "advcl":
        return _later(tree, at, word.head, far) or found
    lemma = tree.words[word.head].lemma.lower()
    told = any(tree.form(child).lower() == "that" for child in tree.hanging(at, "mark", "pobj", "advmod", "dative"))
    if word.dep in ("ccomp", "acl", "pcomp") or (word.dep == "relcl" and told and lemma in cues.CLAIMING):
        return _distanced(tree, word.head, lemma) or _passed_up(tree, at, first, found, far)
    return found


def _later(tree: Tree, at: int, above: int, far: int) -> Judged | None:
    """A clause of time beside what is still to come: "*when he arrives*, he will"."""
    if group(tree, at).tense != "present" or not is_verb_form(tree, above):
        return None
    later = {tree.form(child).lower() for child in tree.hanging(at, "advmod", "mark")} & cues.LATER
    if not later or _view(tree, above, far - 1).is_fact:
        return None
    return Judged("scheduled", f"{min(later)}, later")


def _distanced(tree: Tree, above: int, lemma: str) -> Judged | None:
    """Claimed that; denied that; rejected claims that; does not think that."""
    if lemma in cues.CLAIMING:
        word = tree.words[above]
        if word.dep == "dobj" and tree.words[word.head].lemma in cues.DENYING:
            return Judged("denied", f"{tree.words[word.head].lemma} the {word.lemma}")
        return Judged("alleged", f"{lemma} that")
    if lemma in cues.DENYING:
        return Judged("denied", f"{lemma} that")
    if lemma in cues.THINKING and is_verb_form(tree, above) and group(tree, above).negated:
        return Judged("denied", f"not {lemma} that")
    return None


def _passed_up(tree: Tree, at: int, first: int, found: Judged, far: int) -> Judged:
    """A fact in a clause whose governor keeps no distance from it: what stands above that may."""
    word, above = tree.words[first], tree.words[first].head
    lemma = tree.words[above].lemma.lower()
    if lemma in cues.CAUSING and word.dep == "ccomp" and word.tag in ("VB", "VBP"):
        return _view(tree, above, far - 1)
    if lemma in cues.WISHING and not is_past(tree, at):
        return _turned(tree, above, Judged("proposed", f"{lemma} that"), far)
    if word.dep == "ccomp" and is_verb_form(tree, above):
        return condition(tree, above, group(tree, above)) or _reported(tree, above, found, far - 1)
    return found


def _governed(tree: Tree, at: int, far: int) -> Judged:
    """What the word above says of a word that does not speak for itself."""
    word = tree.words[at]
    if word.head == at or far <= 0:
        return _bare(tree, at)
    if word.dep in ("conj", "appos"):
        shared = is_verb_form(tree, word.head) or is_noun(tree, word.head)
        return _view(tree, word.head, far - 1) if shared else _bare(tree, at)
    if word.dep in ("pobj", "pcomp"):
        return _behind(tree, at, far)
    return _by(tree, at, word.dep, word.head, far)


def _behind(tree: Tree, at: int, far: int) -> Judged:
    """A word behind a preposition: what that says ("without", "ahead of"), else what governs it."""
    upper = tree.words[at].head
    form = tree.form(upper).lower()
    before = tree.form(upper - 1).lower() if upper else ""
    if form in cues.UNREAL or (form == "of" and before in ("instead", "short")):
        return Judged("denied", f"{before} of" if form == "of" else form)
    if form == "of" and before == "ahead" and not any(tree.form(child).isdigit() for child in tree.children[at]):
        return Judged("scheduled", "ahead of")
    for _ in range(FAR):
        if tree.words[upper].dep not in ("prep", "conj", "agent") or tree.words[upper].tag not in _LINKS:
            break
        upper = tree.words[upper].head
    return _by(tree, at, form, upper, far)


def _by(tree: Tree, at: int, tie: str, above: int, far: int) -> Judged:
    """The status by the word above, which is tied to it by a preposition or a label of the grammar."""
    if found := _by_row(tree, at, tie, above, far):
        return found
    if tie in ("compound", "amod", "nmod"):
        if tree.words[above].lemma in cues.MEETINGS:
            return _view(tree, above, far - 1)
        return of_noun(tree, above) or _bare(tree, at)
    return _by_verb(tree, at, tie, above, far) if is_noun(tree, at) else _by_clause(tree, at, tie, above, far)


def _by_row(tree: Tree, at: int, tie: str, above: int, far: int) -> Judged | None:
    """The status that a row of governors gives."""
    if tie == "of" and is_accused(tree, above):
        return Judged("alleged", "accused of")
    noun, governor = is_noun(tree, at), sense(tree, at, above)
    lemma = with_particle(tree, governor)
    if noun and (tree.words[at].lemma in cues.GIVEN or (lemma in cues.OF_NEW and is_definite(tree, at))):
        return None
    for row in ROWS:
        governing = row.thing if noun else row.clause
        if (lemma in governing or f"{lemma}_{tie}" in governing) and governs(tree, at, tie, governor):
            found = Judged(row.status, f"{row.name}: {lemma}")
            whole = _turned(tree, governor, found, far)
            return found if noun and (found.status, whole.status) == ("scheduled", "proposed") else whole
    return None


def _turned(tree: Tree, above: int, found: Judged, far: int) -> Judged:
    """The status of what a word governs, where that word itself is denied, claimed or hangs on a condition."""
    if not (is_verb_form(tree, above) or is_noun(tree, above)):
        above = tree.words[above].head
    if far <= 0:
        return found
    return _answered(tree, above, found) or _within(tree, above, found, _view(tree, above, far - 1))


def _answered(tree: Tree, above: int, found: Judged) -> Judged | None:
    """Declined a request to; plans to, if."""
    word = tree.words[above]
    if found.status not in ("scheduled", "proposed"):
        return None
    if word.dep == "dobj" and tree.words[word.head].lemma in (*cues.DENYING, "decline", "refuse"):
        return Judged("denied", f"refused: {found.rule}")
    return Judged("conditional", f"if, {found.rule}") if has_condition(tree, above) else None


def _within(tree: Tree, above: int, found: Judged, whole: Judged) -> Judged:
    """The status that a word gives, within its own."""
    if whole.status == "denied" and found.status != "alleged":
        return Judged("happened" if found.status == "denied" else "denied", f"not {found.rule}")
    doubted = of_noun(tree, above) if is_noun(tree, above) else None
    if doubted and doubted.status == "alleged":
        return doubted
    if whole.status == "proposed" and found.status in ("scheduled", "conditional"):
        return whole
    strict = whole.rule in cues.CONDITIONS or found.status in ("scheduled", "denied")
    return Judged("conditional", f"{whole.rule}, {found.rule}") if whole.status == "conditional" and strict else found


def _by_verb(tree: Tree, at: int, tie: str, above: int, far: int) -> Judged:
    """A noun with a word that says nothing of its own of it: "held *talks*", "a *vote* took place"."""
    word, lemma = tree.words[at], tree.words[above].lemma.lower()
    verbs = (one for one in islice(tree.above(at), FAR) if is_verb_form(tree, one))
    if has_determiner(tree, at, "any") and any(is_negated(tree, one) for one in verbs):
        return Judged("denied", "not any")
    if tie in ("of", "for") and lemma in cues.EVIDENCE and lacks(tree, above):
        return Judged("denied", f"no {lemma} of")
    if tie == "of" and lemma in cues.PHASES and is_noun(tree, above):
        whole = _view(tree, above, far - 1)
        return _bare(tree, at, tie) if word.lemma.lower() in cues.LASTING and whole.is_fact else whole
    if is_verb_form(tree, above) and word.dep in ("dobj", "nsubj", "nsubjpass", "attr", "pobj"):
        return carried(Beside(tree, at, tie, above, _view(tree, above, far - 1))) or _bare(tree, at, tie)
    return _bare(tree, at, tie)


def _by_clause(tree: Tree, at: int, tie: str, above: int, far: int) -> Judged:
    """A clause without tense, with a word that says nothing of its own of it."""
    word, upper = tree.words[at], tree.words[above]
    on_noun = word.dep in ("acl", "relcl")
    lasts = word.tag == "VBG" and word.lemma in cues.LASTING and word.dep not in ("pcomp", "xcomp")
    if (on_noun and not group(tree, at).to) or lasts or upper.tag[:2] not in ("JJ", "RB", "VB", "NN", "MD"):
        return _bare(tree, at)
    asked = above if on_noun or is_verb_form(tree, above) else upper.head
    return of_clause(Hung(tree, at, tie, above, _view(tree, asked, far - 1)))


def _bare(tree: Tree, at: int, tie: str = "") -> Judged:
    """A word that nothing is said of."""
    word = tree.words[at]
    if word.lemma.lower() in cues.LASTING and word.tag != "VBN" and tie not in (*cues.OVER, "before"):
        return Judged("ongoing", "it lasts, and nothing says that it is over")
    if is_verb_form(tree, at) and group(tree, at).to:
        return Judged("scheduled", "to ...")
    if word.tag == "VB" and not any(tree.hanging(at, "nsubj")):
        return Judged("proposed", "imperative")
    return Judged("happened", "named as a fact")
