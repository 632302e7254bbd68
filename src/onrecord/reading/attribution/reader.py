"""The reader of quotes: model, pointers and rules behind the port of the room."""

from dataclasses import dataclass
from pathlib import Path

import onrecord.models
from onrecord.models.onnx import Floats, OnnxTagger
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.decode import TAGS, Tagged, best_tags, probabilities, spans
from onrecord.reading.attribution.draft import Draft, drafts
from onrecord.reading.attribution.page import Page, page
from onrecord.reading.attribution.rules import RULES
from onrecord.reading.attribution.windows import Output, owners, slices, window
from onrecord.record.article import Article
from onrecord.record.reading import Finds, Quote, QuoteKind, Reading, Stamp
from onrecord.text.words import words

VERSION = "1"
"""Raised when the same model file would give other quotes."""

EVERY_RULE = tuple(rule.name for rule in RULES)
LEAST = 0.75
"""How certain the model must be of unquoted content: chosen on development data, see docs/attribution.md."""

_FOLDER = Path(onrecord.models.__file__).parent
MODEL = OnnxTagger(_FOLDER / "attribution.int8.onnx")
PIECES = WordPieces(_FOLDER / "attribution.tokenizer.json")
_DIRECT = 0.9
"""Share of a direct quote's words that stand between quotation marks, at least."""


@dataclass(frozen=True, slots=True)
class AttributionReader:
    """Finds quotes. ``rules`` are names of rows of the table of rules, all by default.

    ``least`` is how certain the model must be, from 0 to 1, of words that no quotation mark marks as said.
    """

    model: OnnxTagger = MODEL
    pieces: WordPieces = PIECES
    rules: tuple[str, ...] = EVERY_RULE
    least: float = LEAST

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Quotes."""
        return ("quotes",)

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
        quotes = tuple(_quote(article, here, whole[content], certainty) for content in sorted(whole))
        return Reading(article.id, self.stamp, self.finds, quotes=quotes)

    def _output(self, here: Page) -> Output:
        found = slices(here)
        cls = self.pieces.special("[CLS]")
        return Output(found, self.model.predict([window(here, one, cls) for one in found]), owners(len(here), found))

    def _is_sure(self, here: Page, content: Tagged, certainty: Floats) -> bool:
        """Whether a content has a quoted word, or else is certain enough."""
        _, start, end = content
        quoted = here.quoted[here.starts[start] : here.ends[end - 1]].any()
        return bool(quoted or certainty[start:end].mean() >= self.least)


def _quote(article: Article, here: Page, draft: Draft, certainty: Floats) -> Quote:
    """``certainty`` is the model's probability of being content, for each token."""
    tokens = [token for piece in draft.content for token in here.tokens(*piece)]
    return Quote(
        tuple(article.span(*piece) for piece in draft.content),
        _kind(here, draft),
        None if draft.cue is None else article.span(*draft.cue),
        None if draft.speaker is None else article.span(*draft.speaker),
        None if draft.via is None else article.span(*draft.via),
        confidence=round(float(certainty[tokens].mean()), 4) if tokens else 0.0,
    )


def _kind(here: Page, draft: Draft) -> QuoteKind:
    """By the share of content words between quotation marks."""
    inside = [
        bool(here.quoted[word.start]) for piece in draft.content for word in words(here.text[slice(*piece)], piece[0])
    ]
    if not any(inside):
        return "indirect"
    return "direct" if sum(inside) >= _DIRECT * len(inside) else "mixed"
