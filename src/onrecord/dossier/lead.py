"""What happened: how the articles nearest the story's centre begin."""

import re
from collections import Counter
from math import sqrt

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import wording
from onrecord.dossier.voices import Voices, voices
from onrecord.record.article import Article
from onrecord.record.dossier import Line, Section
from onrecord.record.ids import content_id
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.dates import readable
from onrecord.text.words import words

LINES = 5
LEAST_WORDS = 6
"""A shorter sentence at the top of a text is a label or a slogan."""
_LONG_WORD = re.compile(r"\w{4}")


def section(coverage: Coverage, links: Links) -> Section:
    """One verbatim sentence an outlet at most, earliest report first; a sentence already shown is left out.

    An article that prints another's text is named behind that one.
    """
    beside, older = voices(coverage, links), {old for _, old in links.replaces}
    first = first_sentences(coverage)
    near = nearness(coverage)
    chosen: dict[str, Article] = {}
    seen: set[str] = set()
    for article in sorted(coverage.articles, key=lambda article: -near[article.id]):
        if article.id not in first or article.id in older or article.label in chosen or len(chosen) == LINES:
            continue
        if beside.prints(article.id) and beside.origin[article.id] in first:
            continue
        opening = wording(first[article.id].cut(article.text))
        if opening not in seen:
            chosen[article.label] = article
            seen.add(opening)
    ordered = sorted(chosen.values(), key=_published)
    lines = tuple(_line(beside, article, first[article.id]) for article in ordered)
    return Section("lead", "What happened", lines, none(coverage, links, "sentences", "sentences"))


def first_sentences(coverage: Coverage) -> dict[str, Span]:
    """The first real sentence of the body of each article that has one, by the article's id."""
    articles = {article.id: article for article in coverage.articles}
    found: dict[str, Span] = {}
    for span in sorted(coverage.sentences()):
        article = articles[span.article]
        block = article.block_at(span.start)
        if span.article in found or not block.kept or block.kind != "paragraph":
            continue
        if len(words(span.cut(article.text))) >= LEAST_WORDS:
            found[span.article] = span
    return found


def nearness(coverage: Coverage) -> dict[str, float]:
    """How much of the story's common vocabulary each article has: the cosine of its long words and all articles' words.

    A word weighs as many articles as use it; words that one article alone uses weigh nothing.
    """
    vocabulary = {article.id: _vocabulary(article) for article in coverage.articles}
    uses = Counter(form for forms in vocabulary.values() for form in forms)
    shared = {form: count - 1 for form, count in uses.items()}
    length = sqrt(sum(weight * weight for weight in shared.values())) or 1.0
    return {
        article: sum(shared[form] for form in forms) / (length * sqrt(len(forms) or 1))
        for article, forms in vocabulary.items()
    }


def _vocabulary(article: Article) -> frozenset[str]:
    kept = (article.text[block.start : block.end] for block in article.kept())
    return frozenset(word.form for piece in kept for word in words(piece) if _LONG_WORD.match(word.form))


def _published(article: Article) -> tuple[bool, str, str]:
    """Undated articles come last."""
    when = article.published.value if article.published else ""
    return not when, when, article.id


def _line(beside: Voices, article: Article, sentence: Span) -> Line:
    same = (one for one, origin in beside.origin.items() if origin == beside.origin[article.id])
    note = beside.told((article.id, *same))
    if article.published:
        note += f", {readable(article.published.value)}"
    return Line.quoting(
        content_id("h", sentence.article, sentence.start, sentence.end), article, (sentence,), note=note
    )
