"""By which ids the mentions of a story's articles were known before."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from onrecord.record.span import Span


class Former:
    """Looks up ids by characters: another reader may have found a name a word longer or shorter."""

    def __init__(self, ids: Mapping[Span, str]) -> None:
        """Take the id by mention."""
        self._ids = ids
        self._spans: dict[str, list[Span]] = {}
        for span in sorted(ids):
            self._spans.setdefault(span.article, []).append(span)

    def id_at(self, span: Span) -> str | None:
        """The id of the mention on these characters."""
        if span in self._ids:
            return self._ids[span]
        spans = self._spans.get(span.article, [])
        at = bisect_right(spans, span.end - 1, key=lambda one: one.start) - 1
        return self._ids[spans[at]] if at >= 0 and spans[at].overlaps(span) else None

    def ids(self, mentions: Iterable[Span]) -> Iterator[str]:
        """Those of several mentions."""
        return (id_ for mention in mentions if (id_ := self.id_at(mention)))
