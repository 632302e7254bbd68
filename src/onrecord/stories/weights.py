"""What two articles' terms and days say about whether they are of one event, in log odds.

Written by ``python -m training.stories``: the weights of two logistic regressions, of which the second is against
strangers where one article comes a day; of its bias the logarithm of the articles that come a day is to be taken.
"""

BIAS = 4.98
COSINE = 2.14
"""Of the logarithm of the cosine of their terms."""
DAYS = -3.01
"""Of the logarithm of 1 + the days between."""
UNDATED = -2.40
"""Where one of them has no day."""

CHANCE_BIAS = 12.89
CHANCE_COSINE = 4.56
CHANCE_DAYS = -1.50
