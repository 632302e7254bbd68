"""The status of events, marked by hand in news of many outlets: happened, ongoing, scheduled, and the four others.

``eventstatus-marks.json`` holds the marks, no text: by article its SHA-256 and for each event the characters of the
word that names it, those of its sentence, its status, and how it was drawn. "random" is a word drawn from a list of
verbs and nouns that name events, in a sentence drawn at random; "cue" a word drawn near a cue ("plans", "alleged",
"if", "Russia"), so that rare statuses are there in number. One reader marked them, from the sentence alone, before any
rule or any output on them was seen; words that name no event, and sentences that leave the status open, were passed
over. What each status means stands in ``docs/events.md``.

Rules are tuned on the articles of the set "tune"; the errors of those "held" are never looked at, only counted. The
marks came in seven rounds: six stood as held once (right 79, 84, 88, 89, 89 and 87 of 100), were then looked at and are
tuned on since; the seventh is held now. Between tune and held lies what rules of this kind lose on new text.

The corpus prints words parted by blanks ("did n't"); they are joined again before they are parsed. Nothing is known of
the event's time (``ahead`` is None): what only the date of the article tells counts as an error.

``meantime_agreement`` is a second measure by others' marks: MEANTIME's factuality of each event (certain and not in the
future: happened or ongoing; negated: denied; all else: the four that remain) against ours, with states and acts of
speech counted too, which we do not mark.
"""

import hashlib
import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args
from xml.etree import ElementTree

from bench.actors import rebuilt
from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path, texts
from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.events.status import judged
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.record.event import EventStatus
from onrecord.text.folding import straighten

MEANTIME = "meantime-3-topics.tar.gz"
Group = Literal["fact", "denied", "open"]
STATUSES: tuple[EventStatus, ...] = get_args(EventStatus)
_ENDING = "(?:s|t|re|ve|ll|d|m)"
_NEEDLESS = re.compile(
    r" (?=[.,;:!?%)\]”]|'' ?|n't\b)|(?<=[(\[$“]) |(?<=``) "
    rf"| (?=['’] ?{_ENDING}\b)|(?<= [’']) (?={_ENDING}\b)|(?<=``)`|(?<=`)`|(?<=')'"
)
_QUOTES = ("``", "''")


class Case(NamedTuple):
    """A marked event: its set, how it was drawn, its status, its word's place in the tree of its paragraph."""

    part: str
    drawn: str
    status: EventStatus
    tree: Tree
    at: int


class Verdict(NamedTuple):
    """How an event was drawn, as what it was marked, and as what it was judged."""

    drawn: str
    marked: EventStatus
    found: EventStatus


def joined(text: str) -> tuple[str, list[int]]:
    """Words of the corpus as they were printed, and for each character where it stood."""
    dropped = {at for match in _NEEDLESS.finditer(text) for at in range(*match.span())}
    kept = [at for at in range(len(text)) if at not in dropped]
    return straighten("".join('"' if text[at : at + 2] in _QUOTES else text[at] for at in kept)), kept


