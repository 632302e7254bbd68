"""What paragraphs and quotation marks say and the model missed: a table of rules, applied in order."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from onrecord.reading.attribution.agencies import hand_to_inner_speaker
from onrecord.reading.attribution.behind import name_who_follows
from onrecord.reading.attribution.cues import drop_cueless, keep_at_home, name_both, take_unused_cues
from onrecord.reading.attribution.dialogue import read_dialogue
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.headlines import sign_headlines
from onrecord.reading.attribution.joining import (
    drop_narration,
    join_adjoining,
    join_around_cue,
    join_running,
    split_passages,
)
from onrecord.reading.attribution.marks import add_missed, move_to_marks
from onrecord.reading.attribution.nesting import join_nested
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.reading.attribution.participles import take_subjects
from onrecord.reading.attribution.passives import drop_hearers
from onrecord.reading.attribution.signatures import sign_quotes
from onrecord.reading.attribution.terms import drop_terms
from onrecord.reading.attribution.transcripts import read_transcripts


class Rule(NamedTuple):
    """``because`` says what the rule knows; ``apply`` changes the drafts of a page."""

    name: str
    because: str
    apply: Callable[[Page, list[Draft]], list[Draft]]


_ARTICLES = {"a", "an", "the"}


def drop_wordless(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Pieces without a letter or digit go, and a speaker that is an article alone."""

    def says(piece: Stretch) -> bool:
        return any(map(str.isalnum, page.text[slice(*piece)]))

    def names(speaker: Stretch | None) -> bool:
        return speaker is not None and page.text[slice(*speaker)].casefold() not in _ARTICLES

    return [
        replace(
            draft,
            content=tuple(filter(says, draft.content)),
            speaker=draft.speaker if names(draft.speaker) else None,
        )
        for draft in drafts
    ]


RULES = (
    Rule("wordless", "A lone mark says nothing, and a lone “the” nobody.", drop_wordless),
    Rule("passages", "A quote does not jump to another paragraph, unless its quotation marks run on.", split_passages),
    Rule("narration", "Where one piece is speech, a piece without quotation marks is the reporter's.", drop_narration),
    Rule("running", "A quotation that is opened again in each paragraph and closed once is one quote.", join_running),
    Rule("marks", "A content that misses its quotation mark by a word or two begins or ends there.", move_to_marks),
    Rule("missed", "Five words or more that are quoted and end as a sentence does were said by someone.", add_missed),
    Rule("nested", "What somebody quotes is part of what he said.", join_nested),
    Rule(
        "home",
        "A cue in another paragraph counts only where a colon or speech that goes on leads from it to the quote.",
        keep_at_home,
    ),
    Rule(
        "cues", "A quote without a cue in its paragraph belongs to the cue there that no quote has.", take_unused_cues
    ),
    Rule("behind", "“…,” Berg said: Berg said it, whatever else is near.", name_who_follows),
    Rule("around", "Two pieces of speech with the cue between them are one quote.", join_around_cue),
    Rule("adjoining", "Pieces with only white space between them are one piece.", join_adjoining),
    Rule("joint", "“Berg and Lund said” has two speakers.", name_both),
    Rule("hearers", "“Berg was asked” does not make Berg the speaker.", drop_hearers),
    Rule("participles", "“Berg left, saying …”: it is Berg who says it.", take_subjects),
    Rule("cueless", "Words without a quotation mark and without a cue are the reporter's.", drop_cueless),
    Rule(
        "agency",
        "An agency's sentence between marks names its own speaker; the agency passed it on.",
        hand_to_inner_speaker,
    ),
    Rule("headlines", "In a headline a colon or a dash stands between the words and their speaker.", sign_headlines),
    Rule("signatures", "A dash and a name behind a quotation sign it.", sign_quotes),
    Rule("terms", "A few words between marks were said by nobody where no cue is in their sentence.", drop_terms),
    Rule("dialogue", "Where paragraphs begin with dashes and talk, each is said by somebody.", read_dialogue),
    Rule("transcripts", "In a transcript each label begins a turn, and the turn is its speaker's.", read_transcripts),
)
