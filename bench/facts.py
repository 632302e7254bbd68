"""Facts that several articles share: against a reader's lists for the seeds and events of the data, and the sample.

A claim reports a marked passage when its head lies in it and they are, for the half of the shorter, the same
characters; of passages one in another the shortest counts, with those up to twice as long. ``pairs`` are passages of
different articles that tell one marked fact: found when one found fact holds claims that report them. ``joined`` are
pairs of tellings of different articles in a found fact: right when one marked fact holds both (``allowed`` passages
too), wrong when the marks place both and in no fact together. Pairs with a telling that no mark covers are apart:
``unmarked``, right or wrong by a verdict made by reading (``judged``), else ``unjudged``. ``given`` are the found
facts, ``given_wrong`` those with a wrong pair. ``cells`` are the articles' standings to the marked facts that were
found. ``passages_claimed`` is how many of the passages to be found any claim reports: linking cannot mend the rest.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from bench.marked import Marked, Marks, Passage, measured, same_place, sample, tell
from onrecord.record.fact import Fact, FactTelling, Standing
from onrecord.record.span import Span

LONGER = 2
"""A passage that holds a claim's head counts up to so many times the length of the shortest one that does."""
NEAREST: tuple[Standing, ...] = ("tells", "in_part", "differs")
TOLD = set(NEAREST)


def counted(one: Marked) -> Counter[str]:
    """What is to be found, what is found, and what of it is right."""
    passages = {passage for fact in one.marks["facts"] for passage in _all(fact)}
    heads = {claim.id: claim.head for claim in one.story.claims()}
    claimed = {p for claim in one.story.claims() for p in _reports(one, claim.span, claim.head, passages)}
    reported = {
        telling: _reports(one, telling.span, heads.get(telling.claim, telling.span), passages)
        for found in one.links.facts
        for telling in found.tellings
    }
    return _recall(one, reported, claimed) + _precision(one, reported) + _cells(one, reported)


def _recall(one: Marked, reported: Mapping[FactTelling, set[Passage]], claimed: set[Passage]) -> Counter[str]:
    counts = Counter[str]()
    together = [set[Passage]().union(*(reported[t] for t in found.tellings)) for found in one.links.facts]
    for fact in one.marks["facts"]:
        told = sorted({(number, start, end) for number, start, end, _ in fact["told"]})
        pairs = [pair for pair in combinations(told, 2) if pair[0][0] != pair[1][0]]
        found = [any(set(pair) <= group for group in together) for pair in pairs]
        if not fact["optional"]:
            counts.update(facts=1, facts_found=any(found), pairs=len(pairs), pairs_found=sum(found))
            counts.update(passages=len(told), passages_claimed=len(claimed & set(told)))
            if not any(found):
                tell(one, f"missed: {fact['id']}", *(_words(one, p) + " no claim" * (p not in claimed) for p in told))
    return counts


def _precision(one: Marked, reported: Mapping[FactTelling, set[Passage]]) -> Counter[str]:
    counts = Counter[str]()
    groups = [set(_all(fact)) for fact in one.marks["facts"]]
    for found in one.links.facts:
        verdicts = Counter[str]()
        for a, b in combinations(found.tellings, 2):
            if a.article == b.article:
                continue
            verdict = _verdict(one, a, b, reported, groups)
            verdicts[f"joined_{verdict}"] += 1
            if verdict.endswith("wrong") and a.quote and b.quote:
                counts["joined_quotes_wrong"] += 1
            if verdict not in {"right", "unmarked_right"}:
                tell(one, f"{verdict}: {found.because}", *(one.cut(t.span) + f" {one.place(t.span)}" for t in (a, b)))
        counts += verdicts
        counts.update(given=1, joined=verdicts.total())
        counts["given_wrong"] += any(verdicts[f"joined_{wrong}"] for wrong in ("wrong", "unmarked_wrong"))
    return counts


def _verdict(
    one: Marked,
    a: FactTelling,
    b: FactTelling,
    reported: Mapping[FactTelling, set[Passage]],
    groups: Sequence[set[Passage]],
) -> str:
    """What the marks say of two tellings that stand in one found fact."""
    if any(reported[a] & group and reported[b] & group for group in groups):
        return "right"
    for first, second, verdict in one.marks["judged"]:
        places = one.place(a.span), one.place(b.span)
        if any(same_place(first, x) and same_place(second, y) for x, y in (places, places[::-1])):
            return f"unmarked_{verdict}"
    return "wrong" if reported[a] and reported[b] else "unjudged"


