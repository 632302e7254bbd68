from itertools import pairwise

from training.attribution.batching import SHORTEST, batches, cuts
from training.attribution.data import Row, example

from onrecord.reading.attribution.reader import PIECES

SENTENCE = "The harbour master, Mara Teller, said the ferry was late. "
TEXT = SENTENCE * 30


def row(shared_cue: bool = False) -> Row:
    marks = []
    for number in range(30):
        at = number * len(SENTENCE)
        cue = [at + SENTENCE.index("said"), at + SENTENCE.index(" the ferry")]
        content = [at + SENTENCE.index("the ferry"), at + len(SENTENCE) - 2]
        source = [at, at + SENTENCE.index(" said")]
        marks.append({"source": [source], "cue": [cue], "content": [content]})
        if shared_cue:  # the same characters marked again as content: their tags are then those of a content
            marks.append({"source": [], "cue": [], "content": [cue]})
    return {"id": "invented", "text": TEXT, "attributions": marks}


def test_windows_follow_each_other_to_the_end() -> None:
    one = example(row(), PIECES)
    found = list(cuts(one, 40, 64))
    assert found[0].start == 0
    assert all(before.end == behind.start for before, behind in pairwise(found))
    assert len(one.page) - found[-1].end <= SHORTEST
    assert all(cut.end - cut.start <= 64 for cut in found)


def test_a_batch_is_padded_and_only_tokens_are_scored() -> None:
    for made in batches([example(row(), PIECES)], 4, 64, seed=1, cls=PIECES.special("[CLS]")):
        assert made.ids.shape == made.mask.shape == made.chances.shape[:2]
        scored = made.chances.sum(axis=2) > 0
        assert not scored[:, 0].any()
        assert (scored[:, 1:] == (made.mask[:, 1:] > 0)).all()


def test_a_pointer_goes_only_to_a_candidate() -> None:
    for shared in (False, True):
        for made in batches([example(row(shared), PIECES)], 4, 64, seed=1, cls=PIECES.special("[CLS]")):
            for pointing, candidates in ((made.to_cue, made.cues), (made.to_source, made.sources)):
                assert all(one.target in candidates[one.row] for one in pointing)
                assert all(0 in places for places in candidates)


def test_another_seed_cuts_elsewhere_and_the_same_seed_cuts_alike() -> None:
    def first(seed: int) -> list[list[int]]:
        return [made.ids.tolist() for made in batches([example(row(), PIECES)], 2, 64, seed, PIECES.special("[CLS]"))]

    assert first(1) == first(1) != first(2)
