"""Remarks in other words: translations, paraphrases, and what is never joined."""

from collections.abc import Sequence

import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.article import Article
from onrecord.record.reading import MentionKind, QuoteKind, Reading
from onrecord.record.story import Links, Utterance
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Tom Lund": "person",
    "Marc Duval": "person",
    "France": "state",
    "Norway": "state",
}
TIMES = {"Monday": ("2024-05-06", "day"), "Thursday": ("2024-05-09", "day")}
Report = tuple[Article, Reading]


def report(
    content: str,
    speaker: str = "Ann Berg",
    *,
    outlet: str = "A",
    kind: QuoteKind = "direct",
    tail: str = "",
    cue: str = "said",
    published: str = "2024-05-10",
) -> Report:
    """An article whose one sentence reports the content; a direct quote gets its marks here."""
    words = f"“{content},”" if kind == "direct" else content
    text = f"The harbour was quiet. {words} {cue} {speaker}{tail}. The ferries were late."
    said = Said(content, speaker.split(", ", maxsplit=1)[0].removeprefix("French President "), cue, kind)
    return told(text, NAMES, [said], TIMES, published, outlet)


def link(*reports: Report) -> Links:
    return linked(story(*reports), ActorLinker(), ChainLinker(), SpeakerLinker(), UtteranceLinker())


def joined(*reports: Report) -> list[Utterance]:
    """The utterances of more than one quote."""
    return [one for one in link(*reports).utterances if len(one.quotes) > 1]


LEAP = "In recent years our orchards have made a giant leap ahead and we even feel a little envious"
STRIDE = "Over the last few years these orchards made a giant leap forward, which unfortunately evokes envy"


def test_two_translations_of_one_remark_are_one_utterance() -> None:
    (one,) = joined(
        report(LEAP, "French President Marc Duval"), report(STRIDE, "French President Marc Duval", outlet="B")
    )
    assert one.relation == "translation"
    assert one.because.startswith("another translation in 2 articles: ")
    assert "“giant”" in one.because
    assert "“forward”" in one.because
    assert "the speaker's state speaks another language" in one.because


def test_without_a_sign_of_translation_two_quotations_in_other_words_are_two_remarks() -> None:
    assert joined(report(LEAP), report(STRIDE, outlet="B")) == []


def test_an_interpreter_tells_of_a_translation() -> None:
    (one,) = joined(report(LEAP, tail=" through an interpreter"), report(STRIDE, outlet="B"))
    assert one.relation == "translation"
    assert "one says that it is a translation" in one.because


def test_a_translation_is_spoken_by_whom_its_sentence_means() -> None:
    """ "He declared, according to the translation": the translation is no speaker."""
    text = f"Ann Berg rose at the dinner. “{STRIDE},” Ann Berg declared, according to the translation of her office."
    quoted = told(
        text, NAMES, [Said(STRIDE, "the translation of her office", "according to")], TIMES, "2024-05-10", "B"
    )
    (one,) = joined(report(LEAP, tail=" through an interpreter"), quoted)
    assert one.relation == "translation"
    assert one.speaker is not None


PLEDGE = "The harbour company will repay every fisherman for the nets that the dredgers destroyed in the winter storm"
RETOLD = "that fishermen would be reimbursed by the harbour company for nets which the dredgers had destroyed"


def test_an_indirect_report_joins_the_quote_that_it_paraphrases() -> None:
    (one,) = joined(report(RETOLD, kind="indirect"), report(PLEDGE, outlet="B"))
    assert one.relation == "other_words"
    assert "“dredgers”" in one.because


def test_the_speakers_own_words_come_first_however_long_the_report() -> None:
    reports = (
        report(f"{RETOLD} in the worst weeks of the winter and in the spring", kind="indirect"),
        report(PLEDGE, outlet="B"),
    )
    quotes = {quote.id: quote.kind for quote in story(*reports).quotes()}
    (one,) = joined(*reports)
    assert [quotes[quote] for quote in one.quotes] == ["direct", "indirect"]


def test_a_report_and_the_quotes_that_share_words_are_one_group() -> None:
    (one,) = joined(
        report(RETOLD, kind="indirect"), report(PLEDGE, outlet="B"), report(PLEDGE, outlet="C", cue="told reporters")
    )
    assert len(one.quotes) == 3


def test_words_between_marks_carry_a_report() -> None:
    (one,) = joined(
        report("The nets are a scandal of the first order and nobody will forget it"),
        report("that the nets were a “scandal of the first order”", kind="mixed", outlet="B"),
    )
    assert one.relation == "other_words"
    assert "the same words between quotation marks" in one.because


DIFFERENT = {
    "another speaker": report(RETOLD, "Tom Lund", kind="indirect", outlet="B"),
    "another matter": report("that fishermen would get a new harbour and a lighthouse", kind="indirect", outlet="B"),
    "another number": report(
        "that 90 fishermen would be reimbursed by the harbour company for nets the dredgers had destroyed",
        kind="indirect",
        outlet="B",
    ),
    "a denial": report(
        "that fishermen would not be reimbursed by the harbour company for nets which the dredgers had destroyed",
        kind="indirect",
        outlet="B",
    ),
    "a denying cue": report(RETOLD, kind="indirect", outlet="B", cue="denied"),
    "another day": report(RETOLD, kind="indirect", outlet="B", tail=" on Monday"),
    "a later article": report(RETOLD, kind="indirect", outlet="B", published="2024-05-20"),
    "a habit": report(RETOLD, kind="indirect", outlet="B", cue="has repeatedly said"),
    "no clause": report("repaying fishermen for destroyed nets", kind="indirect", outlet="B", cue="spoke of"),
}


