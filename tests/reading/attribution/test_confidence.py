import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attribution.confidence import Evidence, confidence
from onrecord.reading.attribution.reader import WEIGHTS

SURE = Evidence(words=0.99, weakest=0.9, linked=0.95, quoted=1.0, cue=True, speaker=True, formal=False)
CHANCE = st.floats(0, 1)


@given(CHANCE, CHANCE, CHANCE, CHANCE, st.booleans(), st.booleans(), st.booleans())
def test_any_evidence_gives_a_probability(
    words: float, weakest: float, linked: float, quoted: float, cue: bool, speaker: bool, formal: bool
) -> None:
    assert 0 < confidence(Evidence(words, weakest, linked, quoted, cue, speaker, formal), WEIGHTS) < 1


def test_doubt_of_the_words_or_a_missing_speaker_lowers_it() -> None:
    sure = confidence(SURE, WEIGHTS)
    assert confidence(SURE._replace(words=0.6), WEIGHTS) < sure
    assert confidence(SURE._replace(speaker=False), WEIGHTS) < sure


def test_features_without_a_weight_do_not_count(tmp_path: Path) -> None:
    weights = tmp_path / "weights.json"
    weights.write_text(json.dumps({"always": 0.0}))
    assert confidence(SURE, weights) == pytest.approx(0.5)
