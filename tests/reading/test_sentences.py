from onrecord.reading.sentences import SentenceReader
from tests.reading.paper import paper


def read(text: str) -> list[str]:
    return [span.cut(text) for span in SentenceReader().read(paper(text)).sentences]


def test_a_block_ends_a_sentence_a_wrapped_line_does_not() -> None:
    assert read("Ferry halted\n\nThe ferry Alma was\nhalted. It is\nstill there.") == [
        "Ferry halted",
        "The ferry Alma was\nhalted.",
        "It is\nstill there.",
    ]