def cases(rows: Sequence[dict[str, Any]], known: dict[str, str]) -> Iterator[Case]:
    """The marked events, each in the parse of its paragraph."""
    parser = SpacyParser()
    for row in rows:
        text = known[row["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == row["sha256"], f"{row['id']} is not what was marked"
        for start, end, _, last, status, drawn in row["events"]:
            first = text.rfind("\n", 0, start) + 1
            stop = text.find("\n", last) if "\n" in text[last:] else len(text)
            paragraph, places = joined(text[first:stop])
            tree = Tree(paragraph, parser.predict([paragraph])[0])
            at = next(n for n, word in enumerate(tree.words) if places[word.end - 1] + first >= end - 1)
            yield Case(row["set"], drawn, status, tree, at)


def predicate(tree: Tree, at: int) -> Predicate:
    """The least that is known of an event's word."""
    word = tree.words[at]
    return Predicate(at, word.lemma.lower(), noun=word.tag.startswith("NN"))


def summary(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """Shares of one set; ``majority`` is what "happened" for all would reach, ``random`` those drawn at random."""
    marked = Counter(one.marked for one in verdicts)
    found = Counter(one.found for one in verdicts)
    right = Counter(one.marked for one in verdicts if one.marked == one.found)
    drawn = [one for one in verdicts if one.drawn == "random"]
    figures: dict[str, float] = {
        "events": len(verdicts),
        "right": sum(right.values()) / len(verdicts),
        "majority": marked["happened"] / len(verdicts),
        "random_events": len(drawn),
        "random_right": sum(one.marked == one.found for one in drawn) / len(drawn),
    }
    for status in STATUSES:
        figures[f"{status}_events"] = marked[status]
        figures[f"{status}_precision"] = right[status] / max(1, found[status])
        figures[f"{status}_recall"] = right[status] / marked[status]
        figures[f"{status}_f1"] = 2 * right[status] / (marked[status] + found[status])
    figures["macro_f1"] = sum(figures[f"{status}_f1"] for status in STATUSES) / len(STATUSES)
    return figures


def group(status: EventStatus) -> Group:
    """Which of MEANTIME's three a status is."""
    return "fact" if status in ("happened", "ongoing") else "denied" if status == "denied" else "open"


def gold(mark: ElementTree.Element) -> Group | None:
    """MEANTIME's factuality of an event, None where it gives none."""
    if mark.get("polarity") == "NEG":
        return "denied"
    if mark.get("time") == "FUTURE" or mark.get("certainty") in ("POSSIBLE", "PROBABLE"):
        return "open"
    return "fact" if (mark.get("certainty"), mark.get("time")) == ("CERTAIN", "NON_FUTURE") else None


def factualities(archive: Path) -> Iterator[tuple[Group, Group]]:
    """For each event of MEANTIME how it is marked, and how we judge it in its sentence."""
    parser = SpacyParser()
    with tarfile.open(archive) as corpus:
        for name in sorted(one for one in corpus.getnames() if "/intra-doc" in f"/{one}" and one.endswith(".xml")):
            file = corpus.extractfile(name)
            assert file is not None
            root = ElementTree.parse(file).getroot()
            text, places = rebuilt(root)
            sentences: dict[str, list[str]] = {}
            for token in root.iter("token"):
                sentences.setdefault(token.get("sentence", ""), []).append(token.get("t_id", ""))
            trees: dict[str, tuple[Tree, int]] = {}
            for ids in sentences.values():
                start, end = places[ids[0]][0], places[ids[-1]][1]
                plain = straighten(text[start:end])
                trees |= dict.fromkeys(ids, (Tree(plain, parser.predict([plain])[0]), start))
            for mark in root.iter("EVENT_MENTION"):
                ids = [anchor.get("t_id", "") for anchor in mark.iter("token_anchor")]
                marked = gold(mark)
                if marked and ids:
                    tree, start = trees[ids[-1]]
                    last = places[ids[-1]][1] - start
                    at = next((n for n, word in enumerate(tree.words) if word.end >= last), None)
                    if at is not None:
                        yield marked, group(judged(tree, predicate(tree, at), None).status)


def main() -> int:
    """Measure, write, compare."""
    rows = json.loads((HERE / "eventstatus-marks.json").read_text("utf-8"))
    parts: dict[str, list[Verdict]] = {"tune": [], "held": []}
    for case in cases(rows, texts()):
        found = judged(case.tree, predicate(case.tree, case.at), None).status
        parts[case.part].append(Verdict(case.drawn, case.status, found))
    figures = {f"{part}_{key}": value for part, those in parts.items() for key, value in summary(those).items()}
    archive = shared() / "data" / "records" / MEANTIME
    judgements = list(factualities(archive))
    figures["meantime_events"] = len(judgements)
    figures["meantime_agreement"] = sum(marked == found for marked, found in judgements) / len(judgements)
    return publish("eventstatus", figures, {DATA: digest(path()), MEANTIME: digest(archive)}, articles=len(rows))


if __name__ == "__main__":
    sys.exit(main())
