"""What stands between quotation marks and was not said: terms, nicknames, titles (scare quotes)."""

import re
from collections.abc import Iterator

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.joining import is_speech
from onrecord.reading.attribution.lexicon import MAKING, SAID, SAYING
from onrecord.reading.attribution.marks import is_attribute, looks_like_speech, taken_by
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch
from onrecord.text.words import words

LONGEST = 4
"""Words of a quotation that may be a term."""
NEARLY = 2
"""Words beside a name in a content that is nothing else."""
STEM = 6
"""Letters that tell a longer verb of saying, in any form, and the nouns made of it: "announcement"."""
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|No))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Rev|Col))[.?!][”\"’')\]]*\s+(?=[^\Wa-z]|[“\"‘`])"
)
_NEAR = 8
"""Characters before a quotation in which the end of another sentence is looked for."""
_SMALL = 3
"""Letters of a word that a title may leave without a capital."""


def drop_terms(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drop what is a name alone, short terms without a cue in their sentence, titles behind the verb of their maker."""
    return [
        draft
        for draft in drafts
        if not any(is_no_quote(page, draft) for is_no_quote in (_is_named, _is_term, _is_title))
    ]


def _is_named(page: Page, draft: Draft) -> bool:
    """Whether the content is one name between marks, a word or two beside it perhaps."""
    if len(draft.content) != 1 or draft.form:
        return False
    (start, end) = draft.content[0]
    marked = page.outer_within(start, end)
    if len(marked) != 1 or page.quoted[start:end].any():
        return False
    first, last = marked[0][0]
    return len(words(page.text[start:first])) + len(words(page.text[last:end])) <= NEARLY


def _is_term(page: Page, draft: Draft) -> bool:
    """Whether the one piece of content has one quotation of a few words, inside a sentence that has no cue."""
    if len(draft.content) != 1 or draft.form or page.kinds[page.paragraph(draft.content[0][0])] in HEADLINES:
        return False
    (piece,) = draft.content
    marked = [one for one, _ in page.outer_within(*piece)]
    if len(marked) != 1 or len(words(page.text[slice(*marked[0])])) > LONGEST or _is_sentence(page, marked[0]):
        return False
    return draft.cue is None or not _one_sentence(page, *sorted((piece, draft.cue)))


def _is_sentence(page: Page, piece: Stretch) -> bool:
    """Whether the quotation begins where a sentence does and ends as one does: “Never!” she said."""
    before = page.text[max(page.visible[page.paragraph(piece[0])][0], piece[0] - _NEAR) : piece[0]].rstrip()
    return is_speech(page, piece) and (not before or before[-1] in '.?!:,”"’»')


def _is_title(page: Page, draft: Draft) -> bool:
    """Whether it is one quotation with capitals as a title has, behind a verb for making or performing works."""
    if len(draft.content) != 1 or draft.cue is None or not page.quoted[slice(*draft.content[0])].all():
        return False
    (start, end), cue = draft.content[0], draft.cue
    forms = [word for word in page.text[start:end].strip("“”‘’\"'`«»„ .,!?").split() if len(word) > _SMALL]
    capitals = bool(forms) and all(word[0].isupper() for word in forms)
    led_in = cue[1] <= start and not {",", ":"} & set(page.text[cue[0] : start])
    return capitals and led_in and bool(MAKING & set(page.text[slice(*cue)].casefold().split()))


def marks_terms(page: Page, draft: Draft) -> bool:
    """Whether its quotation marks give nobody's words: a few words each, under a cue that is no verb of saying.

    "The survey found that many “unfriend” others." The quote is then indirect.
    """
    marked = [one for piece in draft.content for one, _ in page.outer_within(*piece)]
    if draft.cue is None or draft.form or not marked or any(page.quotation(start) for start, _ in draft.content):
        return False
    short = all(len(words(page.text[slice(*one)])) <= LONGEST and not is_speech(page, one) for one in marked)
    return short and not _reports(page.text[slice(*draft.cue)])


def _reports(cue: str) -> bool:
    """Whether the cue is a colon, or has a verb of saying in any form or a noun made of it."""
    forms = [word.form for word in words(cue)]
    return not forms or any(form in _SAYING or form[:STEM] in _SAYING for form in forms)


def _forms(verb: str) -> Iterator[str]:
    """The verb with its endings, and the beginning of a longer one."""
    stem = verb[:-1] if verb[-1] in "ey" else verb + verb[-1]
    yield from (verb, verb[:STEM] if len(verb) > STEM else verb)
    for ending in ("s", "es", "d", "ed", "ing", "ies", "ied"):
        yield from (verb + ending, stem + ending)


_SAYING = SAID | {form for verb in SAYING for form in _forms(verb)}


def _one_sentence(page: Page, before: Stretch, behind: Stretch) -> bool:
    """Whether no sentence ends between the two."""
    same = page.paragraph(before[0]) == page.paragraph(behind[0])
    return same and not _SENTENCE_END.search(page.text, max(before[1] - 2, before[0]), behind[0] + 1)


def scare_quotes(page: Page, drafts: list[Draft]) -> Iterator[Stretch]:
    """The pieces of each closed outer quotation that no content touches and that does not look like speech."""
    taken = taken_by(page, drafts)
    for piece, one in page.outer:
        said = any(taken[slice(*each)].any() for each in one.pieces) or looks_like_speech(page, one.pieces)
        has_words = any(map(str.isalnum, page.text[slice(*piece)]))
        if one.closed and has_words and not said and not is_attribute(page, piece):
            yield piece
