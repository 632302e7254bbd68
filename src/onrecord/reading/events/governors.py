"""Words that say how what they govern stands: "plans to", "accused of", "no sign of", "proposed".

``ROWS`` is the table. A row's ``clause`` words govern a clause ("refused to *meet*", "a plan to *meet*", "ready to
*meet*"), its ``thing`` words a noun ("demanded *talks*", "allegations of *abuse*"), its ``before`` words stand before
the noun ("planned *visit*"). They are lemmas of verbs, nouns and adjectives alike, some with their particle
("call_off") or with the tie that they need ("arrest_for", "set_xcomp": with an infinitive); ``before`` has forms as
printed.
"""

from typing import NamedTuple

from onrecord.reading.events import cues
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.verbs import group, is_noun
from onrecord.record.event import EventStatus


class Judged(NamedTuple):
    """A status and the rule that gave it, in the words that were found."""

    status: EventStatus
    rule: str

    @property
    def is_fact(self) -> bool:
        """Whether it is told as having happened or going on."""
        return self.status in ("happened", "ongoing")


class Row(NamedTuple):
    """Words of one kind and the status that they give to what they govern."""

    name: str
    status: EventStatus
    clause: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


def _row(name: str, status: EventStatus, clause: str = "", thing: str = "", before: str = "") -> Row:
    return Row(name, status, *(frozenset(words.split()) for words in (clause, thing, before)))


ROWS = (
    _row(
        "said to have been refused or not to be",
        "denied",
        clause=(
            "refuse refusal decline fail failure unable inability neglect avoid forgo avert prevent prohibit "
            "keep_from stop_from discourage_from deter_from dissuade_from block_from ban_from bar_from deny "
            "denial unlikely hesitate rule_out incapable forbid omit"
        ),
        thing=(
            "deny denial refuse refusal cancel cancellation call_off scrap avoid avert prevent block prohibit "
            "rule_out forgo lack absence skip shelve foil thwart refute without abandon"
        ),
        before="canceled cancelled aborted foiled thwarted averted abandoned scrapped",
    ),
    _row(
        "accused or claimed",
        "alleged",
        clause=(
            "allege allegation accuse accusation claim suspect suspicion charge rumor rumour purport accused "
            "suspected arrest_for arrest_over indict_for indict_on detain_for sue_for investigate_for"
        ),
        thing="allege allegation accuse accusation claim_of suspect suspicion charge rumor rumour purport",
        before="alleged suspected purported rumored rumoured reported supposed unproven accused",
    ),
    _row(
        "planned or announced",
        "scheduled",
        clause=(
            "plan intend intention agree vow promise pledge commit commitment expect schedule arrange due poised "
            "set_xcomp vote_xcomp slate bound likely select choose pick appoint hire task assign certain sure "
            "determined resolve swear prepare about decide"
        ),
        thing=(
            "plan predict foresee forecast schedule await expect anticipate arrange slate prepare postpone "
            "reschedule delay set look_forward date preparation invitation"
        ),
        before="planned upcoming forthcoming scheduled future next expected impending looming coming imminent",
    ),
    _row(
        "wished, offered or called for",
        "proposed",
        clause=(
            "want hope wish seek try attempt urge call ask demand propose proposal offer consider suggest "
            "suggestion recommend recommendation request threaten threat need invite invitation encourage "
            "advocate press push lobby plead plea appeal favor favour discuss weigh mull contemplate aim ready "
            "willing prepared open eager reluctant keen unwilling like love prefer require plot debate idea goal "
            "effort bid desire ambition priority step permission approval option ground opportunity chance float "
            "obligation duty ought tell order instruct direct pressure campaign drive explore ponder negotiate "
            "willingness readiness reason time necessary purpose mean strategy agenda reluctance consideration "
            "struggle mission entice work_xcomp work_advcl fight strive scramble important essential crucial "
            "vital imperative urgent persuade convince possibility prospect authority"
        ),
        thing=(
            "want seek urge call_for call_to demand propose proposal offer consider suggestion recommend request "
            "threaten threat need advocate push plead plea appeal favor favour weigh mull contemplate desire "
            "explore idea possibility prospect potential bid oppose opposition pray prayer require support bill "
            "plan legislation risk fear hope goal authorize back search_for look_for"
        ),
        before="proposed possible potential prospective would-be hypothetical",
    ),
    _row(
        "made possible",
        "conditional",
        clause="allow permit enable authorize authorise empower",
    ),
    _row(
        "decided",
        "happened",
        clause="decision",
    ),
)
"""In the order in which they are asked."""


def is_accused(tree: Tree, noun: int) -> bool:
    """Whether a noun is whom, or by whom, somebody is accused: "accused *Ostrel* of", "accused by *them* of"."""
    word = tree.words[noun]
    above = tree.words[word.head]
    if word.dep == "pobj" and above.dep in ("agent", "prep"):
        above = tree.words[above.head]
    return is_noun(tree, noun) and word.dep in ("dobj", "pobj") and above.lemma == "accuse"


def sense(tree: Tree, at: int, above: int) -> int:
    """The word above, or where that is "be" the word that it ties to a clause: "the *plan* is to meet"."""
    if tree.words[above].lemma != "be" or is_noun(tree, at):
        return above
    tied = (one for one in tree.hanging(above, "nsubj", "attr", "acomp") if one != at)
    return next((one for one in tied if any(tree.words[one].lemma.lower() in row.clause for row in ROWS)), above)


def governs(tree: Tree, at: int, tie: str, above: int) -> bool:
    """Whether a word is tied to the one above as what that is about, not as a circumstance of it."""
    word = tree.words[at]
    if is_noun(tree, at):
        if word.dep == "pobj":
            return tie in cues.ABOUT and tie != "from"
        told = tie == "nsubj" and tree.words[above].tag in ("VBN", "JJ")
        return told or word.dep in ("dobj", "nsubjpass", "compound", "oprd", "attr")
    if word.dep == "advcl":
        return group(tree, at).to
    if word.dep == "pcomp":
        return tie in cues.ABOUT
    reduced = word.dep == "acl" and word.tag == "VBN"
    return not reduced and word.dep in ("xcomp", "ccomp", "acl", "oprd", "relcl", "attr", "acomp", "csubj")
