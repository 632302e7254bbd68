"""How rare words are in news: a fixed background, so that an article weighs the same whenever it comes."""

from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.digest import spread_of


@cache
def background() -> tuple[NDArray[np.uint8], float]:
    """In how many articles of the background each term stands (``Weighing.spread``), and how many articles these are.

    ``background.npz`` is made by ``training/stories``.
    """
    data = BytesIO((files("onrecord.stories") / "background.npz").read_bytes())
    with np.load(data) as table:
        return spread_of(table["terms"], table["spread"]), float(table["articles"])
