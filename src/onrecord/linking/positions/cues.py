"""Words that tell a stance: tables whose rows name themselves. All is general news English.

In a row ``back~`` is the verb in all its forms, ``endorse~`` and ``decry~`` likewise, ``{be}`` a form of "to be" with
up to two words behind it. A line that begins with blanks goes on with the row before.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.record.standing import Stance

_FOR = r"""
supports: support~|side~ with|(?:stand|stands|stood|standing) (?:behind|by)
backs: back~(?! (?:out|down|off|away|up|from|into|to|in|at|on))|endorse~|champion~|embrace~
welcomes: welcome~|hail~|applaud~|cheer~
praises: praise~|laud~|commend~
favours: favou?r~|advocate~|promote~|tout~
accepts: accept~|approve~ of|agree~ (?:to|with|on)|sign~ on to
defends: defend~
respects: respect~
recognises: recogni[sz]~e
calls for: call~ for|appeal~ for|plead~ for|argue~ for
pushes for: push~ for|press~ for|lobby~ for|campaign~ for
demands: demand~|insist~ on|urge~|propose~
wants: wants?|wanted
votes for: vote~ (?:for|in favou?r of)
comes out for: (?:come|comes|came|coming|speak|speaks|spoke) out (?:for|in favou?r of|in support of)
is open to: {be}open (?:to|for)
is in favour of: {be}(?:in favou?r of|supportive of|ready for|committed to)
voices support for: (?:express~|voice~|offer~|reiterate~|pledge~|announce~|declare~|show~|signal~|lend~|lent)
   (?:\w+ ){0,3}(?:support|backing|approval|enthusiasm|praise|sympathy) (?:for|of)
"""
_AGAINST = r"""
opposes: oppose~|resist~|object~ to|protest~(?: against)?
rejects: reject~|rebuff~|spurn~|repudiate~|rule~ out
dismisses: dismiss~|scoff~ at|mock~|ridicule~|brush~ off|shrug~ off
condemns: condemn~|denounce~|decry~|deplore~|censure~
criticises: critici[sz]~e|slam~|slammed|blast~|lambaste~|assail~
rails against: (?:rail~|speak~|spoke|argue~|campaign~|lobby~) (?:out )?against
disapproves of: disapprove~ of|take~ issue with|took issue with|balk~ at
pushes back on: push~ back (?:on|at|against)|(?:swung|swing|hit|hits) back at|(?:take~|took) a stance against
vetoes: veto~|block~|thwart~
votes against: vote~ against|(?:come|comes|came|coming) out against
warns against: warn~ (?:against|of the dangers of)|caution~ against
is against: {be}(?:opposed to|against|hostile to|critical of)
doubts: {be}(?:s[kc]eptical|wary|suspicious) (?:of|about)
is cool to: {be}(?:cool|lukewarm) (?:to|toward|towards|on)
is concerned about: {be}(?:concerned|worried|alarmed|angry|unhappy) (?:about|over|by|with)
voices opposition to: (?:express~|voice~|raise~|reiterate~|announce~|declare~|signal~) (?:\w+ ){0,3}
  (?:opposition to|concerns? (?:about|over|at)|s[kc]epticism (?:about|of|over|toward|towards)|doubts? (?:about|over)
  |criticism of|reservations about|dissatisfaction with|disapproval of|objections? to|(?:anger|alarm) (?:at|over))
"""
_NEUTRAL = r"""
abstains: abstain~ (?:from (?:voting|the vote) )?(?:on|over|in)|refrain~ from voting on
takes no side: (?:take~|took|taken) (?:no (?:sides?|position|stance|stand)|a neutral (?:position|stance|stand))
   (?:on|in|over)
is neutral: {be}(?:neutral|undecided|noncommittal|ambivalent|agnostic) (?:on|about|over|in|toward|towards)
has taken no position: (?:not|n't|never) (?:yet )?(?:taken|take|taking) (?:a|any) (?:sides?|position|stance|stand)
   (?:on|in|over)
will study: (?:will|would) (?:\w+ )?(?:study|consider|examine|review)
  |(?:is|are) (?:still )?(?:study|consider|examin|review|weigh)ing
"""
_PRAISE = r"""
acceptable|balanced|beneficial|brave|constructive|courageous|essential|excellent|fair|generous|good|great|historic
|humane|important|landmark|necessary|overdue|positive|reasonable|responsible|right|sensible|serious proposal
|step forward|step in the right direction|triumph|victory|vital|welcome|wise|in line with|with respect|with approval
"""
_BLAME = r"""
absurd|act of aggression|bad|biased|blackmail|counter-?productive|crime|criminal|cruel|dangerous|dead on arrival
|disaster|disastrous|disgrace|disgraceful|farce|harmful|hateful|hoax|horrendous|horrible|ill-advised|illegal|illegitimate
|immoral|inadequate|insufficient|insult|irresponsible|joke|mistake|non-?starter|nonsense|null and void|one-sided|outrage
|outrageous|overreach|political theat(?:er|re)|premature|provocation|racist|reckless|ridiculous|sham|shameful|stunt
|terrible|unacceptable|unconstitutional|unfair|unjust|unjustified|unlawful|unnecessary|unrealistic|unworkable|wasteful
|witch ?hunt|with suspicion|with s[kc]epticism|wrong|xenophobic
"""
_BE = r"(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed|'re|'m|'s) (?:\w+ ){0,2}"


class Cue(NamedTuple):
    """A row: how it is called, and what it tells of the one before it about the issue behind it."""

    name: str
    stance: Stance


def _inflected(pattern: str) -> str:
    """A row's pattern with its verbs in all forms and its blanks for any white space."""
    pattern = pattern.replace("{be}", _BE)
    pattern = re.sub(r"e~|~e", "(?:e|es|ed|ing)", pattern)
    pattern = re.sub(r"(?<=[^aeiou])y~", "(?:y|ies|ied|ying)", pattern)
    return pattern.replace("~", "(?:s|es|ed|ing)?").replace(" ", r"\s+")


def _rows() -> Iterator[tuple[str, Cue]]:
    tables: tuple[tuple[str, Stance], ...] = ((_NEUTRAL, "neutral"), (_AGAINST, "against"), (_FOR, "for"))
    for table, stance in tables:
        for line in table.strip().replace("\n  ", "").split("\n"):
            name, _, pattern = line.partition(": ")
            yield _inflected(pattern), Cue(name, stance)


_ROWS = tuple(_rows())
CUE = re.compile(r"\b(?:" + "|".join(f"(?P<r{at}>{pattern})" for at, (pattern, _) in enumerate(_ROWS)) + r")(?!\w)")
"""A cue of the tables wherever it stands; ``cue_of`` tells its row."""
VALUE = re.compile(rf"\b(?:(?P<good>{_PRAISE})|(?P<bad>{_BLAME}))(?!\w)".replace("\n", ""))
"""A word of praise ("good") or of blame ("bad")."""

MEANT = {"recognises": frozenset({"independence", "annexation", "claim", "election", "ruling", "rights", "settlement"})}
"""Cues that tell a stance on issues of some families only: to recognise an attack is but to see it."""
NOT_MEANT = {"accepts": frozenset({"candidacy"})}
"""Cues that tell none on some: to accept a nomination is but to be nominated."""


def cue_of(found: "re.Match[str]") -> Cue:
    """The row that a match of ``CUE`` is of."""
    return _ROWS[int((found.lastgroup or "r0")[1:])][1]