def _cells(one: Marked, reported: Mapping[FactTelling, set[Passage]]) -> Counter[str]:
    counts = Counter[str]()
    for fact in one.marks["facts"]:
        told = {(number, start, end): how for number, start, end, how in fact["told"]}
        found = max(one.links.facts, key=lambda f: _held(f, reported, set(told)), default=None)
        if fact["optional"] or found is None or _held(found, reported, set(told)) < 2:
            continue
        for number, article in enumerate(one.story.articles):
            ways = {how for place, how in told.items() if place[0] == number}
            is_ = next((how for how in NEAREST if how in ways), "silent" if number in fact["silent"] else None)
            if is_ is None:
                counts["cells_silent_wrongly"] += found.standing(article.id) == "silent" and bool(
                    {number} & {place[0] for place in fact["allowed"]}
                )
                continue
            stands = found.standing(article.id)
            counts[f"cells_{is_}"] += 1
            counts[f"cells_{is_}_right"] += stands == is_
            if stands != is_:
                tell(one, f"cell: {fact['id']} {found.line!r}: article {number} {is_}, found as {stands}")
            counts["cells_told_seen"] += is_ in TOLD and stands in TOLD
            counts["cells_silent_wrongly"] += is_ in TOLD and stands == "silent"
    return counts


def _held(found: Fact, reported: Mapping[FactTelling, set[Passage]], told: set[Passage]) -> int:
    """In how many articles a found fact tells a marked one."""
    return len({telling.article for telling in found.tellings if reported[telling] & told})


def _all(fact: Marks) -> Iterator[Passage]:
    return ((number, start, end) for number, start, end, *_ in (*fact["told"], *fact["allowed"]))


def _reports(one: Marked, span: Span, at: Span, marks: set[Passage]) -> set[Passage]:
    """The marked passages that a claim with this clause and this head reports."""
    clause, head = one.place(span), one.place(at)
    holding = [p for p in marks if p[0] == head[0] and p[1] < head[2] and head[1] < p[2] and same_place(p, clause)]
    shortest = min((end - start for _, start, end in holding), default=0)
    return {passage for passage in holding if passage[2] - passage[1] <= LONGER * shortest}


def _words(one: Marked, passage: Passage) -> str:
    return one.cut(one.story.articles[passage[0]].span(*passage[1:])) + f" {passage}"


def planted() -> dict[str, float]:
    """Of the fact from which an article of the sample was kept silent: the passages found, and who is silent."""
    one = sample()
    plant = one.marks["omission"]
    places = [passage["at"] for passage in plant["passages"]]
    held = {
        found.id: [
            at for at, place in enumerate(places) if any(same_place(place, one.place(s)) for s in found.evidence)
        ]
        for found in one.links.facts
    }
    best = max(one.links.facts, key=lambda found: len(held[found.id]), default=None)
    silent = {one.story.articles[number].id for number in plant["silent"]}
    return {
        "planted_passages": len(places),
        "planted_passages_found": len(held[best.id]) if best else 0,
        "planted_silent": len(silent),
        "planted_silent_found": sum(best is not None and best.standing(article) == "silent" for article in silent),
        "sample_facts": len(one.links.facts),
    }


def summary(counts: Counter[str]) -> dict[str, float]:
    """The figures of one set."""
    right, wrong = counts["joined_right"], counts["joined_wrong"]
    judged_right, judged_wrong = right + counts["joined_unmarked_right"], wrong + counts["joined_unmarked_wrong"]
    cells = [name for name in (*NEAREST, "silent") if counts[f"cells_{name}"]]
    told = sum(counts[f"cells_{name}"] for name in NEAREST)
    figures: dict[str, float] = {
        "passages": counts["passages"],
        "passages_claimed": counts["passages_claimed"] / max(1, counts["passages"]),
        "facts": counts["facts"],
        "facts_recall": counts["facts_found"] / max(1, counts["facts"]),
        "pairs": counts["pairs"],
        "pairs_recall": counts["pairs_found"] / max(1, counts["pairs"]),
        "given": counts["given"],
        "given_wrong": counts["given_wrong"],
        "joined": counts["joined"],
        "joined_marked_precision": right / max(1, right + wrong),
        "joined_precision": judged_right / max(1, judged_right + judged_wrong),
        "joined_wrong": judged_wrong,
        "joined_quotes_wrong": counts["joined_quotes_wrong"],
        "joined_unmarked": counts["joined"] - right - wrong,
        "joined_unjudged": counts["joined_unjudged"],
        "cells": sum(counts[f"cells_{name}"] for name in cells),
        "cells_right": sum(counts[f"cells_{name}_right"] for name in cells)
        / max(1, sum(counts[f"cells_{name}"] for name in cells)),
        "cells_told_seen": counts["cells_told_seen"] / max(1, told),
        "cells_silent_wrongly": counts["cells_silent_wrongly"],
    }
    for name in cells:
        figures[f"cells_{name}"] = counts[f"cells_{name}"]
        figures[f"cells_{name}_right"] = counts[f"cells_{name}_right"] / counts[f"cells_{name}"]
    return figures


def main() -> int:
    """Measure, write, compare."""
    return measured("facts", counted, summary, planted)


if __name__ == "__main__":
    sys.exit(main())
