"""What two articles' terms and days say about whether they are of one event, in log odds.

Written by ``python -m training.stories``: the weights of two logistic regressions, of which the second is against
strangers where one article comes a day; of its bias the logarithm of the articles that come a day is to be taken.
"""

BIAS = 5.18
COSINE = 2.26
"""Of the logarithm of the cosine of their terms."""
DAYS = -3.05
"""Of the logarithm of 1 + the days between."""
UNDATED = -2.08
"""Where one of them has no day."""
LENGTH = -0.83
"""There too: of the logarithm of the thousands of characters of the longer one."""

CHANCE_BIAS = 12.86
CHANCE_COSINE = 4.52
CHANCE_DAYS = -1.50
