"""Words that stand around names and in them, from ``words.tsv``: each list says there what its words are."""

from importlib.resources import files


def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for line in (files(__package__) / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, _, words = line.split("\t")
        lists.setdefault(name, set()).update(words.split("|"))
    return {name: frozenset(words) for name, words in lists.items()}


_LISTS = _lists()

TITLE_WORDS = _LISTS["title"] | _LISTS["qualifier"]
BODY_WORDS = _LISTS["body"]
PLACE_WORDS = _LISTS["place"]
WORK_WORDS = _LISTS["work"]
NO_ACTORS = _LISTS["none"]
SHOUTED = _LISTS["shouted"]
SHARED = _LISTS["shared"]

TITLE = rf"(?:(?:{'|'.join(sorted(_LISTS['title'], reverse=True))})\s?\.?\s+)"
"""A title with the blank behind it; the longer first, as one begins with another."""

TITLES = rf"(?:(?:(?:{'|'.join(sorted(TITLE_WORDS, reverse=True))})\s?\.?\s+)+)"
"""One or several with what qualifies them: "Former Deputy Prime Minister"."""

CALLINGS = rf"(?:{'|'.join(sorted(_LISTS['calling'], reverse=True))})"

SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
"""Behind a person's name and no surname."""
