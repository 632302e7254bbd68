import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from onrecord.dossier.composing import StoryComposer
from onrecord.record.actor import Speaking
from onrecord.record.dossier import Dossier
from onrecord.record.event import Event
from onrecord.record.fact import Fact
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Links, SharedPhrase
from onrecord.views.publicformat import JsonView, schema

VALIDATOR = Draft202012Validator(json.loads(schema()))


def exported(dossier: Dossier) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(JsonView().render(dossier))
    return found


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


def test_a_rich_dossier_fulfils_the_schema(dossier: Dossier) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(exported(dossier))] == []


def test_keys_come_in_the_order_of_the_format(dossier: Dossier) -> None:
    assert list(exported(dossier)) == [
        "format", "version", "unit", "story", "made_by", "not_run", "articles", "actors", "chains", "quotes",
        "utterances", "phrases", "facts", "differences", "events", "times", "timeline", "positions", "relations",
        "copies", "revisions", "judgements",
    ]  # fmt: skip


def test_every_span_repeats_the_characters_of_its_article(dossier: Dossier) -> None:
    texts = {article.id: article.text for article in dossier.coverage.articles}
    spans = list(_spans(exported(dossier)))
    assert len(spans) > 30
    assert all(span["text"] == texts[span["article"]][span["start"] : span["end"]] for span in spans)


def test_speakers_differences_and_judgements_are_told_in_full(dossier: Dossier) -> None:
    found = exported(dossier)
    tove = next(actor for actor in found["actors"] if actor["name"] == "Tove Lindqvar")
    quote = next(quote for quote in found["quotes"] if quote["content"][0]["text"].startswith("We heard the bridge"))
    assert quote["speaker"]["actor"] == tove["id"]
    assert quote["speaker"]["span"]["text"] == "Tove Lindqvar"
    assert [side["value"] for side in found["differences"][0]["sides"]] == ["12", "Fourteen"]
    assert [(judgement["by"], judgement["undoes"]) for judgement in found["judgements"]] == [("ada", None)]


def test_the_circumstances_of_a_quote_are_told_with_their_characters(
    dossier: Dossier, quotes: dict[str, Quote], links: Links
) -> None:
    gazette = dossier.coverage.articles[0]
    start = gazette.text.index("Tuesday")
    there = gazette.span(start, start + len("Tuesday"))
    wider = links.actors[0].mentions[0]
    told = replace(quotes["full"], when=there, venue=there, via=Span(wider.article, wider.start, wider.end + 1))
    readings = tuple(
        replace(reading, quotes=tuple(told if quote.id == told.id else quote for quote in reading.quotes))
        for reading in dossier.coverage.readings
    )
    found = exported(replace(dossier, coverage=replace(dossier.coverage, readings=readings)))
    quote = next(quote for quote in found["quotes"] if quote["id"] == told.id)
    assert (quote["when"]["text"], quote["venue"]["text"], quote["said"]) == ("Tuesday", "Tuesday", "2031-05-06")
    assert quote["via"] == links.actors[0].id
    assert quote["via_span"]["end"] == wider.end + 1


def test_scare_quotes_are_shown_with_their_article(dossier: Dossier) -> None:
    article = dossier.coverage.articles[0]
    readings = tuple(
        replace(reading, scare_quotes=(article.span(0, 5),)) if reading.article == article.id else reading
        for reading in dossier.coverage.readings
    )
    found = exported(replace(dossier, coverage=replace(dossier.coverage, readings=readings)))
    assert [[span["text"] for span in one["scare_quotes"]] for one in found["articles"]] == [
        [article.text[:5]], [], [], [],
    ]  # fmt: skip
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []


def test_parts_that_were_not_computed_are_empty_and_named(dossier: Dossier) -> None:
    empty = replace(dossier.links, facts=(), linked=())
    found = exported(StoryComposer().compose(dossier.coverage, empty, ()))
    assert (found["facts"], "facts" in found["not_run"]) == ([], True)


def test_an_event_is_told_once_with_its_history(dossier: Dossier, events: dict[str, Event]) -> None:
    gazette, _, observer, _ = dossier.coverage.articles
    event = next(one for one in exported(dossier)["events"] if one["id"] == events["halt"].id)
    assert (event["type"], event["mode"], event["status"]) == ("COERCE", "restrict", "happened")
    assert (event["when"], event["disputed"]) == ("2031-05-06", ["2031-05-07"])
    assert event["label"] == event["evidence"][0]["text"] == "All crossings to Skarn island were halted at once"
    assert event["told_by"] == sorted([gazette.id, observer.id])
    assert [(one["article"], one["published"], one["status"], one["when"]) for one in event["history"]] == [
        (gazette.id, "2031-05-06", "happened", "2031-05-06"),
        (observer.id, "2031-05-07", "happened", "2031-05-07"),
    ]
    assert event["because"] == "The same words, a day apart."


def test_rows_positions_and_relations_lead_to_their_events_and_actors(dossier: Dossier) -> None:
    found = exported(dossier)
    events, actors = {one["id"] for one in found["events"]}, {one["id"] for one in found["actors"]}
    assert {one["event"] for one in found["timeline"]} - {None} <= events
    assert [one["disputed"] for one in found["timeline"]].count(["2031-05-07"]) == 1
    assert {event for one in found["relations"] for event in one["events"]} <= events
    assert {one[side] for one in found["relations"] for side in ("source", "target")} <= actors
    assert [(one["type"], one["quad"], one["weight"]) for one in found["relations"]] == [
        ("ACCUSE", "verbal conflict", -2.0),
        ("CONSULT", "verbal cooperation", 0.0),
    ]
    against, in_favour = found["positions"]
    assert (against["stance"], against["voice"], against["since"]) == ("against", None, "2031-05-07")
    assert in_favour["voice"] in actors
    assert in_favour["line"] == in_favour["evidence"][0]["text"]


