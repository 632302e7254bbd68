"""What is looked at in two sentences."""

import pytest
from training.claims.pairs import features
from training.claims.pairs.features import FEATURES, Pair, found, paired
from training.claims.pairs.sentence import Topic


def pair(one: str, other: str) -> Pair:
    """The two, as all the sentences of their topic."""
    return paired(one, other, Topic.of((one, other)))


def test_a_sentence_shares_all_with_itself() -> None:
    same = pair("Engineers warned of cracks.", "Engineers warned of cracks.")

    assert features.lesser(same) == features.greater(same) == pytest.approx(1.0)


def test_the_shorter_one_is_covered_further_than_the_longer() -> None:
    some = pair("Engineers warned.", "Engineers warned the mayor of cracks under the northern gate.")

    assert 0.0 < features.lesser(some) < features.greater(some) == pytest.approx(1.0)


def test_synonyms_count_in_part() -> None:
    alike = pair("The pact was signed.", "The treaty was signed.")

    assert 0.0 < features.lesser(alike) < 1.0


def test_sentences_without_words_share_nothing() -> None:
    assert features.lesser(pair("", "It was.")) == 0.0


def test_accusing_is_opposed_by_rejecting_either_way_round() -> None:
    accuses, rejects = "The mayor accused the firm of fraud.", "The firm rejected it."

    assert features.opposed(pair(accuses, rejects)) == features.opposed(pair(rejects, accuses)) == 1.0
    assert features.opposed(pair(accuses, "The firm makes gates.")) == 0.0


def test_two_speakers_are_other_voices_and_a_pronoun_is_nobody_else() -> None:
    lindqvist = "Mara Lindqvist said the dam was sound."

    assert features.other_voices(pair(lindqvist, "Orla Beck said it leaked.")) == 1.0
    assert features.other_voices(pair(lindqvist, "Lindqvist argued that it held.")) == 0.0
    assert features.other_voices(pair(lindqvist, "She said it held.")) == 0.0


def test_what_one_alone_has() -> None:
    counts = pair("It killed 41 people.", "But it killed many.")

    assert features.one_counts(counts) == features.one_contrasts(counts) == 1.0
    assert features.one_counts(pair("41 died.", "40 died.")) == 0.0


def test_the_order_of_the_two_changes_nothing() -> None:
    one, other = 'Beck said "no" to 3 plans.', "But the mayor claimed that all plans were good."

    assert found(pair(one, other)) == pytest.approx(found(pair(other, one)))


def test_every_feature_says_why_it_holds() -> None:
    full = pair(
        'But the mayor accused Tidewater of "hiding 3 cracks".', "Orla Beck rejected it: Tidewater hid no cracks."
    )

    assert features.other_voices(full) == 1.0
    assert all(row.more(full) for row in FEATURES)


def test_speakers_are_told_as_they_are_printed() -> None:
    row = next(row for row in FEATURES if row.name == "other voices")

    said = row.more(pair("Mara Lindqvist said it held.", "Police said it broke."))

    assert said == "Lindqvist speaks in the one, Police in the other"