@pytest.mark.parametrize("other", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_what_speaks_against_one_act_keeps_two_apart(other: Report) -> None:
    pledge = PLEDGE.replace("every fisherman", "40 fishermen")
    assert joined(report(pledge, tail=" on Thursday"), other) == []


def test_what_was_tweeted_was_not_said_in_an_interview() -> None:
    quoted, other = report(PLEDGE, cue="tweeted"), report(RETOLD, kind="indirect", outlet="B")
    assert len(joined(quoted, other)) == 1
    told_elsewhere = report(RETOLD, kind="indirect", outlet="B", cue="said in an interview")
    assert joined(quoted, told_elsewhere) == []


def test_two_quotations_of_one_article_are_two_remarks() -> None:
    """A politician speaks of the same thing twice in one article."""
    second = "The harbour company will repay the fishermen for nets the dredgers destroyed, all of them"
    text = f"“{PLEDGE},” said Ann Berg. “{second},” said Ann Berg later."
    both = told(text, NAMES, [Said(PLEDGE, "Ann Berg"), Said(second, "Ann Berg")], TIMES, "2024-05-10")
    assert joined(both) == []


def test_remarks_of_one_speaker_on_one_topic_stay_apart() -> None:
    assert (
        joined(
            report("The harbour company owes the fishermen an apology for the winter"),
            report("that the harbour company and the fishermen should talk before summer", kind="indirect", outlet="B"),
            report("The harbour company has to publish its contract with the fishermen", outlet="C"),
        )
        == []
    )


def test_a_fixed_formula_joins_nothing_and_is_told_as_a_shared_phrase() -> None:
    links = link(
        report("that the visit gave “new impetus” to trade", kind="mixed", cue="has said"),
        report("to bring “new impetus” to the harbour", "Tom Lund", kind="mixed", outlet="B"),
        report("the inquiry “new impetus” at last", kind="mixed", outlet="C", published="2024-05-12"),
    )
    assert {one.relation for one in links.utterances} == {"single"}
    assert {one.because for one in links.utterances} == {
        "no other quote reports it; “new impetus” is a phrase that other remarks have too"
    }


def test_a_state_speaks_through_its_officer_only_in_the_same_printed_words() -> None:
    officer = report("The ships give “cover to smugglers” in the northern strait", "French President Marc Duval")
    printed = report("that ships gave “cover to smugglers” in the strait", "France", kind="mixed", outlet="B")
    reported = report(
        "that ships gave cover to smugglers in the northern strait", "France", kind="indirect", outlet="C"
    )
    (one,) = joined(officer, printed, reported)
    quotes = {quote.id: quote.article for quote in story(officer, printed, reported).quotes()}
    assert {quotes[quote] for quote in one.quotes} >= {officer[0].id, printed[0].id}


def test_the_order_of_the_articles_changes_no_group() -> None:
    reports: Sequence[Report] = (
        report(PLEDGE),
        report(RETOLD, kind="indirect", outlet="B"),
        report(LEAP, "French President Marc Duval", outlet="C"),
        report(STRIDE, "French President Marc Duval", outlet="D"),
    )
    found = {frozenset(one.quotes) for one in joined(*reports)}
    assert found == {frozenset(one.quotes) for one in joined(*reversed(reports))}
    assert len(found) == 2
    assert link(*reports) == link(*reports)


HALF_TOLD = "that “somebody” would answer to the fishermen for the winter"
QUOTED = "We will send them the bill. The dredgers tore nets along the coast and somebody will answer for it"


def quoted_in(outlet: str, *said: Said) -> Report:
    """An article with these quotes, one after the other."""
    text = " ".join(f"“{one.words}” {one.cue} {one.speaker}." if one.kind == "direct" else
                    f"{one.speaker} {one.cue} {one.words}." for one in said)  # fmt: skip
    return told(text, NAMES, said, TIMES, "2024-05-10", outlet)


def test_a_weak_likeness_is_enough_beside_words_that_both_report() -> None:
    whole = Said("Nobody asked the fishermen before the dredgers came, nobody at all", "Ann Berg", "said")
    quoted = Said(QUOTED, "Ann Berg", "said")
    half = Said(HALF_TOLD, "Ann Berg", "added", "mixed")
    alone = joined(quoted_in("A", quoted), quoted_in("B", half))
    beside = joined(quoted_in("A", whole, quoted), quoted_in("B", whole, half))
    assert (len(alone), len(beside)) == (0, 2)
    assert any("told beside words that both report" in one.because for one in beside)


def test_words_printed_as_the_speakers_that_the_quotation_does_not_have_speak_against_one_act() -> None:
    report_of = "that fishermen would be repaid by the harbour company, {}, for nets which the dredgers destroyed"
    with_its_words = report(report_of.format("“every fisherman”"), kind="mixed", outlet="B")
    with_others = report(report_of.format("“to the last krone”"), kind="mixed", outlet="B")
    scores = [joined(report(PLEDGE), other) for other in (with_its_words, with_others)]
    assert "prints words" not in scores[0][0].because
    assert "one prints words that the other's quotation does not have" in scores[1][0].because


def test_two_printed_pieces_of_one_quotation_are_no_formula() -> None:
    (one,) = joined(
        report("We get rid of the middlemen. The middlemen became very rich"),
        report("the “middlemen” of whom he spoke “became very rich”", kind="mixed", outlet="B", published="2024-05-11"),
    )
    assert len(one.quotes) == 2
