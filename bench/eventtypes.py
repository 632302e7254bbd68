"""The types of events with the actors given: table, model, and both, on sentences that the model has not seen.

``plv-train.tsv`` (Hu et al. 2024) marks a source and a target in 1,050 sentences and gives one of PLOVER's 15 types.
Five folds, whole groups of sentences in each: "near" never parts near-duplicates, "actor" neither those with the same
source. "table" takes the frame that joins the two; nothing of it was fitted to the sentences, but they were looked at
while it was written. "words" is the model without what the table says, "both" what the weights of the package do.
"""

import sys
from collections.abc import Mapping, Sequence

from training.events.data import FILE, Marked, folds, groups, read
from training.events.fit import fit

from bench.figures import digest, publish, shared
from onrecord.reading.events.between import as_plover, codings, joining
from onrecord.reading.events.features import features

FOLDS = 5
_TABLE = ("type ", "act ", "mode ", "frame ", "told ", "nothing told", "target is ")
"""How the names of those features begin that the table gives."""

Found = Mapping[str, float]


def by_table(one: Marked) -> str:
    """The type that the table gives; empty where it has none."""
    best = joining(one.tree, one.source, one.target, codings(one.tree))
    return "" if best is None else as_plover(one.tree, best.predicate, best.coding.type)


def by_model(found: Sequence[Found], types: list[str], parts: Sequence[int]) -> list[str]:
    """The likeliest type of each sentence, by weights fitted on the folds in which it is not."""
    given = [""] * len(found)
    for part in range(FOLDS):
        seen = [at for at, fold in enumerate(parts) if fold != part]
        weights = fit([found[at] for at in seen], [types[at] for at in seen])
        for at in (at for at, fold in enumerate(parts) if fold == part):
            chances = weights.chances(found[at])
            given[at] = max(chances, key=lambda kind: chances[kind])
    return given


def scores(given: list[str], types: list[str]) -> dict[str, float]:
    """F1 of each type, their mean ("macro") and the share of right ones ("micro")."""
    each = {}
    for kind in sorted(set(types)):
        right = sum(one == other == kind for one, other in zip(given, types, strict=True))
        each[kind] = 2 * right / (given.count(kind) + types.count(kind))
    micro = sum(one == other for one, other in zip(given, types, strict=True)) / len(types)
    return {"macro": sum(each.values()) / len(each), "micro": micro, **each}


def main() -> int:
    """Measure, write, compare."""
    path = shared() / FILE
    marked = read(path)
    types = [one.type for one in marked]
    both = [features(one.tree, one.source, one.target) for one in marked]
    words = [{name: value for name, value in one.items() if not name.startswith(_TABLE)} for one in both]
    figures = {f"table_{key}": value for key, value in scores([by_table(one) for one in marked], types).items()}
    for grouping in ("near", "actor"):
        parts = folds(groups(marked, actors=grouping == "actor"), FOLDS)
        for name, found in (("words", words), ("both", both)):
            given = scores(by_model(found, types, parts), types)
            figures |= {f"{name}_{grouping}_{key}": value for key, value in given.items()}
    return publish("eventtypes", figures, {FILE: digest(path)}, sentences=len(marked))


if __name__ == "__main__":
    sys.exit(main())
