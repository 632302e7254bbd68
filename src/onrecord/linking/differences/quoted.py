"""Where articles differ on what was said: who is credited with the words, and which words they were."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

from onrecord.linking.lexicon import HEADS
from onrecord.linking.names.spellings import slip, spelling
from onrecord.linking.names.words import Words, ends, name_words
from onrecord.linking.utterances.agreement import Change, changes, compare, overlap, shingles, slight
from onrecord.linking.utterances.occasions import Said
from onrecord.linking.utterances.wording import Forms, folded
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference, Side
from onrecord.record.dossier import GAP
from onrecord.record.span import Span
from onrecord.record.story import Utterance
from onrecord.text.latin import latin
from onrecord.text.words import words

RUN = 8
"""So many words in a row are the same words, whoever is credited with them."""

CONTRACTED = {"m": "am", "s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would"}
"""Short forms behind an apostrophe that one article writes out."""

PRONOUNS = frozenset({"he", "she", "they", "it", "who"})

_ASKED = 12
_NEARBY = 120
_TOLD = 3
_LONGEST = 60
"""Words beyond which what was read as one quote is likelier to hold several."""
_EDGES = '“”"«»„ \n\t,'


def attributions(said: Sequence[Said], actors: Mapping[str, Actor]) -> Iterator[Difference]:
    """The same words credited to different actors in different articles."""
    for credited in _same_run([one for one in said if one.speaker and len(one.wording.forms) <= _LONGEST]):
        by_actor: defaultdict[str, list[Said]] = defaultdict(list)
        for one in credited:
            by_actor[one.speaker or ""].append(one)
        articles = {actor: {one.article for one in found} for actor, found in by_actor.items()}
        shared = {a for at in articles for a in articles[at] if any(a in articles[o] for o in articles if o != at)}
        sides = {actor: [one for one in found if one.article not in shared] for actor, found in by_actor.items()}
        sides = {actor: found for actor, found in sides.items() if found}
        if _one_name([actors[actor].name for actor in sides]) or _named_alike(sides, actors):
            continue
        occasions = {(one.speaker, one.day, one.published): one for one in credited}.values()
        if len(sides) < 2 or any(a.days_apart(b) for a in occasions for b in occasions if a.speaker != b.speaker):
            continue
        names = [actors[actor] for actor in sides]
        persons = sum(actor.kind == "person" for actor in names) > 1 and all(map(_by_name, sides.values()))
        shortest = min(credited, key=lambda one: len(one.wording.forms))
        told = ", ".join(f"{actors[actor].name} according to {_labels(found)}" for actor, found in sides.items())
        yield Difference(
            "attribution",
            "conflict" if persons else "tension",
            f"Who said “{_opening(shortest.spans, shortest)}”?",
            f"the same words with different speakers: {told}",
            tuple(_credit(actors[actor].name, found) for actor, found in sides.items()),
        )


def _by_name(side: Iterable[Said]) -> bool:
    """Whether some article names the speaker there, rather than leave it to a pronoun who is meant."""
    speakers = (one.page.cut(one.quote.speaker) for one in side if one.quote.speaker)
    return any(speaker.casefold() not in PRONOUNS for speaker in speakers)


def _one_name(names: Sequence[str]) -> bool:
    """Whether two of them can be one person's: "Fanning" and "Tim Fanning", whom nothing has made one actor."""
    found = [name_words(name, person=True) for name in names]
    return any(a == b or ends(a, b) or ends(b, a) or _spelt_alike(a, b) for a, b in combinations(found, 2))


def _spelt_alike(one: Words, other: Words) -> bool:
    """Whether the last names are two spellings, and not two given names stand before them."""
    if not one or not other or len(one) > 1 < len(other):
        return False
    a, b = "".join(latin(one[-1])), "".join(latin(other[-1]))
    return spelling(a, b) or slip(a, b)


def _named_alike(sides: Mapping[str, Sequence[Said]], actors: Mapping[str, Actor]) -> bool:
    """Whether one who is credited is named in or right beside the words in another's article, too: the same
    sentences, of which only the reading differs.
    """
    return any(
        name_words(actors[actor].name, person=True)[-1:] in _beside(one)
        for actor, other in permutations(sides, 2)
        for one in sides[other]
    )


def _beside(one: Said) -> set[Words]:
    """The words of a quote and around it."""
    first, last = one.spans[0].start, one.spans[-1].end
    return {(word.form,) for word in words(one.page.article.text[max(0, first - _NEARBY) : last + _NEARBY])}


