from onrecord.reading.attribution.cues import drop_cueless, keep_at_home, name_both, take_unused_cues
from tests.reading.attribution.making import draft, page_of, said

TEXT = "“We sail,” Mira Teller said.\n\n“Nobody was hurt,” Jonas Feld added.\n\nThe harbour is shut."


def test_a_quote_takes_the_unused_cue_of_its_paragraph() -> None:
    far = draft(TEXT, "“Nobody was hurt,”", cue="said", speaker="Mira Teller")
    found = take_unused_cues(page_of(TEXT), [far, draft(TEXT, cue="added", speaker="Jonas Feld")])
    assert said(TEXT, found) == [(["“Nobody was hurt,”"], "added", "Jonas Feld")]


def test_a_cue_is_taken_once() -> None:
    both = [draft(TEXT, "“Nobody"), draft(TEXT, "hurt,”"), draft(TEXT, cue="added")]
    assert said(TEXT, take_unused_cues(page_of(TEXT), both)) == [(["“Nobody"], "added", ""), (["hurt,”"], "", "")]


def test_a_quote_with_a_cue_in_its_paragraph_keeps_it() -> None:
    both = [draft(TEXT, "“We sail,”", cue="said"), draft(TEXT, cue="Mira Teller")]
    assert said(TEXT, take_unused_cues(page_of(TEXT), both))[-1] == (["“We sail,”"], "said", "")


def test_a_cue_of_another_paragraph_is_not_taken() -> None:
    found = take_unused_cues(page_of(TEXT), [draft(TEXT, "“We sail,”"), draft(TEXT, cue="added")])
    assert (["“We sail,”"], "", "") in said(TEXT, found)


def test_the_nearest_cue_is_taken() -> None:
    text = "They added little. Far away, “We sail,” she said."
    found = take_unused_cues(
        page_of(text), [draft(text, "“We sail,”"), draft(text, cue="added"), draft(text, cue="said")]
    )
    assert (["“We sail,”"], "said", "") in said(text, found)


def test_unquoted_words_without_a_cue_are_dropped() -> None:
    kept = [draft(TEXT, "“We sail,”"), draft(TEXT, "Nobody was hurt", cue="added")]
    assert drop_cueless(page_of(TEXT), [*kept, draft(TEXT, "The harbour is shut")]) == kept


def test_two_names_before_their_cue_are_both_the_speaker() -> None:
    text = "Berg and the Harbour Council greeted it as “a late tide for everyone”."
    drafts = [draft(text, "“a late tide for everyone”", cue="greeted", speaker="Berg")]
    assert said(text, name_both(page_of(text), drafts))[0][2] == "Berg and the Harbour Council"


def test_what_stands_between_a_speaker_and_its_cue_is_no_second_speaker() -> None:
    text = "Berg smiled and slowly said “a late tide for everyone”."
    drafts = [draft(text, "“a late tide for everyone”", cue="said", speaker="Berg")]
    assert name_both(page_of(text), drafts) == drafts


def test_a_cue_of_another_paragraph_counts_behind_a_colon_and_where_speech_goes_on() -> None:
    text = "Teller said:\n\n“We sail.”\n\n“At dawn.”"
    kept = [draft(text, "“We sail.”", cue="said", speaker="Teller")]
    assert keep_at_home(page_of(text), kept) == kept
    text = "“Yes,” Teller said.\n\n“We sail” and more.\n\n“At dawn.”"
    kept = [draft(text, "“At dawn.”", cue="said", speaker="Teller")]
    assert keep_at_home(page_of(text), kept) == kept


def test_a_cue_of_a_paragraph_without_speech_or_beyond_another_speaker_is_lost() -> None:
    text = "Teller knows each rock.\n\n“We sail.”"
    far = draft(text, "“We sail.”", cue="knows", speaker="Teller")
    assert said(text, keep_at_home(page_of(text), [far])) == [(["“We sail.”"], "", "")]
    text = "“Yes,” Teller said.\n\n“No,” Feld replied.\n\n“At dawn.”"
    other = draft(text, "“No,”", cue="replied", speaker="Feld")
    far = draft(text, "“At dawn.”", cue="said", speaker="Teller")
    assert (["“At dawn.”"], "", "") in said(text, keep_at_home(page_of(text), [other, far]))
