"""From sources to the store: what came in, what was made of it, and why there is nothing where there is nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.articles.base import Extractor
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.record.story import Story
from onrecord.sources.base import Fetched
from onrecord.store.base import Store

TOGETHER = 16
"""Documents taken in before they are acknowledged: few enough to hold in memory at their largest."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run did: articles seen, new ones among them, what was dropped and why, the stories as they stand.

    ``changed``: how many of the new are new versions of a page that is watched. ``notices`` pairs the
    source of what was read, an article or a file of many, with what its reader should know of it.
    """

    seen: int = 0
    new: int = 0
    changed: int = 0
    dropped: tuple[Dropped, ...] = ()
    notices: tuple[tuple[str, str], ...] = ()
    stories: tuple[Story, ...] = ()

    def and_then(self, other: "Outcome") -> "Outcome":
        """Both together."""
        return Outcome(
            self.seen + other.seen,
            self.new + other.new,
            self.changed + other.changed,
            self.dropped + other.dropped,
            self.notices + other.notices,
            other.stories,
        )


def gather(store: Store, extractor: Extractor, snapshots: Iterable[Snapshot | Dropped | Notice]) -> Outcome:
    """Keep every snapshot with its article, or the reason why there is none; a few at a time, as each is a sync."""
    outcome = Outcome()
    waiting = iter(snapshots)
    while taken := list(islice(waiting, TOGETHER)):
        outcome = outcome.and_then(keep(store, [(item, extracted(extractor, item)) for item in taken]))
    return outcome


def attend(store: Store, extractor: Extractor, fetched: Iterable[Fetched]) -> Outcome:
    """Keep what each request brought, then that it was made: a run that is killed between the two only asks again.

    A page whose article reads as it did is not kept again, whatever else on it has changed.
    """
    outcome, known = Outcome(), {dropped.id for dropped in store.each(Dropped)}
    for one in fetched:
        *others, visit = one.visits or (None,)
        former = next(store.each(Article, visit.article), None) if visit and visit.article else None
        made = [(item, extracted(extractor, item)) for item in one.found]
        articles = [article for _, article in made if isinstance(article, Article)]
        same = bool(former and len(articles) == 1 and reads_as(former, articles[0]))
        if visit and len(articles) == 1 and not same:
            visit = replace(visit, article=articles[0].id)
        kept = keep(store, [] if same else made)
        store.put([*others, *((visit,) if visit else ())])
        news = tuple(dropped for dropped in kept.dropped if dropped.id not in known)
        changed = kept.new if former else 0
        outcome = outcome.and_then(replace(kept, seen=kept.seen + same, changed=changed, dropped=news))
    return outcome


def extracted(extractor: Extractor, item: Snapshot | Dropped | Notice) -> Article | Dropped | Notice:
    """The article of a snapshot, or why there is none; anything else as it is."""
    return extractor.extract(item) if isinstance(item, Snapshot) else item


def keep(store: Store, made: Sequence[tuple[Snapshot | Dropped | Notice, Article | Dropped | Notice]]) -> Outcome:
    """Snapshots with what was made of them, into the store."""
    articles = [one for _, one in made if isinstance(one, Article)]
    refused = tuple(one for _, one in made if isinstance(one, Dropped))
    read = [item for item, one in made if isinstance(item, Snapshot) and isinstance(one, Article)]
    told = [(item.source, item.said) for item, _ in made if isinstance(item, Notice)]
    store.put([*read, *refused])
    said = [(article.source, said) for article in articles for said in article.notices]
    return Outcome(len(articles), store.put(articles), dropped=refused, notices=(*said, *told))


def reads_as(former: Article, article: Article) -> bool:
    """Whether a reader is told the same: the title, the names over it, and the text that is kept."""

    def told(one: Article) -> tuple[object, ...]:
        title = one.title.value if one.title else ""
        names = tuple(name.value for name in one.bylines)
        return title, names, " ".join(one.text[block.start : block.end] for block in one.kept()).split()

    return told(former) == told(article)
