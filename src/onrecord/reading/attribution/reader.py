"""The reader of quotes: model, pointers and rules behind the port of the room."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

import onrecord.models
from onrecord.models.onnx import Floats, OnnxTagger
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.circumstances import circumstances
from onrecord.reading.attribution.confidence import Evidence, confidence
from onrecord.reading.attribution.decode import TAGS, Tagged, best_tags, probabilities, spans
from onrecord.reading.attribution.draft import VERBATIM, Draft, drafts
from onrecord.reading.attribution.page import Page, Stretch, page
from onrecord.reading.attribution.rules import RULES
from onrecord.reading.attribution.terms import marks_terms, scare_quotes
from onrecord.reading.attribution.windows import Output, owners, slices, window
from onrecord.record.article import Article
from onrecord.record.reading import Finds, Quote, QuoteKind, Reading, Stamp
from onrecord.record.span import Span
from onrecord.text.words import words

VERSION = "3"
"""Raised when the same model file would give other quotes."""

EVERY_RULE = tuple(rule.name for rule in RULES)
LEAST = 0.75
"""How certain the model must be of unquoted content: chosen on development data, see docs/attribution.md."""

_FOLDER = Path(onrecord.models.__file__).parent
MODEL = OnnxTagger(_FOLDER / "attribution.int8.onnx")
PIECES = WordPieces(_FOLDER / "attribution.tokenizer.json")
WEIGHTS = _FOLDER / "attribution.confidence.json"
_DIRECT = 0.9
"""Share of a direct quote's words that stand between quotation marks, at least."""


class Weighed(NamedTuple):
    """What one article holds; each quote with the evidence for it."""

    quotes: list[tuple[Quote, Evidence]]
    scare_quotes: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AttributionReader:
    """Finds quotes. ``rules`` are names of rows of the table of rules, all by default.

    ``least`` is how certain the model must be, from 0 to 1, of words that no quotation mark marks as said.
    """

    model: OnnxTagger = MODEL
    pieces: WordPieces = PIECES
    weights: Path = WEIGHTS
    rules: tuple[str, ...] = EVERY_RULE
    least: float = LEAST

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Quotes, and what stands between quotation marks without being one."""
        return ("quotes", "scare_quotes")

    @property
    def stamp(self) -> Stamp:
        """The digest of the model file, and our version with the settings that are not the usual ones."""
        others = [f"rules {' '.join(self.rules)}"] if self.rules != EVERY_RULE else []
        others += [f"least {self.least}"] if self.least != LEAST else []
        return Stamp("attribution", "; ".join([VERSION, *others]), self.model.sha256)

    def read(self, article: Article) -> Reading:
        """The quotes of the kept blocks, in the order of their first words.

        Content keeps its quotation marks, so that a reader sees which words are verbatim.
        """
        weighed = self.weigh(article)
        quotes = tuple(quote for quote, _ in weighed.quotes)
        return Reading(article.id, self.stamp, self.finds, quotes=quotes, scare_quotes=weighed.scare_quotes)

    def weigh(self, article: Article) -> Weighed:
        """The same, each quote with what its confidence is made of."""
        here = page(article, self.pieces)
        output = self._output(here)
        scores = output.columns(0, len(TAGS))
        certainty = probabilities(scores)[:, -2:].sum(axis=1)
        tagged = [
            one for one in spans(best_tags(scores)) if one.role != "content" or self._is_sure(here, one, certainty)
        ]
        found = drafts(here, output, tagged)
        for rule in RULES:
            if rule.name in self.rules:
                found = rule.apply(here, found)
        whole = {draft.content: draft for draft in found if draft.content}
        scare = tuple(article.span(*piece) for piece in scare_quotes(here, list(whole.values())))
        return Weighed([self._quote(article, here, whole[one], certainty) for one in sorted(whole)], scare)

    def _quote(self, article: Article, here: Page, draft: Draft, certainty: Floats) -> tuple[Quote, Evidence]:
        evidence = _evidence(here, draft, certainty)
        around = circumstances(here, draft)

        def span(stretch: Stretch | None) -> Span | None:
            return None if stretch is None else article.span(*stretch)

        quote = Quote(
            tuple(article.span(*piece) for piece in draft.content),
            "indirect" if marks_terms(here, draft) else _kind(evidence.quoted),
            span(draft.cue),
            span(draft.speaker),
            span(around.via),
            span(around.venue),
            span(around.when),
            confidence=round(confidence(evidence, self.weights), 4),
        )
        return quote, evidence

    def _output(self, here: Page) -> Output:
        found = slices(here)
        cls = self.pieces.special("[CLS]")
        return Output(found, self.model.predict([window(here, one, cls) for one in found]), owners(len(here), found))

    def _is_sure(self, here: Page, content: Tagged, certainty: Floats) -> bool:
        """Whether a content has a quoted word, or else is certain enough."""
        _, start, end = content
        quoted = here.quoted[here.starts[start] : here.ends[end - 1]].any()
        return bool(quoted or certainty[start:end].mean() >= self.least)


def _evidence(here: Page, draft: Draft, certainty: Floats) -> Evidence:
    """``certainty`` is the model's probability of being content, for each token."""
    tokens = [token for piece in draft.content for token in here.tokens(*piece)]
    seen = certainty[tokens] if tokens else np.zeros(1)
    return Evidence(
        words=float(seen.mean()),
        weakest=float(seen.min()),
        linked=draft.linked,
        quoted=_quoted(here, draft),
        cue=draft.cue is not None,
        speaker=draft.speaker is not None,
        formal=draft.form is not None,
    )


def _quoted(here: Page, draft: Draft) -> float:
    """The share of the content's words between quotation marks; all in a form that gives the speaker's own words."""
    if draft.form in VERBATIM:
        return 1.0
    inside = [
        bool(here.quoted[word.start]) for piece in draft.content for word in words(here.text[slice(*piece)], piece[0])
    ]
    return sum(inside) / len(inside) if inside else 0.0


def _kind(quoted: float) -> QuoteKind:
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _DIRECT else "mixed"
