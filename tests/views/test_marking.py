"""One marked document: the keys that docs/format.md promises, and lists that tell "none" from "not run"."""

import json
import re
from pathlib import Path

from onrecord.record.article import Article, Block
from onrecord.record.claim import Claim, Figure
from onrecord.record.event import EventMention, Participant
from onrecord.record.reading import Mention, Quote, Reading, Stamp
from onrecord.record.span import Span
from onrecord.views.marking import marked

FORMAT = Path(__file__).parents[2] / "docs" / "format.md"
TEXT = "“It floats,” Ann Berg said."


def article(key: str = "") -> Article:
    return Article("/tmp/a.txt", "0" * 64, TEXT, "utf-8", (Block("paragraph", 0, len(TEXT)),), key=key)


def readings(of: Article) -> tuple[Reading, ...]:
    quote = Quote((of.span(0, 12),), "direct", of.span(22, 26), of.span(13, 21), confidence=0.98765)
    named = Reading(of.id, Stamp("names", "1"), ("mentions",), mentions=(Mention(of.span(13, 21), "person"),))
    return named, Reading(of.id, Stamp("quotes", "1", "ab"), ("quotes",), quotes=(quote,))


def test_every_key_is_documented_and_every_documented_key_is_there() -> None:
    section = FORMAT.read_text("utf-8").split("## Marks")[1]
    documented = {
        key for row in re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)
    }
    assert set(json.loads(marked(article(), readings(article())))) == documented


def test_a_researchers_id_is_kept_and_offsets_are_pairs() -> None:
    document = json.loads(marked(article("doc 7"), readings(article("doc 7"))))
    assert document["id"] == "doc 7"
    (quote,) = document["quotes"]
    assert TEXT[slice(*quote["speaker"])] == "Ann Berg"
    assert (quote["content"], quote["via"], quote["confidence"]) == ([[0, 12]], None, 0.9877)


def test_what_no_reader_looked_for_is_named() -> None:
    assert json.loads(marked(article(), readings(article())))["not_run"] == ["sentences", "times", "claims", "events"]
    assert json.loads(marked(article(), ()))["not_run"][:2] == ["sentences", "mentions"]


def test_an_event_is_marked_with_its_participants_and_its_time() -> None:
    text = "The port will meet the mayor on 12 May, and Berg resigned."
    of = Article("/tmp/a.txt", "0" * 64, text, "utf-8", (Block("paragraph", 0, len(text)),))
    meet = EventMention(
        of.span(14, 18), of.span(0, 38), "CONSULT", "scheduled", "visit",
        (Participant("actor", of.span(0, 8)), Participant("recipient", of.span(19, 28))),
        of.span(32, 38), "2031-05-12", 0.91234,
    )  # fmt: skip
    resigned = EventMention(of.span(49, 57), of.span(44, 57), "YIELD", "happened")
    reading = Reading(of.id, Stamp("events", "1"), ("events",), events=(meet, resigned))
    document = json.loads(marked(of, (reading,)))
    assert document["events"] == [
        {
            "id": meet.id,
            "type": "CONSULT",
            "mode": "visit",
            "status": "scheduled",
            "span": [14, 18],
            "clause": [0, 38],
            "participants": [{"role": "actor", "span": [0, 8]}, {"role": "recipient", "span": [19, 28]}],
            "when": {"span": [32, 38], "edtf": "2031-05-12"},
            "confidence": 0.9123,
        },
        {
            "id": resigned.id,
            "type": "YIELD",
            "mode": None,
            "status": "happened",
            "span": [49, 57],
            "clause": [44, 57],
            "participants": [],
            "when": None,
            "confidence": 1.0,
        },
    ]
    assert "events" not in document["not_run"]


def test_a_claim_is_marked_with_its_parts_and_figures() -> None:
    text = "The flood reportedly did not destroy more than 1,200 homes in Skarn."
    of = Article("/tmp/a.txt", "0" * 64, text, "utf-8", (Block("paragraph", 0, len(text)),))

    def at(words: str) -> Span:
        return of.span(text.index(words), text.index(words) + len(words))

    homes = Figure(at("more than 1,200 homes"), 1200.0, 1200.0, "over", "home")
    claim = Claim(of.span(0, 67), at("destroy"), at("The flood"), (at("more than 1,200 homes"), at("Skarn")),
                  (homes,), at("not"), at("reportedly"))  # fmt: skip
    bare = Claim(of.span(0, 67), at("did"))
    document = json.loads(marked(of, (Reading(of.id, Stamp("claims", "1"), ("claims",), claims=(claim, bare)),)))
    assert document["claims"] == [
        {
            "id": claim.id,
            "span": [0, 67],
            "head": [29, 36],
            "subject": [0, 9],
            "objects": [[37, 58], [62, 67]],
            "figures": [{"span": [37, 58], "low": 1200.0, "high": 1200.0, "bound": "over", "unit": "home"}],
            "negation": [25, 28],
            "hedge": [10, 20],
        },
        {
            "id": bare.id,
            "span": [0, 67],
            "head": [21, 24],
            "subject": None,
            "objects": [],
            "figures": [],
            "negation": None,
            "hedge": None,
        },
    ]
    assert "claims" not in document["not_run"]
