"""Whether two names can be of one person, body or state, and why: a table of named features.

A person's name is compared word by word in order, the family name moved where it may stand at either end. Every feature
that holds is a row with a weight; the score is the product of the weights, ``because`` the sentence of the row that
weighs against it most. The manner is that of nomenklatura's logic-v2: a matcher is a table.
"""

from collections.abc import Iterator, Sequence
from math import prod

from onrecord.linking.names.aligning import Match, Place, aligned, alone, shown
from onrecord.linking.names.bodies import compare_bodies
from onrecord.linking.names.features import Comparison, Feature, table
from onrecord.linking.names.fullnames import FullName, full_name
from onrecord.record.reading import MentionKind

SAME = 0.75
"""From this score on two names are taken for one's (bench/variants.py)."""

FEATURES = table(
    Feature("particle", 0.98, "“{a}” is left out of “{b}”"),
    Feature("middle name", 0.96, "“{a}” is left out of “{b}”"),
    Feature("family name first", 0.92, "“{a}” and “{b}” have the family name at different ends"),
    Feature("second family name", 0.85, "“{a}” leaves out how the name goes on, “{b}”"),
    Feature("end of the name", 0.78, "“{a}” is the end of a longer name and leaves out “{b}”"),
    Feature("generation left out", 0.6, "“{a}” or “{b}” may be of another generation"),
    Feature("part of the name", 0.5, "“{a}” is a part of “{b}” that others may bear as well"),
    Feature("longer name", 0.45, "“{b}” behind “{a}” makes another's name"),
    Feature("other words", 0.3, "“{a}” and “{b}” are two names"),
    Feature("other initials", 0.2, "“{a}” and “{b}” have other initials"),
    Feature("other generation", 0.1, "“{a}” and “{b}” are of two generations"),
)
"""What tells two names of persons apart, or could, beside the relations of their words."""

Row = tuple[Feature, str, str]
"""A feature that holds, and the stretches for its sentence."""


def compare(a: str, b: str, kind: MentionKind = "person") -> Comparison:
    """How far two names of one kind can stand for one. A text without letters compares as 0."""
    return compare_persons(full_name(a), full_name(b)) if kind == "person" else compare_bodies(a, b, kind)


def compare_persons(a: FullName, b: FullName) -> Comparison:
    """The best of the orders in which the two can be read."""
    if not a.parts or not b.parts:
        return Comparison(0.0, "one of them is no name")
    best = _in_order(a, b)
    if best.score < SAME and _turns(a, b):
        turned = (_in_order(a, b.turned(by), turned=True) for by in (1, len(b.parts) - 1))
        best = max(best, *turned, key=lambda found: found.score)
    return best


def _turns(a: FullName, b: FullName) -> bool:
    """Whether the family name may stand at different ends.

    A comma or capitals tell it, a family name that is known to stand first, a patronymic; two words may be turned round
    unless both are given names. A name with a father's in it is never turned.
    """
    if len(a.parts) < 2 or len(b.parts) < 2 or a.by_descent or b.by_descent:
        return False
    edges = (a.parts[0], a.parts[-1], b.parts[0], b.parts[-1])
    return (
        a.marked
        or b.marked
        or any(part.leads or part.syllable for part in edges)
        or any(part.patronymic for part in (*a.parts, *b.parts))
        or (len(a.parts) == len(b.parts) == 2 and not all(part.given for part in a.parts))
    )


def _in_order(a: FullName, b: FullName, *, turned: bool = False) -> Comparison:
    """The two names word by word."""
    whole = shown(a.parts), shown(b.parts)
    matches = aligned(a.parts, b.parts)
    rows = [(match.feature, shown(a.parts, match.left), shown(b.parts, match.right)) for match in matches]
    if turned:
        rows.append((FEATURES["family name first"], *whole))
    rows += _left_out(a, b, matches)
    if a.generation != b.generation:
        differs = "other generation" if a.generation and b.generation else "generation left out"
        rows.append((FEATURES[differs], *whole))
    score = prod(feature.weight for feature, *_ in rows)
    if any(feature.name == "other words" for feature, *_ in rows):
        score *= 2 * len(matches) / (len(a.parts) + len(b.parts))
    telling, one, other = min(rows, key=lambda row: row[0].weight)
    names = tuple(feature.name for feature, *_ in rows if feature.weight < 1)
    return Comparison(score, telling.sentence.format(a=one, b=other), names)


def _left_out(a: FullName, b: FullName, matches: Sequence[Match]) -> Iterator[Row]:
    """Rows for the words of each that the other does not have."""
    whole = shown(a.parts), shown(b.parts)
    left, right = [match.left for match in matches], [match.right for match in matches]
    bare: list[list[int]] = []
    for parts, places, other in ((a.parts, left, whole[1]), (b.parts, right, whole[0])):
        lone = alone(parts, places)
        bare.append([at for at in lone if not parts[at].particle])
        yield from ((FEATURES["particle"], parts[at].shown, other) for at in lone if parts[at].particle)
    differ = any(bare) or any(match.feature.weight < 1 for match in matches)
    if all(bare) or (differ and all(_small(a, b, match) for match in matches)):
        yield FEATURES["other words"], *whole
    elif any(_out_of_place(a, b, match) for match in matches):
        yield FEATURES["other initials"], *whole
    elif bare[0]:
        yield from _longer(a, b, bare[0], left)
    elif bare[1]:
        yield from _longer(b, a, bare[1], right)


def _small(a: FullName, b: FullName, match: Match) -> bool:
    """Whether no whole name is matched: an initial, a particle, a title."""
    parts = (a.parts[slice(*match.left)], b.parts[slice(*match.right)])
    return any(all(part.particle or part.initial for part in side) for side in parts)


def _out_of_place(a: FullName, b: FullName, match: Match) -> bool:
    """Whether a middle initial has another before it: George H. W. is not George W."""
    one, other = match.left[0], match.right[0]
    return one != other and one > 0 < other and (a.parts[one].initial or b.parts[other].initial)


def _longer(long: FullName, short: FullName, bare: Sequence[int], places: Sequence[Place]) -> Iterator[Row]:
    """Rows for a name that has words more than the other: before, between or behind the common ones."""
    whole, less = shown(long.parts), shown(short.parts)
    if sum(not part.particle for part in short.parts) < 2:
        yield FEATURES["part of the name"], less, whole
        return
    first, last = places[0][0], places[-1][1]
    between = [at for at in bare if first < at < last]
    before = [at for at in bare if at < first]
    behind = [at for at in bare if at >= last]
    if between:
        yield FEATURES["middle name"], shown(long.parts, (between[0], between[-1] + 1)), less
    if before:
        yield FEATURES["end of the name"], less, shown(long.parts, (before[0], before[-1] + 1))
    if behind:
        customary = long.parts[last].particle or long.parts[last].patronymic or long.parts[0].iberian
        yield (
            FEATURES["second family name" if customary else "longer name"],
            less,
            shown(long.parts, (last, len(long.parts))),
        )
