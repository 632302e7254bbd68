"""Gradient-boosted trees over the features of passages, and the text of the table that the package reads."""

from collections.abc import Mapping, Sequence
from typing import Any

import lightgbm
import numpy as np
from training.pages.data import Marked

from onrecord.articles.html.measures import Row

_SETTINGS = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 20, "max_depth": 6, "min_data_in_leaf": 40,
    "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 63, "seed": 1,
    "num_threads": 1, "deterministic": True, "force_row_wise": True, "verbose": -1,
}  # fmt: skip
_POWER = 0.7  # of the words of a passage: how much it weighs among those of its page
_DIGITS = 6  # of thresholds and leaves

Found = Mapping[str, Row]


def fit(pages: Sequence[Marked], found: Sequence[Found], trees: int) -> str:
    """The table of trees for these pages, whose features are ``found``. Pages of which nothing is true are left out."""
    chosen = [i for i, page in enumerate(pages) if page.held.any()]
    names = list(found[0])
    rows = np.vstack([np.column_stack([found[i][name] for name in names]) for i in chosen])
    held = np.concatenate([pages[i].held for i in chosen])
    weights = np.concatenate([_weights(pages[i]) for i in chosen])
    data = lightgbm.Dataset(rows, held, weight=weights / weights.mean())
    grown = lightgbm.train(_SETTINGS, data, trees).dump_model()
    return "\n".join(_written(tree["tree_structure"], names) for tree in grown["tree_info"])


def _weights(page: Marked) -> Row:
    """Pages weigh alike, whatever they hold; their passages by words."""
    sizes = np.maximum(1, page.sizes) ** _POWER
    weights: Row = sizes / sizes[page.held].sum()
    return weights


def _written(tree: dict[str, Any], names: Sequence[str]) -> str:
    """A line for each node, the root first."""
    rows: list[str] = []

    def add(node: dict[str, Any]) -> int:
        at = len(rows)
        rows.append("")
        if "leaf_value" in node:
            rows[at] = f"{node['leaf_value']:.{_DIGITS}g}"
        else:
            less, more = add(node["left_child"]), add(node["right_child"])
            rows[at] = f"{names[node['split_feature']]}\t{node['threshold']:.{_DIGITS}g}\t{less}\t{more}"
        return at

    add(tree)
    return "".join(f"{row}\n" for row in rows)
