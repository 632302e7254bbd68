"""Words cut to the stem that their forms share, by a few endings (after Porter 1980, in two steps)."""

from functools import cache

from onrecord.linking.utterances.lexicon import ENDINGS, IRREGULAR


@cache
def stem(word: str) -> str:
    """The stem of a folded word: "reported", "reports" and "reporting" share "report"."""
    word = word.removesuffix("'s").removesuffix("'")
    word = IRREGULAR.get(word, word)
    if not word.isalpha():
        return word
    word = f"{word[:-3]}man" if word.endswith("men") and len(word) > 3 else word
    for _ in range(2):
        fits = (end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= 3)
        ending = next(fits, "e" if len(word) > 4 else "") if not word.endswith(("ss", "us", "is")) else ""
        word = word.removesuffix(ending)
    word = word.rstrip("e") if len(word) > 3 else word
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
