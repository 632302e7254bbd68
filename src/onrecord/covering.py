"""From the store to what linkers work on: a story's articles and readings, with what people judged done to both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.record.amending import amended, of_restored, restored
from onrecord.record.article import Article
from onrecord.record.judgement import RESTORE, Judgement, standing
from onrecord.record.reading import Reading, Stamp
from onrecord.record.story import Coverage, Story
from onrecord.store.base import Store


def cover(store: Store, stamps: Sequence[Stamp], story: Story, judgements: Iterable[Judgement]) -> Coverage:
    """A story with its articles, their readings by these stamps, and those of the judgements that touch it."""
    ours = frozenset(story.articles)
    touching = tuple(one for one in judgements if any(span.article in ours for span in one.evidence))
    articles = tuple(store.each(Article, *story.articles))
    readings = _readings(store, stamps, articles, touching)
    articles = tuple(restored(article, touching) for article in articles)
    return Coverage(story, articles, amended(readings, articles, touching), touching)


def _readings(
    store: Store, stamps: Sequence[Stamp], articles: Iterable[Article], judgements: Sequence[Judgement]
) -> Iterator[Reading]:
    """Of an article with restored blocks the readings that were made with them, as far as there are any."""
    named = {article.id: {stamp: of_restored(stamp, article, judgements) for stamp in stamps} for article in articles}
    found = tuple(store.each(Reading, *named)) if named else ()
    there = {(one.article, one.stamp) for one in found}
    wanted = {
        (article, with_blocks if (article, with_blocks) in there else stamp)
        for article, both in named.items()
        for stamp, with_blocks in both.items()
    }
    return (one for one in found if (one.article, one.stamp) in wanted)


def waiting(store: Store, stamps: Sequence[Stamp]) -> Iterator[tuple[Article, Mapping[Stamp, Stamp]]]:
    """The articles of which people restored a block, with it, and by which readers they were not read with it yet.

    Each reader's stamp comes with the one by which that reading is known.
    """
    judgements = [one for one in standing(store.each(Judgement)) if one.verdict == RESTORE]
    wanted = {span.article for one in judgements for span in one.evidence}
    for article in store.each(Article, *wanted) if wanted else ():
        done = {reading.stamp for reading in store.each(Reading, article.id)}
        named = {stamp: of_restored(stamp, article, judgements) for stamp in stamps}
        missing = {stamp: with_blocks for stamp, with_blocks in named.items() if with_blocks not in done}
        if missing:
            yield restored(article, judgements), missing
