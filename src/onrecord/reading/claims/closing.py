"""Clauses that have a tense and yet state nothing: conditions, questions, "what he wants", "Feld said"."""

from onrecord.reading.claims import words as known
from onrecord.reading.claims.finite import HELPERS, is_finite
from onrecord.reading.claims.outline import Outline

_SPOKEN = frozenset({"dobj", "xcomp", "attr", "oprd", "prep", "dative", "acomp", "prt"})
"""What a verb of saying that states something of its own has: "announced *a deal*"."""
_SAID_OF = frozenset(
    {"attr", "acomp", "prep", "advmod", "expl", "ccomp", "xcomp", "advcl", "npadvmod", "neg", "oprd", "prt"}
)
"""What "be" needs to state something."""
_CLOSING = frozenset({'"', "'", "''", ")", "]", "”", "’"})
_THINGS = frozenset({"truth", "lie", "story", "tale"})


def condition(outline: Outline, at: int) -> int | None:
    """The word that makes a clause a condition or a comparison: "if", "unless", "should he ...", "than"."""
    tree = outline.tree
    subject = min(outline.of(at, "nsubj", "nsubjpass"), default=-1)
    for mark in outline.of(at, "mark", "advmod"):
        lemma = tree.words[mark].lemma.lower()
        if lemma in known.CONDITIONS and (mark < subject or subject < 0):
            return mark
        if lemma in ("than", "though") and mark and (lemma == "than" or tree.words[mark - 1].lemma == "as"):
            return mark
    if tree.words[at].dep in ("advcl", "ccomp", "relcl"):
        for one in outline.of(at, *HELPERS):
            if one < subject and tree.form(one).lower() in known.INVERTED:
                return one
    return None


def asks(outline: Outline, at: int, first: int) -> bool:
    """Whether this is asked: by a sentence that ends in a question mark, or by an auxiliary that opens it."""
    tree = outline.tree
    if tree.words[first].dep in ("relcl", "acl", "advcl"):
        return False
    if _is_inverted(outline, at):
        return True
    end = outline.ends[outline.root[at]]
    while end > at and tree.form(end) in _CLOSING:
        end -= 1
    return tree.form(end) == "?"


def _is_inverted(outline: Outline, at: int) -> bool:
    """Can he sail; is he ready. A quotation or a dash may stand before it, but no word of the clause."""
    tree = outline.tree
    subject = min(outline.of(at, "nsubj", "nsubjpass", "expl"), default=-1)
    helper = at if tree.words[at].lemma == "be" else min(outline.of(at, *HELPERS), default=at)
    if not helper < subject or (helper == at and tree.words[at].lemma != "be"):
        return False
    return all(tree.words[one].dep == "punct" for one in tree.children[at] if one < helper)


def stands_for_a_thing(outline: Outline, at: int) -> bool:
    """Whether a clause stands for a thing: "*what* he wants"."""
    if outline.tree.words[at].dep not in ("ccomp", "csubj", "pcomp", "nsubj", "dobj", "pobj", "attr"):
        return False
    parts = outline.of(at, "nsubj", "nsubjpass", "dobj", "attr", "det", "pobj")
    if any(outline.tree.words[one].lemma.lower() in known.FREE for one in parts):
        return True
    return outline.tree.words[at].dep == "pcomp" and any(
        outline.tree.words[one].tag == "WRB" for one in outline.of(at, "advmod")
    )


def carries(outline: Outline, at: int) -> bool:
    """Whether a verb only carries what somebody says or thinks: the quote tells who, what is carried is the claim."""
    tree = outline.tree
    lemma = tree.words[at].lemma
    below = outline.hung[at]
    if lemma == "be" and any(tree.words[one].lemma in known.DISTANT for one in below.get("acomp", ())):
        return any(is_finite(outline, one) for one in outline.of(at, "ccomp", "csubj"))
    if lemma == "be" and not _SAID_OF.intersection(below):
        return True  # "it was": what it was is told elsewhere
    if lemma in known.REPORTING and any(is_finite(outline, one) for one in outline.of(at, "ccomp", "xcomp")):
        return True
    if lemma in known.SPEAKING and not _SPOKEN.intersection(below) - {"prep"}:
        return True
    if lemma in known.REPORTING and _is_active(outline, at):
        aside = lemma in known.ASIDE and tree.words[at].dep in ("ccomp", "parataxis") and "mark" not in below
        if not _SPOKEN.intersection(below) - ({"prep"} if aside else set()):
            return True
    return lemma == "tell" and any(tree.words[one].lemma not in _THINGS for one in below.get("dobj", ()))


def _is_active(outline: Outline, at: int) -> bool:
    return not any(outline.of(at, "auxpass", "nsubjpass")) and outline.tree.words[at].tag != "VBN"
