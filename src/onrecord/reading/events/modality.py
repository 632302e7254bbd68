"""What a verb's own form and the small words around it say of its event's status: tense, modals, "not", "if"."""

from onrecord.reading.events import cues
from onrecord.reading.events.eventnouns import of_noun
from onrecord.reading.events.governors import Judged
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.verbs import Group, first_joined, group, is_to_come
from onrecord.reading.grammar.wordclasses import NOUNS

_UNSURE = ("would", "could", "might", "may")


def own(tree: Tree, at: int) -> Judged | None:
    """What a word says of itself; None where its governor must be asked: "to *meet*", "*talks*"."""
    if tree.words[at].tag in NOUNS:
        return of_noun(tree, at)
    if not tree.words[at].tag.startswith("VB"):
        return None
    verb = group(tree, at)
    return condition(tree, at, verb) or _of_verb(tree, at, verb)


def condition(tree: Tree, at: int, verb: Group) -> Judged | None:
    """If ..., unless ..., whether ...; and what follows from it."""
    first = first_joined(tree, at, own_subject=True)
    for child in tree.hanging(first, "mark", "advmod"):
        form = tree.form(child).lower()
        if form == "whether" and group(tree, first).to:
            return Judged("proposed", "whether to")
        if form in cues.CONDITIONS and not _follows(tree, child, "as"):
            return Judged("conditional", form)
    if tree.words[first].dep in ("advcl", "ccomp") and _is_inverted(tree, first):
        return Judged("conditional", "if")
    return _consequence(tree, at, first, verb)


def _consequence(tree: Tree, at: int, first: int, verb: Group) -> Judged | None:
    """If they attack, *we will respond*; but not: if they attack, we should respond."""
    open_ = verb.modal not in cues.ADVISING and (verb.modal or not verb.tense or "then" in _adverbs(tree, at))
    reporting = tree.words[first].head if tree.words[first].dep == "ccomp" else first
    if open_ and (has_condition(tree, first) or has_condition(tree, reporting)):
        return Judged("conditional", "if ..., then")
    return None


def has_condition(tree: Tree, at: int) -> bool:
    """Whether an "if" clause hangs on a verb; that of "asked if" is none."""
    if tree.words[at].lemma in cues.ASKING:
        return False
    clauses = list(tree.hanging(at, "advcl"))
    marks = [mark for clause in clauses for mark in tree.hanging(clause, "mark")]
    return any(_is_inverted(tree, clause) for clause in clauses) or any(
        tree.form(mark).lower() in ("if", "unless") and not _follows(tree, mark, "as", "even") for mark in marks
    )


def _is_inverted(tree: Tree, at: int) -> bool:
    """Whether a clause means "if": "*should* talks fail", "*had* he known"."""
    subject = next(tree.hanging(at, "nsubj", "nsubjpass"), -1)
    helpers = tree.hanging(at, "aux", "auxpass")
    return any(aux < subject and tree.form(aux).lower() in ("should", "had", "were") for aux in helpers)


def _follows(tree: Tree, mark: int, *forms: str) -> bool:
    """Whether an "if" is that of "as if", "even if"."""
    return mark > 0 and tree.form(mark - 1).lower() in forms


def _of_verb(tree: Tree, at: int, verb: Group) -> Judged | None:
    word = tree.words[at]
    if word.tag == "VBG" and word.dep == "csubj" and group(tree, word.head).modal in _UNSURE:
        return Judged("conditional", "doing it would")
    if verb.modal:
        return _of_modal(tree, at, verb)
    if verb.negated and not _until(tree, at):
        return Judged("denied", "not")
    if doubts := _adverbs(tree, at) & cues.DOUBTING:
        return Judged("alleged", min(doubts))
    alone = any(tree.hanging(at, "nsubj")) and not verb.to and word.tag in ("VB", "VBG")
    if verb.tense or (alone and word.tag == "VB"):
        return _of_tense(tree, at, verb)
    return _of_participle(tree, at, verb, alone)


def _of_participle(tree: Tree, at: int, verb: Group, alone: bool) -> Judged | None:
    word = tree.words[at]
    if alone and word.dep == "ROOT":
        return Judged("ongoing", "headline: doing")
    if word.dep == "acl" and word.tag == "VBG" and cues.NOW & _adverbs(tree, at):
        return Judged("ongoing", "now doing")
    if word.dep == "acl" and verb.progressive and tree.words[word.head].dep != "pobj":
        return Judged("ongoing", "being done")
    return None


def _of_tense(tree: Tree, at: int, verb: Group) -> Judged:
    if tree.words[at].lemma == "go" and verb.progressive and any(tree.hanging(at, "xcomp")):
        return Judged("scheduled", "going to")
    if verb.tense == "present" and is_to_come(tree, at, weekdays=True):
        return Judged("scheduled", cues.TO_COME)
    if verb.progressive and (verb.tense == "present" or _is_reported(tree, at)):
        return Judged("ongoing", "in progress")
    return Judged("happened", f"{verb.tense or 'present'} tense")


def _of_modal(tree: Tree, at: int, verb: Group) -> Judged:
    if verb.modal in ("will", "shall"):
        refused = verb.negated and not _until(tree, at)
        return Judged("denied", "will not") if refused else Judged("scheduled", "will")
    if verb.modal in cues.ADVISING:
        return Judged("proposed", verb.modal)
    if verb.negated and verb.modal in ("can", "could", "would") and not verb.perfect:
        return Judged("denied", f"{verb.modal} not")
    if verb.modal == "would" and not verb.perfect:
        return _of_would(tree, at)
    return Judged("conditional", verb.modal)


def _of_would(tree: Tree, at: int) -> Judged:
    beside = _adverbs(tree, at)
    if "rather" in beside:
        return Judged("proposed", "would rather")
    if "otherwise" not in beside and _is_reported(tree, at):
        return Judged("scheduled", "said that it would")
    return Judged("conditional", "would")


def _adverbs(tree: Tree, at: int) -> set[str]:
    return {tree.form(child).lower() for child in tree.hanging(at, "advmod")}


def _until(tree: Tree, at: int) -> bool:
    """Whether a "not" only says how late: "did not arrive *until* Monday"."""
    times = [one for clause in tree.hanging(at, "advcl") for one in tree.hanging(clause, "mark")]
    return any(tree.form(one).lower() in ("until", "till", "before") for one in (*tree.hanging(at, "prep"), *times))


def _is_reported(tree: Tree, at: int) -> bool:
    """Whether a clause is what somebody told in the past, not in quotation marks: its tense is then set back by one."""
    word = tree.words[first_joined(tree, at)]
    above = tree.words[word.head]
    if above.tag not in ("VBD", "VBN", "VBG", "VB", "NN") or above.lemma not in cues.TELLING:
        return False
    begin = min((tree.words[child].start for child in tree.children[at]), default=word.start)
    quoted = tree.text.count('"', min(begin, above.start), max(begin, above.start)) % 2
    return word.dep in (("acl", "relcl") if above.tag == "NN" else ("ccomp", "acl")) and not quoted