def _set(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(found: dict[str, Any]) -> None:
        *way, last = path.split("/")
        at: Any = found
        for step in way:
            at = at[int(step)] if step.isdigit() else at[step]
        at[last] = value

    return change


@pytest.mark.parametrize(
    "break_it",
    [
        lambda found: found.pop("not_run"),
        _set("version", 2),
        _set("extra", 1),
        _set("not_run", ["weather"]),
        _set("articles/0/blocks/0/kind", "advert"),
        _set("articles/0/published", "last Tuesday"),
        _set("quotes/0/content", []),
        _set("quotes/0/confidence", 1.5),
        _set("quotes/0/speaker/actor", "Tove"),
        _set("differences/0/severity", "wrong"),
        _set("differences/0/update", "no"),
        _set("facts/0/tellings", []),
        _set("facts/0/tellings/0/how", "claims"),
        _set("facts/0/silent", ["Vell Radio"]),
        _set("utterances/2/aligned/0/one", None),
        _set("timeline/0/evidence", []),
        _set("timeline/0/event", "t-aaaaaaaaaaaaaaaa"),
        _set("events/0/type", "PARTY"),
        _set("events/0/history", []),
        _set("events/0/participants/0/role", "witness"),
        _set("positions/0/stance", "angry"),
        _set("relations/0/quad", "war"),
        _set("relations/0/events", []),
        _set("copies/0/a/text", ""),
    ],
)
def test_a_broken_dossier_is_refused(dossier: Dossier, break_it: Callable[[dict[str, Any]], None]) -> None:
    found = copy.deepcopy(exported(dossier))
    break_it(found)
    assert not VALIDATOR.is_valid(found)


def test_characters_that_steer_a_terminal_are_escaped_and_come_back_unchanged(dossier: Dossier) -> None:
    title = "a\x1b[2Jb\x9bc\u202ed\ud800e\u2028f"
    story = replace(dossier.coverage.story, title=title)
    written = JsonView().render(replace(dossier, coverage=replace(dossier.coverage, story=story)))
    assert written.encode("utf-8").isascii() or not set("\x1b\x9b\u202e\ud800\u2028") & set(written)
    assert json.loads(written)["story"]["title"] == title


def _spans(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if set(value) == {"article", "start", "end", "text"} else []
        return own + [span for inner in value.values() for span in _spans(inner)]
    return [span for inner in value for span in _spans(inner)] if isinstance(value, list) else []


def test_a_source_without_a_name_is_told_with_its_description(dossier: Dossier, quotes: dict[str, Quote]) -> None:
    quote = quotes["brakes"]
    described = quote.speaker or quote.content[0]
    speaking = Speaking(quote.id, None, "not named", description=described)
    found = exported(replace(dossier, links=replace(dossier.links, speakings=(speaking,))))
    speaker = next(one for one in found["quotes"] if one["id"] == quote.id)["speaker"]
    assert speaker["actor"] is None
    assert (speaker["description"]["start"], speaker["description"]["end"]) == (described.start, described.end)
    assert not list(VALIDATOR.iter_errors(found))


def test_a_fact_is_told_with_how_each_article_stands_to_it(dossier: Dossier, facts: dict[str, Fact]) -> None:
    gazette, herald, observer, radio = (article.id for article in dossier.coverage.articles)
    found = {one["id"]: one for one in exported(dossier)["facts"]}
    hurt = found[facts["hurt"].id]
    assert hurt["line"] == hurt["evidence"][0]["text"] == "12 people were hurt"
    assert hurt["told_by"] == sorted([gazette, herald])
    assert (hurt["in_part"], hurt["differs"]) == ([], [herald])
    assert (hurt["silent"], hurt["too_early"], hurt["not_checked"]) == ([observer], [], [radio])
    assert (hurt["origins"], hurt["because"]) == (2, "Both count the people who were hurt.")
    assert [(one["article"], one["how"], one["quote"]) for one in hurt["tellings"]] == [
        (gazette, "tells", None),
        (herald, "differs", None),
    ]
    assert found[facts["struck"].id]["in_part"] == [herald]
    assert found[facts["bread"].id]["tellings"][0]["quote"] in {one["id"] for one in exported(dossier)["quotes"]}
    assert exported(dossier)["differences"][0]["about"] == hurt["id"]
    assert exported(dossier)["differences"][0]["update"] is False


def test_phrases_stand_for_each_other_and_return(dossier: Dossier, quotes: dict[str, Quote]) -> None:
    full, bread = quotes["full"], quotes["bread"]
    phrase = SharedPhrase("We heard", (full.id, bread.id), (full.content[0], bread.content[0]), "said twice")
    found = exported(replace(dossier, links=replace(dossier.links, phrases=(phrase,))))
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    aligned = [pair for one in found["utterances"] for pair in one["aligned"]]
    assert [(pair["one"]["text"], pair["other"]["text"]) for pair in aligned] == [
        ("We heard the bridge", "First came the noise of the bridge"),
        ("before we saw it", "only then did we see it"),
    ]
    assert [(one["id"], one["words"], one["quotes"]) for one in found["phrases"]] == [
        (phrase.id, "We heard", [full.id, bread.id])
    ]
