from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.attribution.reader import AttributionReader
from onrecord.record.article import Article, BlockKind
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from tests.reading.paper import paper

READER = AttributionReader()

Shown = tuple[list[str], str, str, str]


def quotes(text: str) -> list[Quote]:
    return list(READER.read(paper(text)).quotes)


def shown(text: str) -> list[Shown]:
    """Content, kind, cue, speaker."""

    def cut(span: Span | None) -> str:
        return span.cut(text) if span else ""

    return [([cut(piece) for piece in q.content], q.kind, cut(q.cue), cut(q.speaker)) for q in quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We heard the bridge before we saw it,” harbour master Tove Lindqvar told reporters.",
            (["“We heard the bridge before we saw it,”"], "direct", "told", "harbour master Tove Lindqvar"),
        ),
        (
            "Tove Lindqvar said the ferry would sail again on Friday.",
            (["the ferry would sail again on Friday"], "indirect", "said", "Tove Lindqvar"),
        ),
        (
            "Tove Lindqvar said the crossing had been “perfectly routine” until the fog came down.",
            (["the crossing had been “perfectly routine” until the fog came down"], "mixed", "said", "Tove Lindqvar"),
        ),
        (
            "The harbour will reopen in May, according to Mara Teller, the transport minister.",
            (["The harbour will reopen in May"], "indirect", "according to", "Mara Teller, the transport minister"),
        ),
        (
            "“We sail,” Mara Teller said. “The crew is aboard.”",
            (["“We sail,”", "“The crew is aboard.”"], "direct", "said", "Mara Teller"),
        ),
        (
            "‘We shall not leave the harbour,’ Mara Teller said. ‘The dockers’ rights come first.’",
            (["‘We shall not leave the harbour,’", "‘The dockers’ rights come first.’"], "direct", "said",
             "Mara Teller"),
        ),
        (
            "Mayor Ola Brandt told the council:\n\n“The bridge is closed. It will stay closed.”",
            (["“The bridge is closed. It will stay closed.”"], "direct", "told", "Mayor Ola Brandt"),
        ),
        (
            "“The dockers come first. They have waited for years.\n\n“And they will wait no longer,” Teller said.",
            (["“The dockers come first. They have waited for years.", "“And they will wait no longer,”"], "direct",
             "said", "Teller"),
        ),
    ],
)  # fmt: skip
def test_who_said_what(text: str, expected: Shown) -> None:
    assert shown(text) == [expected]


def test_a_text_in_which_nobody_speaks_has_no_quotes() -> None:
    assert quotes("The film “The Long Winter” opens on Friday. It is two hours long.") == []


def test_headlines_and_captions_are_read_like_paragraphs() -> None:
    kinds: tuple[BlockKind, ...] = ("headline", "paragraph", "caption")
    article = paper(
        "Ferry to sail in May, minister says\n\nIt left at noon.\n\n“It is safe,” Mara Teller said on deck."
    )
    blocks = tuple(replace(block, kind=kind) for block, kind in zip(article.blocks, kinds, strict=True))
    found = READER.read(replace(article, blocks=blocks))
    assert [quote.content[0].cut(article.text) for quote in found.quotes] == ["Ferry to sail in May", "“It is safe,”"]


def test_confidence_is_high_for_plain_reports() -> None:
    (plain,) = quotes("“We sail at dawn,” Mara Teller told reporters.")
    (nobody,) = quotes("“The fog never lifted that whole long winter.”")
    assert nobody.confidence < 0.7
    assert 0.85 < plain.confidence < 1


def test_unquoted_content_must_be_certain() -> None:
    text = "The captain ignored warnings of fog."
    ((_, evidence),) = replace(READER, least=0.0).weigh(paper(text)).quotes
    assert replace(READER, least=evidence.words + 0.01).read(paper(text)).quotes == ()


def test_other_settings_have_another_stamp() -> None:
    others = [READER, replace(READER, rules=()), replace(READER, least=0.5)]
    assert len({reader.stamp for reader in others}) == len(others)


def test_rules_apply_only_where_they_are_named() -> None:
    text = "“We sail,” the minister, Mara Teller, said.\n\n“The dockers come first.”\n\nThe ship sailed on Monday."
    assert [len(quote.content) for quote in replace(READER, rules=()).read(paper(text)).quotes] == [2]
    assert [len(quote.content) for quote in replace(READER, rules=("passages",)).read(paper(text)).quotes] == [1, 1]


def test_a_long_article_is_read_to_its_end() -> None:
    filler = "The ferry left at noon and came back at night. " * 200
    text = f"“We sail,” Mara Teller said.\n\n{filler}\n\n“It was late,” Jonas Feld said."
    assert [row[3] for row in shown(text)] == ["Mara Teller", "Jonas Feld"]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["“", "”", "Teller", "said", "‘", "’", " ", "\n\n", ". ", "we sail", "# ", "told him:"]),
        max_size=60,
    )
)
def test_quotes_lie_in_kept_blocks_in_order_and_have_ids_of_their_own(parts: list[str]) -> None:
    article = paper("".join(parts))
    found = READER.read(article).quotes
    assert list(found) == sorted(found, key=lambda quote: quote.content)
    assert len({quote.id for quote in found}) == len(found)
    for quote in found:
        assert 0 <= quote.confidence <= 1
        for span in (*quote.content, quote.cue, quote.speaker):
            assert span is None or within_one_kept_block(span, article)


def within_one_kept_block(span: Span, article: Article) -> bool:
    block = article.block_at(span.start)
    return block.kept and span.end <= block.end