def _same_run(said: Sequence[Said]) -> Iterator[list[Said]]:
    """Groups of quotes that share a run of words, at least two speakers in each; the order is that of the articles."""
    first: dict[Forms, int] = {}
    leader = list(range(len(said)))

    def lead(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    for at, one in enumerate(said):
        for run in shingles(one.wording.forms, RUN):
            a, b = sorted((lead(first.setdefault(run, at)), lead(at)))
            leader[b] = a
    groups: defaultdict[int, list[Said]] = defaultdict(list)
    for at, one in enumerate(said):
        groups[lead(at)].append(one)
    return (group for group in groups.values() if len({one.speaker for one in group}) > 1)


def wordings(said: Sequence[Said], utterances: Iterable[Utterance]) -> Iterator[Difference]:
    """The wordings of one utterance that differ in more than a cut."""
    by_quote = {one.quote.id: one for one in said}
    for utterance in utterances:
        if utterance.relation == "translation":
            yield from _translated([by_quote[quote] for quote in utterance.quotes if quote in by_quote], utterance)
        if utterance.relation != "other_words":
            continue
        sides: list[list[Said]] = []
        for one in (by_quote[quote] for quote in utterance.quotes if quote in by_quote):
            home = next((side for side in sides if _same(one, side[0])), None)
            if home:
                home.append(one)
            else:
                sides.append([one])
        differing = [change for side in sides[1:] for change in _changes(sides[0][0], side[0])]
        if differing:
            slightly = all(slight(change) for change in differing)
            yield Difference(
                "wording",
                "compatible" if slightly else "tension",
                f"In which words was it said: “{_opening(_shared(sides[0][0], sides[1][0]), sides[0][0])}”?",
                "; ".join(_told(change) for change in dict.fromkeys(differing)),
                tuple(_wording_side(side, sides[0][0] if at else sides[1][0]) for at, side in enumerate(sides)),
                utterance.id,
            )


def _translated(said: Sequence[Said], utterance: Utterance) -> Iterator[Difference]:
    """One remark in two translations: the wordings side by side, with phrases that stand for each other."""
    sides: list[list[Said]] = []
    for one in said:
        home = next((side for side in sides if compare(one.wording, side[0].wording) in {"equal", "cut"}), None)
        if home:
            home.append(one)
        else:
            sides.append([one])
    if len(sides) < 2:
        return
    yield Difference(
        "wording",
        "compatible",
        f"In which words was it said: “{_opening(sides[0][0].spans, sides[0][0])}”?",
        ": ".join(["one remark in two translations", *_phrases(said, utterance)]),
        tuple(_whole(side) for side in sides),
        utterance.id,
    )


def _phrases(said: Sequence[Said], utterance: Utterance) -> Iterator[str]:
    """A few phrases that stand for each other, in one string; nothing where none is known."""
    pages = {one.article: one.page for one in said}
    known = [pair for pair in utterance.aligned if {pair.one.article, pair.other.article} <= {*pages}]
    pairs = [
        tuple(" ".join(pages[span.article].cut(span).split()) for span in (pair.one, pair.other)) for pair in known
    ]
    if told := [f"“{one}” for “{other}”" for one, other in pairs if folded(one) != folded(other)]:
        yield ", ".join(told[:_TOLD])


def _whole(side: Sequence[Said]) -> Side:
    """The articles with one wording, shown whole as the first prints it."""
    spans = dict.fromkeys(span for one in side for span in one.spans)
    return Side(_printed(side[0].spans, side[0]), tuple(dict.fromkeys(one.article for one in side)), tuple(spans))


def _same(one: Said, other: Said) -> bool:
    """Whether nothing but a cut lies between two wordings."""
    return compare(one.wording, other.wording) in {"equal", "cut"} or not _changes(other, one)


def _changes(one: Said, other: Said) -> list[Change]:
    """The words in which two quotes of one utterance differ, in all of them or in the piece that both print."""
    shared = None if compare(one.wording, other.wording) else overlap(one.wording, other.wording)
    if shared:
        found = changes(shared[1], shared[2])
    else:
        found = changes(one.wording, other.wording) if compare(one.wording, other.wording) else []
    return [change for change in found if not _printing(change)]


def _printing(change: Change) -> bool:
    """Whether two words are one, printed in two ways: "'m" and "am", "[I]mmigration" and "immigration", "good
    will" and "goodwill".
    """
    joined = ["".join(forms).replace("'", "").replace("’", "") for forms in change]
    if len(change[0]) != 1 or len(change[1]) != 1:
        return joined[0] == joined[1]
    short, full = sorted((change[0][0], change[1][0]), key=len)
    if full in HEADS and short in HEADS and full.startswith(short):
        return True
    return CONTRACTED.get(short) == full or (len(short) > 3 and full[1:] == short)


def _told(change: Change) -> str:
    """One change in words."""
    left, right = (" ".join(forms) for forms in change)
    if left and right:
        return f"“{left}” in one, “{right}” in another"
    return f"“{left or right}” is in one alone"


def _credit(name: str, found: Sequence[Said]) -> Side:
    """The articles that credit one actor, with the characters of the words and of the speaker."""
    spans = [span for one in found for span in (*one.spans, one.quote.speaker) if span]
    return Side(name, tuple(dict.fromkeys(one.article for one in found)), tuple(dict.fromkeys(spans)))


def _wording_side(found: Sequence[Said], other: Said) -> Side:
    """The articles with one wording, shown as the first prints it, as far as it is compared with the other's."""
    spans = [span for one in found for span in _shared(one, other)]
    value = _printed(_shared(found[0], other), found[0])
    return Side(value, tuple(dict.fromkeys(one.article for one in found)), tuple(dict.fromkeys(spans)))


def _shared(one: Said, other: Said) -> tuple[Span, ...]:
    """The pieces of a quote that another reports too, more than half of their words; all where there is none."""
    theirs = set(other.wording.forms)
    pieces = [(span, folded(one.page.cut(span))) for span in one.spans]
    return tuple(span for span, run in pieces if 2 * sum(form in theirs for form in run) > len(run)) or one.spans


def _labels(found: Iterable[Said]) -> str:
    return " and ".join(dict.fromkeys(one.page.article.label for one in found))


def _printed(spans: Iterable[Span], one: Said) -> str:
    """The words as they are printed, without quotation marks, the pieces set apart."""
    return GAP.join(" ".join(one.page.cut(span).strip(_EDGES).split()) for span in spans)


def _opening(spans: Iterable[Span], one: Said) -> str:
    """The first words, for a question."""
    printed = _printed(spans, one).split()
    return " ".join(printed[:_ASKED]).rstrip(",.;:") + (" …" if len(printed) > _ASKED else "")
