"""Differences between articles: against a reader's lists for the seeds and events of the data, and the sample.

A found difference meets a marked one when two of its sides have evidence on passages of two different sides of it, for
the half of the shorter. It is right when it meets one that is marked or ``allowed`` under one of its kinds, or when a
verdict made by reading says so (``judged_differences``); one of which nothing says either is ``unjudged``. A severity
is right when it is one of the marked ones ("update" is one of them). Recall counts what is marked and not ``allowed``.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from itertools import combinations, product

from bench.marked import Marked, Marks, Passage, measured, same_place, sample, tell
from onrecord.record.difference import Difference

PLANTED: dict[str, tuple[set[str], set[str]]] = {
    "number_conflict": ({"number"}, {"conflict"}),
    "number_rounding": ({"number"}, {"compatible"}),
    "date_conflict": ({"date"}, {"conflict"}),
    "attribution_conflict": ({"attribution"}, {"conflict"}),
    "misspelt_name": ({"name"}, {"compatible", "tension"}),
    "stale_paragraph": ({"date", "negation", "wording", "scope"}, {"tension", "update"}),
    "called_off": ({"date", "negation", "wording"}, {"update"}),
}
"""What a planted difference is to be found as: its kinds and severities."""

Sides = list[list[Passage]]


def counted(one: Marked) -> Counter[str]:
    """What is to be found, what is found, and what of it is right."""
    counts = Counter[str]()
    found = [(difference, _sides(one, difference)) for difference in one.links.differences]
    for mark in one.marks["differences"]:
        met = [difference for difference, sides in found if _meets(sides, mark["sides"])]
        of_kind = [difference for difference in met if difference.kind in mark["kinds"]]
        if not mark["allowed"]:
            severe = any(_severity(difference) in mark["severities"] for difference in of_kind)
            counts.update(marked=1, met=bool(met), found=bool(of_kind), found_severity=severe)
            if not of_kind:
                first = [one.cut(one.story.articles[side[0][0]].span(*side[0][1:])) for side in mark["sides"]]
                tell(one, f"missed: {mark['id']} {mark['kinds']} {mark['severities']}", *first)
    for difference, sides in found:
        verdict, severe = _verdict(one, difference, sides)
        counts.update({"given": 1, verdict: 1, "severities_right": severe})
        if difference.severity == "conflict":
            counts.update({"conflicts": 1, "conflicts_right": verdict == "right" and severe})
        if verdict != "right" or not severe:
            tell(one, _shown(difference, f"{verdict}{'' if severe else ', severity?'}"), *_evidence(one, difference))
    return counts


def _verdict(one: Marked, difference: Difference, sides: Sides) -> tuple[str, bool]:
    """Right, wrong or unjudged; and whether its severity is a marked one, so far as something is marked."""
    met = [m for m in one.marks["differences"] if difference.kind in m["kinds"] and _meets(sides, m["sides"])]
    if met:
        return "right", any(_severity(difference) in mark["severities"] for mark in met)
    for passages, kind, verdict in one.marks["judged_differences"]:
        places = [place for side in sides for place in side]
        if kind == difference.kind and all(any(same_place(p, q) for q in places) for p in passages):
            return verdict, True
    return "unjudged", True


def _severity(difference: Difference) -> str:
    return "update" if difference.update else difference.severity


def _sides(one: Marked, difference: Difference) -> Sides:
    return [[one.place(span) for span in side.evidence] for side in difference.sides]


def _meets(sides: Sides, marked_sides: Iterable[Iterable[Passage]]) -> bool:
    """Whether two sides lie on two different marked ones."""
    on = [{at for at, side in enumerate(marked_sides) if _touch(places, side)} for places in sides]
    return any(x != y for a, b in combinations(on, 2) for x, y in product(a, b))


def _touch(places: Iterable[Passage], side: Iterable[Passage]) -> bool:
    return any(same_place(place, passage) for place, passage in product(places, side))


def _shown(difference: Difference, verdict: str) -> str:
    return f"{verdict}: {difference.kind} {_severity(difference)}: {difference.question} | {difference.because}"


def _evidence(one: Marked, difference: Difference) -> list[str]:
    return [
        f"[{side.value}] {one.cut(span)[:200]} {one.place(span)}" for side in difference.sides for span in side.evidence
    ]


def planted() -> dict[str, float]:
    """Of the sample: how many planted differences there are and are found, and the conflicts that nobody planted."""
    one = sample()
    found = [(difference, _sides(one, difference)) for difference in one.links.differences]
    counts = Counter[str]()
    meant = set[str]()
    for name, (kinds, severities) in PLANTED.items():
        sides = _versions(one.marks[name])
        right = [d for d, places in found if d.kind in kinds and _severity(d) in severities and _meets(places, sides)]
        counts.update(planted=1, planted_found=bool(right))
        meant.update(difference.id for difference in right if name.endswith("_conflict"))
        if not right:
            print("sample: missed:", name, file=sys.stderr)
    for difference, _ in found:
        if difference.severity == "conflict" and difference.id not in meant:
            counts["sample_conflicts_wrong"] += 1
            print("sample:", _shown(difference, "wrong"), *_evidence(one, difference), sep="\n  ", file=sys.stderr)
    wrong = counts["sample_conflicts_wrong"]
    return {**counts, "sample_conflicts_wrong": wrong, "sample_differences": len(found)}


def _versions(plant: Marks) -> Sides:
    """The passages of a planted difference, by the version that they give."""
    versions: dict[str, list[Passage]] = {}
    for passage in plant["passages"]:
        version = passage.get("role") or passage.get("who") or passage.get("value")
        versions.setdefault(str(version), []).append(passage["at"])
    return list(versions.values())


def summary(counts: Counter[str]) -> dict[str, float]:
    """The figures of one set."""
    judged = counts["right"] + counts["wrong"]
    return {
        "marked": counts["marked"],
        "recall": counts["found"] / max(1, counts["marked"]),
        "recall_any_kind": counts["met"] / max(1, counts["marked"]),
        "recall_with_severity": counts["found_severity"] / max(1, counts["marked"]),
        "given": counts["given"],
        "precision": counts["right"] / judged if judged else 1.0,
        "wrong": counts["wrong"],
        "unjudged": counts["unjudged"],
        "severities_right": counts["severities_right"] / counts["given"] if counts["given"] else 1.0,
        "conflicts": counts["conflicts"],
        "conflicts_right": counts["conflicts_right"],
    }


def main() -> int:
    """Measure, write, compare."""
    return measured("differences", counted, summary, planted)


if __name__ == "__main__":
    sys.exit(main())
