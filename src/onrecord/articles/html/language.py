"""The language of a page that does not state it, by its words."""

from onrecord.record.article import Stated

_FEWEST = 200  # characters from which the words tell
_SURE = 800  # resiliparse's distance below which it names the right language
_LOOKED_AT = 20_000


def language(text: str) -> Stated | None:
    """The language that the words of the article look like; None where they are too few or look like none."""
    if len(text) < _FEWEST:
        return None
    from resiliparse.parse.lang import detect_fast

    name, distance = detect_fast(text[:_LOOKED_AT].encode("utf-8", "replace").decode("utf-8"))
    return Stated(name, "told by its words") if name != "unknown" and distance <= _SURE else None
