"""Through whom, where and when words were said, and which quotations nobody said: as marked by hand in US news.

The marks are those of ``bench.speakers`` (``speakers-marks.json``). Of speech they have the characters of ``via``,
``venue`` and ``when``, where the text gives them; what is no speech is a "scare" quote, a "title" or "broken" marks.

A phrase is found if a quote that holds the quotation gives characters of it, ``exact`` if it gives those alone;
it is right if it shares characters with a mark. Quotes without a marked quotation are not judged. A quotation is given
as a quote if a direct or mixed quote holds it: a title inside reported speech is no claim that somebody said it so.
``via`` marks that name listeners (``LISTENERS``), not who passed the words on, are left out.

On the articles of the set "tune" 15 marks were found wrong by the definitions in docs/attribution.md and mended: six
listeners as ``via``, a committee that was told (it is the venue), four venues forgotten (three times "tweeted"), a
phrase of another sentence in place of the quote's own (two), a paper that is the speaker, a meeting before the speech.
The other set was left as it was marked.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bench.figures import HERE, digest, publish
from bench.outlets import DATA, path, texts
from bench.speakers import FOUND, coverages
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Coverage

KINDS = ("via", "venue", "when")
LISTENERS = re.compile(
    r"(?:\b(?:reporters?|journalists|colleagues|supporters|lawmakers|senators|employees|students|audience|crowd|panel"
    r"|committee|me|us|him|her|them))$"
)
"""How a mark ends that names who listened."""

Mark = dict[str, Any]
Verdict = tuple[str, str]
"""What is asked ("via given", "title marked", ...) and the answer: "exact", "right", "wrong" or "missed"; "all"."""


def verdicts(coverage: Coverage, marks: list[Mark]) -> Iterator[Verdict]:
    """What became of each marked quotation, and of each phrase that is marked or given."""
    (article,) = coverage.articles
    quotes = list(coverage.quotes())
    asked: dict[tuple[str, str], set[Span]] = {}
    for mark in marks:
        at = article.span(*mark["at"])
        best = max(quotes, key=lambda quote: (_shared(quote, at), -_length(quote)), default=None)
        found = best if best and _shared(best, at) >= FOUND * (at.end - at.start) else None
        speech = "speech" if mark["kind"] == "speech" else "no speech"
        yield speech, "given" if found and found.kind != "indirect" else "left"
        for kind in KINDS if mark["kind"] == "speech" else ():
            own = asked.setdefault((found.id if found else "", kind), set())
            if kind in mark and not (kind == "via" and LISTENERS.search(article.text[slice(*mark[kind])])):
                own.add(article.span(*mark[kind]))
    given = {(quote.id, kind): getattr(quote, kind) for quote in quotes for kind in KINDS}
    for (quote, kind), wanted in asked.items():
        one = given.get((quote, kind))
        for span in wanted:
            yield f"{kind} marked", _compared(one, {span})
        if one:
            yield f"{kind} given", _compared(one, wanted)


def _compared(one: Span | None, wanted: set[Span]) -> str:
    if one in wanted:
        return "exact"
    return "right" if one and any(one.overlaps(span) for span in wanted) else "wrong"


def _shared(quote: Quote, at: Span) -> int:
    return sum(max(0, min(piece.end, at.end) - max(piece.start, at.start)) for piece in quote.content)


def _length(quote: Quote) -> int:
    return sum(piece.end - piece.start for piece in quote.content)


def summary(found: Counter[Verdict]) -> dict[str, float]:
    """The figures of one set; shares are from 0 to 1."""

    def share(asked: str, *answers: str) -> float:
        whole = sum(n for (question, _), n in found.items() if question == asked)
        return sum(found[asked, answer] for answer in answers) / whole

    figures: dict[str, float] = {}
    for kind in KINDS:
        for name, question in (("found", f"{kind} marked"), ("right", f"{kind} given")):
            whole = sum(n for (asked, _), n in found.items() if asked == question)
            figures[f"{kind}_{question.split()[1]}"] = whole
            figures[f"{kind}_{name}"] = share(question, "exact", "right")
            figures[f"{kind}_{name}_exact"] = share(question, "exact")
    figures["no_speech_as_quotes"] = share("no speech", "given")
    figures["speech_as_quotes"] = share("speech", "given")
    return figures


def main() -> int:
    """Measure, write, compare."""
    marks = json.loads((HERE / "speakers-marks.json").read_text("utf-8"))
    found = {"tune": Counter[Verdict](), "held": Counter[Verdict]()}
    for row, coverage in zip(marks, coverages(marks, texts()), strict=True):
        found[row["set"]].update(verdicts(coverage, row["quotations"]))
    figures = {f"{name}_{key}": value for name, counts in found.items() for key, value in summary(counts).items()}
    return publish("circumstances", figures, {DATA: digest(path())}, articles=len(marks))


if __name__ == "__main__":
    sys.exit(main())
