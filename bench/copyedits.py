"""Copies made of real articles as newsrooms make them: cut, merged, reworded, with shorter names and in another order.

Each edit is drawn from a ``Random`` that its article's id seeds, so that the same data gives the same copies. No text
is kept: only what a person's own table of rewording (``REWORDED``) says.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from onrecord.text.quotemarks import quotations
from onrecord.text.sentences import sentences

REWORDED = {
    "said": "stated", "told": "informed", "announced": "declared", "also": "too", "but": "yet", "although": "though",
    "because": "since", "about": "around", "more than": "over", "less than": "under", "after": "following",
    "before": "ahead of", "during": "in the course of", "including": "among them", "according to": "as per",
    "while": "as", "however": "still", "many": "numerous", "several": "a number of", "some": "certain",
    "big": "large", "large": "big", "huge": "enormous", "small": "little", "new": "fresh", "old": "former",
    "important": "significant", "key": "central", "major": "leading", "quickly": "swiftly", "nearly": "almost",
    "almost": "nearly", "likely": "probable", "help": "assist", "helped": "assisted", "show": "indicate",
    "showed": "indicated", "shows": "indicates", "use": "employ", "used": "employed", "began": "started",
    "start": "begin", "started": "began", "end": "finish", "ended": "finished", "asked": "requested",
    "called": "described", "want": "wish", "wants": "wishes", "wanted": "wished", "need": "require",
    "needs": "requires", "try": "attempt", "trying": "attempting", "tried": "attempted", "get": "obtain",
    "got": "obtained", "give": "hand", "gave": "handed", "make": "produce", "made": "produced", "keep": "retain",
    "kept": "retained", "think": "believe", "thinks": "believes", "believe": "think", "people": "persons",
    "officials": "authorities", "lawmakers": "legislators", "country": "nation", "nation": "country",
    "attack": "assault", "killed": "slain", "police": "officers", "deal": "agreement", "agreement": "accord",
    "plan": "scheme", "plans": "intends", "decision": "ruling", "vote": "ballot", "voters": "the electorate",
    "money": "funds", "law": "statute", "bill": "measure", "rules": "regulations", "job": "post", "jobs": "posts",
    "company": "firm", "companies": "firms", "government": "administration", "administration": "government",
    "workers": "employees", "children": "kids", "problem": "difficulty", "problems": "difficulties",
    "last year": "a year ago", "last week": "a week ago", "in order to": "to", "so far": "to date",
    "at least": "no fewer than", "as well as": "and", "is expected to": "should", "are expected to": "should",
    "will be": "is to be", "would be": "was to be", "has been": "was", "have been": "were", "did not": "didn't",
    "does not": "doesn't", "do not": "don't", "is not": "isn't", "that is": "which is", "who is": "being",
}  # fmt: skip
"""What a sub-editor may put for a word, whatever the text."""

_REWORDED = re.compile(rf"\b(?:{'|'.join(sorted(REWORDED, key=len, reverse=True))})\b")
_DROPPED = re.compile(r" (?:very|also|just|already|recently|really|reportedly|still|now|then|quickly|\w{4,}ly)(?= )")
_SWAPPED = re.compile(r"\b[a-z]{5,}\b")
_NAME = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z] ?\. )?(?=[A-Z][a-z]{2,}\b)")
_TAIL = re.compile(r" ?, (?:who|which|where|as|after|with|according to)\b[^,]{5,150}(?=[.!?]\s*$)")
_SAID = re.compile(r"^(?P<what>[^“”\"`']{30,300}) , (?P<who>[^,“”\"]{4,60}) said \.$")

_LEAST_WORDS = 12
"""Words outside quotation marks that a passage must have to be put into another article."""


@dataclass(frozen=True)
class Strength:
    """How likely each edit is: a sentence cut, joined with the next, trimmed or moved; a word changed, dropped, or
    swapped for any other; a first name cut."""

    cut: float
    joined: float
    trimmed: float
    word: float
    dropped: float
    name: float
    moved: float
    swapped: float


LIGHT = Strength(cut=0.1, joined=0.05, trimmed=0.1, word=0.15, dropped=0.3, name=0.2, moved=0.0, swapped=0.0)
MIDDLE = Strength(cut=0.3, joined=0.15, trimmed=0.25, word=0.35, dropped=0.5, name=0.4, moved=0.15, swapped=0.05)
HEAVY = Strength(cut=0.45, joined=0.25, trimmed=0.4, word=0.6, dropped=0.8, name=0.6, moved=0.3, swapped=0.15)
STRENGTHS = {"light": LIGHT, "middle": MIDDLE, "heavy": HEAVY}


@dataclass(frozen=True)
class Piece:
    """A stretch of a made text, and where in the original it comes from; None for what the copying outlet added."""

    start: int
    end: int
    origin: tuple[int, int] | None


@dataclass(frozen=True)
class Made:
    """A made text with its pieces in order."""

    text: str
    pieces: tuple[Piece, ...]


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of a text."""
    return [
        (m.start() + start, m.start() + end)
        for m in re.finditer(r"[^\n]+", text)
        for start, end in sentences(m.group())
    ]


