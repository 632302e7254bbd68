from dataclasses import replace

from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.article import Article
from onrecord.record.difference import Difference
from onrecord.record.event import EventMention, EventStatus
from onrecord.record.reading import Quote, Reading
from onrecord.record.story import Links
from tests.linking.telling import linked, story, told

DONE = "Parliament voted for the harbour plan on Thursday"
COMING = "Members are expected to vote on the plan later on Thursday"
DAYS = {"Thursday": ("2031-05-08", "day"), "Friday": ("2031-05-09", "day")}


def article(
    *clauses: tuple[str, str, EventStatus], quoted: str | None = None, cue: str | None = None
) -> tuple[Article, Reading]:
    """Paragraphs, each with the words that name its event and how that stands."""
    made, reading = told("\n\n".join(f"{clause}." for clause, _, _ in clauses), times=DAYS)
    found = []
    for clause, words, status in clauses:
        start = made.text.index(clause)
        at = start + clause.index(words)
        day = DAYS["Friday" if "Friday" in clause else "Thursday"][0]
        found.append(
            EventMention(
                made.span(at, at + len(words)), made.span(start, start + len(clause)), "VOTE", status, edtf=day
            )
        )
    if quoted:
        start = made.text.index(quoted)
        spoken = made.span(made.text.index(cue), made.text.index(cue) + len(cue)) if cue else None
        reading = replace(reading, quotes=(Quote((made.span(start, start + len(quoted)),), "indirect", spoken),))
    return made, replace(reading, events=tuple(found))


def differences(report: tuple[Article, Reading]) -> tuple[Difference, ...]:
    return linked(story(report), DifferenceLinker(), links=Links("s-test", linked=("facts",))).differences


def test_a_paragraph_that_still_expects_what_the_article_reports_is_left_over() -> None:
    (found,) = differences(article((DONE, "voted", "happened"), (COMING, "vote", "scheduled")))
    assert (found.kind, found.severity, found.update) == ("negation", "tension", False)
    assert [side.value for side in found.sides] == [DONE, COMING]
    assert found.because == (
        "one paragraph tells it as done, another, of the same day, as still to come: it seems to be left over"
    )


def test_members_who_are_expected_to_vote_are_no_source() -> None:
    assert differences(
        article(
            (DONE, "voted", "happened"), (COMING, "vote", "scheduled"), quoted="to vote on the plan", cue="expected"
        )
    )


def test_what_somebody_said_before_is_not_left_over() -> None:
    said = "Ann Berg said members would vote on the plan on Thursday"
    report = article((DONE, "voted", "happened"), (said, "vote", "scheduled"), quoted="members would vote", cue="said")
    assert differences(report) == ()


def test_another_day_or_another_matter_is_no_contradiction() -> None:
    later = "Members are expected to vote on the plan on Friday"
    other = "Members are expected to vote on taxes later on Thursday"
    for clause in (later, other):
        assert differences(article((DONE, "voted", "happened"), (clause, "vote", "scheduled"))) == ()
