"""The words of one article by place: read once, looked up for every claim in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.linking.lexicon import HEADS, HONORIFICS, MODIFIERS
from onrecord.linking.page import Page
from onrecord.record.span import Span
from onrecord.text.words import Word

_OFFICES = HEADS | MODIFIERS | HONORIFICS


@dataclass(frozen=True, slots=True)
class Wordbook:
    """An article with its words in order, where each starts, and as each is compared."""

    page: Page
    words: Sequence[Word]
    starts: Sequence[int]
    folded: Sequence[str]

    @classmethod
    def of(cls, page: Page) -> "Wordbook":
        """Of an article."""
        found = page.wordlist
        return cls(page, found.words, found.starts, [word.form for word in found.words])

    def forms(self, span: Span | None) -> Sequence[str]:
        """The folded words that begin in a span; none where there is none."""
        if span is None:
            return ()
        low = bisect_left(self.starts, span.start)
        return self.folded[low : bisect_left(self.starts, span.end, low)]

    def before(self, span: Span) -> str:
        """The folded word before a span, where nothing but white space lies between."""
        at = bisect_left(self.starts, span.start) - 1
        if at < 0 or self.page.article.text[self.words[at].end : span.start].strip():
            return ""
        return self.words[at].form

    def titled(self, name: Span) -> Span:
        """A person's name with the titles before it: "Prime Minister Ann Berg"."""
        at = bisect_left(self.starts, name.start)
        start = name.start
        while at > 0 and self.words[at - 1].form in _OFFICES:
            if self.page.article.text[self.words[at - 1].end : start].strip(" \n\t,"):
                break
            at -= 1
            start = self.words[at].start
        return self.page.span(start, name.end)
