"""Which phrases name one issue, and what it is called: by head noun, owner and the words between, over all articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.linking.positions.nouns import MEASURES, NO_DEEDS, ONE_EACH
from onrecord.linking.positions.phrases import Phrase, shown
from onrecord.text.folding import fold

_REACH = 400
"""Characters back from "the move" to what was spoken of."""

_CONTENT = re.compile(r"\s+(?:that|of|to)\b")
"""Behind "the notion": it says what it is itself."""

_COMPARED = 50
"""Issues with a word or an owner in common with which a phrase is compared."""

Place = tuple[str, int]
"""An article and where a phrase's head ends in it."""


@dataclass(slots=True, eq=False)
class Issue:
    """Phrases that name one issue. ``owners`` are actors and codes of their states; ``words`` tell it from others."""

    family: str
    phrases: list[Phrase] = field(default_factory=list)
    owners: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)

    def add(self, phrase: Phrase, owners: Iterable[str]) -> None:
        """Take a phrase in with all that it tells."""
        self.phrases.append(phrase)
        self.owners.update(owners)
        self.words.update(phrase.words)
        self.about.update(phrase.about)

    def fits(self, phrase: Phrase, owners: frozenset[str]) -> bool:
        """Whether a phrase names it: something in common, nothing that speaks against it."""
        own, said = owners & self.owners, phrase.words & self.words
        loose = self.family in ONE_EACH
        if (owners and self.owners and not own and not loose) or (phrase.words and self.words and not said):
            return False
        about = phrase.about & (self.about | self.owners | self.words) or self.about & (owners | phrase.words)
        return bool(own or said or about or loose)

    @property
    def name(self) -> str:
        """Its fullest common form: with its owner, in most words, of those that are met twice or more, if any is."""
        forms = Counter(fold(shown(phrase)) for phrase in self.phrases)
        often = max(forms.values()) > 1
        return shown(
            min(
                (phrase for phrase in self.phrases if not often or forms[fold(shown(phrase))] > 1),
                key=lambda one: (
                    not one.owners,
                    -min(len(shown(one).split()), 5),
                    -forms[fold(shown(one))],
                    place(one),
                ),
            )
        )


def place(phrase: Phrase) -> Place:
    """Where a phrase stands, as a key."""
    return phrase.passage.page.id, phrase.passage.span.start + phrase.end


def issues(phrases: Sequence[Phrase], sides: Mapping[str, frozenset[str]]) -> dict[Place, Issue]:
    """The issue of every phrase; none for a vague one ("the move") before which nothing was spoken of.

    ``sides`` are the states for which an actor stands, by code.
    """
    found: dict[Place, Issue] = {}
    by_family: defaultdict[str, list[Issue]] = defaultdict(list)
    by_feature: defaultdict[tuple[str, str], list[Issue]] = defaultdict(list)
    telling = [phrase for phrase in phrases if not (phrase.bare or phrase.vague)]
    for phrase in sorted(telling, key=lambda one: -_fullness(one)):
        owners = frozenset(code for actor in phrase.owners for code in (actor, *sides.get(actor, ())))
        features = sorted(owners | phrase.words | phrase.about | ({""} if phrase.family in ONE_EACH else set()))
        near = [one for feature in features for one in by_feature[phrase.family, feature][:_COMPARED]]
        issue = next((one for one in near if one.fits(phrase, owners)), None)
        if issue is None:
            issue = Issue(phrase.family)
            by_family[phrase.family].append(issue)
        issue.add(phrase, owners)
        for feature in features:
            if issue not in by_feature[phrase.family, feature]:
                by_feature[phrase.family, feature].append(issue)
        found[place(phrase)] = issue
    _resolve(phrases, found, by_family)
    return found


def _fullness(phrase: Phrase) -> int:
    return 2 * bool(phrase.owners) + 2 * bool(phrase.words) + bool(phrase.about)


@dataclass(slots=True)
class Spoken:
    """How often each issue was spoken of by one noun; ``most`` is the one that was most often, or of two the later."""

    counts: Counter[int] = field(default_factory=Counter)
    most: Issue | None = None

    def add(self, issue: Issue) -> None:
        """Once more."""
        self.counts[id(issue)] += 1
        if self.most is None or self.counts[id(issue)] >= self.counts[id(self.most)]:
            self.most = issue


def _resolve(phrases: Sequence[Phrase], found: dict[Place, Issue], by_family: Mapping[str, list[Issue]]) -> None:
    """Give "the plan" the issue that its article mostly calls so, and "the move" what was last spoken of."""
    only = {name: _only(known) for name, known in by_family.items()}
    told: defaultdict[tuple[str, str], Spoken] = defaultdict(Spoken)
    for phrase in phrases:
        if issue := found.get(place(phrase)):
            _note(told, phrase, issue)
    seen: defaultdict[tuple[str, str], Spoken] = defaultdict(Spoken)
    before: defaultdict[str, list[tuple[int, Issue]]] = defaultdict(list)
    alone: dict[str, Issue] = {}
    for phrase in phrases:
        article, at = place(phrase)
        issue = found.get((article, at))
        if issue is None and phrase.vague:
            issue = _spoken_of(before[article], phrase, at)
        elif issue is None:
            keys = ((article, phrase.head), (article, phrase.family))
            spoken = (
                []
                if phrase.new and phrase.family not in ONE_EACH
                else [book[key].most for book in (seen, told) for key in keys]
            )
            issue = next((one for one in (*spoken, _shared(only, phrase)) if one), None)
            issue = issue or alone.setdefault(phrase.family, Issue(phrase.family))
            issue.phrases.append(phrase)
        if issue is not None:
            found[article, at] = issue
            if not phrase.vague:
                _note(seen, phrase, issue)
                before[article].append((at, issue))


def _note(book: defaultdict[tuple[str, str], Spoken], phrase: Phrase, issue: Issue) -> None:
    for noun in {phrase.family, phrase.head}:
        book[phrase.passage.page.id, noun].add(issue)


def _spoken_of(before: Sequence[tuple[int, Issue]], phrase: Phrase, at: int) -> Issue | None:
    """What "the move" or "the measure" stands for: the last issue of a fitting family, not long before."""
    if phrase.family != "part" and _CONTENT.match(phrase.passage.text, phrase.end):
        return None
    measure = phrase.head.startswith("measure") or (phrase.head.endswith("s") and phrase.family != "part")
    near = [(end, issue) for end, issue in before[-6:] if at - end <= _REACH]
    fitting = [one for _, one in near if (one.family in MEASURES if measure else one.family not in NO_DEEDS)]
    return fitting[-1] if fitting else None


def _shared(only: Mapping[str, tuple[Issue | None, bool]], phrase: Phrase) -> Issue | None:
    """The issue of which nearly all in the story is that goes by the phrase's noun."""
    issue, alone = only.get(phrase.family, (None, False))
    return issue if alone or not phrase.new else None


def _only(known: Sequence[Issue]) -> tuple[Issue | None, bool]:
    """The issue of which two thirds of a family's phrases are; and whether it is the only one."""
    total = sum(len(one.phrases) for one in known)
    return next((one for one in known if 3 * len(one.phrases) >= 2 * total), None), len(known) == 1
