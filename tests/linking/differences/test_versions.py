from dataclasses import replace

from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.article import Article, Stated
from onrecord.record.claim import Claim, Figure
from onrecord.record.difference import Difference
from onrecord.record.reading import Reading
from onrecord.record.story import Links
from tests.linking.telling import linked, story, told

Report = tuple[Article, Reading]
FUND = "The two sides set up a fund of {} crowns for the families. The plan was read out on Monday."
NOTE = "\n\nCorrection: an earlier version of this article gave another size of the fund."


def version(text: str, figure: str | None = None) -> Report:
    article, reading = told(
        text,
        {"Ann Berg": "person", "Ann Borg": "person"},
        times={"Monday": ("2031-05-05", "day"), "Tuesday": ("2031-05-06", "day")},
    )
    if figure is None:
        return article, reading
    start = text.index(figure)
    span = article.span(start, start + len(figure))
    claim = Claim(
        article.span(0, text.index(".")),
        article.span(text.index("set up"), text.index("set up") + 6),
        figures=(Figure(span, 1, 1),),
    )
    return article, replace(reading, claims=(claim,))


def corrected(old: Report, new: Report) -> tuple[Difference, ...]:
    links = Links("s-test", replaces=((new[0].id, old[0].id),), linked=("facts", "actors"))
    return linked(story(old, new), DifferenceLinker(), links=links).differences


def test_a_corrected_number_is_an_update_with_both_versions() -> None:
    old, new = (
        version(FUND.format("900 million"), "900 million crowns"),
        version(FUND.format("190 million"), "190 million crowns"),
    )
    (found,) = corrected(old, new)
    assert (found.kind, found.severity, found.update) == ("number", "compatible", True)
    assert [side.value for side in found.sides] == ["900 million crowns", "190 million crowns"]
    assert [side.articles for side in found.sides] == [(old[0].id,), (new[0].id,)]
    assert found.because == "the later version has “190 million crowns” where the earlier has “900 million crowns”"


def test_a_note_of_the_correction_is_evidence() -> None:
    old = version(FUND.format("900 million"), "900 million crowns")
    article, reading = version(FUND.format("190 million") + NOTE, "190 million crowns")
    new = replace(article, updated=Stated("2031-05-07", "test")), reading
    (found,) = corrected(old, new)
    assert found.because.startswith("the later version of 2031-05-07 has")
    assert found.because.endswith(", and says so in a correction")
    assert [article.text[span.start : span.end] for span in found.sides[1].evidence][-1] == NOTE.strip()


def test_a_corrected_day_and_a_corrected_name() -> None:
    text = "{} read out the plan in the hall on {}."
    old, new = (version(text.format(*words)) for words in (("Ann Berg", "Monday"), ("Ann Borg", "Tuesday")))
    assert [(one.kind, [side.value for side in one.sides]) for one in corrected(old, new)] == [
        ("name", ["Ann Berg", "Ann Borg"]),
        ("date", ["Monday", "Tuesday"]),
    ]


def test_a_not_that_is_new_reverses_the_sentence() -> None:
    old, new = (
        version("The members will vote on the plan for the river."),
        version("The members will not vote on the plan for the river."),
    )
    (found,) = corrected(old, new)
    assert (found.kind, found.update) == ("negation", True)


def test_a_rewritten_or_new_sentence_corrects_nothing() -> None:
    old = version("The plan was read out in the hall on Monday.")
    new = version("Everybody in the hall listened as they heard the plan. Rain fell on Tuesday over the bay.")
    assert corrected(old, new) == ()
