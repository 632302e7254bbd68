"""Where sentences end: sentencex's rules, one paragraph at a time."""

from sentencex import get_sentence_boundaries


def sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Start and end of each sentence, white space around it left out. ``text`` is one paragraph."""
    found = []
    for boundary in get_sentence_boundaries(language, text):
        start, end = boundary["start_index"], boundary["end_index"]
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if start < end:
            found.append((start, end))
    return found