def edited(original: str, added: str, strength: Strength, random: Random) -> Made:
    """A copy of an article, with a few sentences of another one between its paragraphs, and its lead rewritten."""
    kept: list[tuple[str, tuple[int, int] | None]] = []
    places = split(original)
    number = 0
    while number < len(places):
        start, end = places[number]
        sentence = original[start:end].strip()
        if number and random.random() < strength.cut:
            number += 1
            continue
        if number + 1 < len(places) and random.random() < strength.joined and _mergeable(sentence):
            number += 1
            following = original[slice(*places[number])].strip()
            sentence = f"{sentence.rstrip('. ')} , and {following[:1].lower()}{following[1:]}"
            end = places[number][1]
        reworded = _lead(sentence, strength, random) if not kept else reword(sentence, strength, random)
        kept.append((reworded, (start, end)))
        number += 1
    for place in range(len(kept) - 1):
        if random.random() < strength.moved:
            kept[place], kept[place + 1] = kept[place + 1], kept[place]
    others = [added[start:end].strip() for start, end in split(added)]
    for _ in range(min(len(others), len(kept) // 6)):
        kept.insert(random.randrange(1, len(kept) + 1), (random.choice(others), None))
    return _joined(kept)


def embedded(original: str, host: str, random: Random) -> Made | None:
    """One to four sentences of the original, lightly edited, between two of another article; None if short."""
    places = split(original)
    count = random.randint(1, 4)
    first = random.randrange(max(1, len(places) - count))
    taken = places[first : first + count]
    if not taken or bare_words(original, taken[0][0], taken[-1][1]) < _LEAST_WORDS:
        return None
    passage = " ".join(reword(original[start:end].strip(), LIGHT, random) for start, end in taken)
    kept: list[tuple[str, tuple[int, int] | None]] = [(host[start:end].strip(), None) for start, end in split(host)]
    kept.insert(random.choice(_gaps(host)), (passage, (taken[0][0], taken[-1][1])))
    return _joined(kept)


def quoting(original: str, host: str, random: Random) -> str | None:
    """An article that quotes what the original quotes, in its own frame; None where the original quotes nobody."""
    said = [
        one for one in quotations(original, _paragraphs(original)) if len(original[one.start : one.end].split()) > 8
    ]
    if not said:
        return None
    kept = [host[start:end].strip() for start, end in split(host)]
    for one in random.sample(said, min(len(said), 3)):
        words = original[one.start : one.end].replace("\n", " ")
        frame = random.choice(["Asked about it , the speaker replied : {}", "{} , the audience heard on that day ."])
        kept.insert(random.choice(_gaps(host)), frame.format(words))
    return "\n".join(kept)


def _gaps(text: str) -> list[int]:
    """Before which sentences, by number, another one may be put: not inside a quotation that runs on."""
    inside = [(one.start, one.end) for one in quotations(text, _paragraphs(text))]
    places = split(text)
    free = [n for n, (start, _) in enumerate(places) if n and not any(s < start < e for s, e in inside)]
    return free or [len(places)]


def bare_words(text: str, start: int, end: int) -> int:
    """Words from one place to another that no quotation marks enclose."""
    inside = bytearray(len(text))
    for one in quotations(text, _paragraphs(text)):
        inside[one.start : one.end] = b"\1" * (one.end - one.start)
    return sum(not inside[m.start()] for m in re.compile(r"\w+").finditer(text, start, end))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def reword(sentence: str, strength: Strength, random: Random) -> str:
    """A sentence with a clause or words cut, words changed, names shortened; quotations stay as they are."""
    if random.random() < strength.trimmed:
        sentence = _TAIL.sub("", sentence)
        sentence = _SAID.sub(lambda m: f"According to {m['who']} , {m['what'][:1].lower()}{m['what'][1:]} .", sentence)
    for pattern, share, put in (
        (_DROPPED, strength.dropped, {}),
        (_NAME, strength.name, {}),
        (_REWORDED, strength.word, REWORDED),
        (_SWAPPED, strength.swapped, _any(sentence)),
    ):
        sentence = _outside(sentence, pattern, _changing(put, share, random))
    return sentence


def _any(sentence: str) -> Mapping[str, str]:
    """For each word of content of a sentence some made-up word: what no table of rewording knows."""
    return {word: word[::-1] for word in _SWAPPED.findall(sentence)}


def _changing(put: Mapping[str, str], share: float, random: Random) -> Callable[[re.Match[str]], str]:
    """What puts another word for some of the matches, or none where the table has none."""
    return lambda found: put.get(found.group(), "") if random.random() < share else found.group()


def _outside(sentence: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]) -> str:
    """The sentence with matches changed that stand outside quotation marks."""
    inside = [(one.start, one.end) for one in quotations(sentence, [(0, len(sentence))])]
    return pattern.sub(lambda m: m.group() if any(s <= m.start() < e for s, e in inside) else change(m), sentence)


def _lead(sentence: str, strength: Strength, random: Random) -> str:
    """The first sentence with its halves exchanged, and reworded."""
    head, comma, tail = sentence.rstrip(". ").partition(" , ")
    turned = f"{tail[:1].upper()}{tail[1:]} , {head[:1].lower()}{head[1:]} ." if comma else sentence
    return reword(turned, strength, random)


def _mergeable(sentence: str) -> bool:
    return sentence.endswith(".") and not re.search(r"[“”\"`]", sentence)


def _joined(kept: Sequence[tuple[str, tuple[int, int] | None]]) -> Made:
    text, pieces = "", []
    for sentence, origin in kept:
        pieces.append(Piece(len(text), len(text) + len(sentence), origin))
        text += f"{sentence}\n"
    return Made(text, tuple(piece for piece in pieces if piece.start < piece.end))
