"""The words by which a claim is not told as a fact: "may", "reportedly", "is expected to", "believe that", "if"."""

from onrecord.reading.claims import words as known
from onrecord.reading.claims.denying import Words
from onrecord.reading.claims.group import Group
from onrecord.reading.claims.outline import Outline
from onrecord.reading.grammar.actors import is_actor

_IF = frozenset({"if", "unless", "provided", "should"})
_FUTURE = frozenset({"would"})
_TENSES = frozenset({"VBD", "VBN"})


def hedge(outline: Outline, first: int, group: Group, condition: int | None) -> Words | None:
    """The first words found that keep a distance; ``condition`` is the word that opens a clause it depends on."""
    words = outline.tree.words
    if not words[group.chain[0]].tag.startswith("VB"):
        return None
    found = (
        _governing(outline, group) or _modal(outline, first, group) or _adverb(outline, group) or _above(outline, first)
    )
    if found is None and condition is not None and outline.tree.form(condition).lower() in _IF:
        return condition, condition
    return found


def _governing(outline: Outline, group: Group) -> Words | None:
    """Is expected to, appears to, is likely to; and a headline's "to"."""
    tree = outline.tree
    for at, (verb, governed) in enumerate(zip(group.chain, group.chain[1:], strict=False)):
        lemma = tree.words[verb].lemma
        if lemma == "be" and (to := _is_to(outline, verb, governed)) is not None:
            return verb, to
        if lemma not in known.KEEPING or not tree.words[governed].tag.startswith("VB"):
            continue
        passive = any(outline.of(verb, "auxpass")) or (at > 0 and tree.words[verb].tag in ("VBN", "JJ"))
        if lemma not in known.ONLY_PASSIVE or passive or tree.words[verb].tag == "VBN":
            begin = group.first if at == 0 else group.chain[0]
            return begin, min((one for one in outline.of(governed, "aux") if verb < one < governed), default=verb)
    to = next((one for one in outline.of(group.chain[0], "aux") if tree.words[one].lemma == "to"), None)
    return None if to is None else (to, to)


def _is_to(outline: Outline, verb: int, governed: int) -> int | None:
    """The "to" of "Feld *is to* visit Berlin"; that of "the goal is to win" only says what it is."""
    tree = outline.tree
    to = next((one for one in outline.of(governed, "aux") if tree.words[one].lemma == "to"), None)
    doer = any(is_actor(tree, one) for one in outline.of(verb, "nsubj"))
    return to if doer or outline.of(governed, "auxpass") else None


def _modal(outline: Outline, first: int, group: Group) -> Words | None:
    """May, might, could; and "would" where it is not the future of what was told in the past."""
    tree = outline.tree
    for one in outline.of(group.bearer, "aux"):
        form = tree.words[one].lemma.lower()
        if form in known.MODALS and not (form in _FUTURE and _is_told_in_past(outline, first)):
            return one, one
    return None


def _is_told_in_past(outline: Outline, first: int) -> bool:
    word = outline.tree.words[first]
    above = outline.tree.words[word.head]
    return word.dep == "ccomp" and above.tag in _TENSES and above.lemma in known.REPORTING


def _adverb(outline: Outline, group: Group) -> Words | None:
    for verb in group.chain:
        for one in outline.of(verb, "advmod"):
            if outline.tree.words[one].lemma.lower() in known.DOUBTING:
                return one, one
    return None


def _above(outline: Outline, first: int) -> Words | None:
    """They believe that, it is likely that, fears that, no evidence that."""
    words = outline.tree.words
    word, above = words[first], words[first].head
    if word.dep in ("ccomp", "csubj"):
        if words[above].lemma in known.DISTANT:
            return above, above
        for one in outline.of(above, "acomp"):
            if words[one].lemma in known.DISTANT:
                return one, one
    if word.dep in ("acl", "relcl", "ccomp") and any(words[one].lemma == "that" for one in outline.of(first, "mark")):
        none = [one for one in outline.of(above, "det") if words[one].lemma in known.NONE]
        if none and words[above].lemma in known.PROOF:
            return none[0], above
        if words[above].lemma in known.UNSURE:
            return above, above
    return None
