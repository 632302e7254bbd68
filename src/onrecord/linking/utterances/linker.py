"""Which quotes report one act of speaking: in the same words first, then in other words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.linking.page import Page, pages
from onrecord.linking.utterances.aligning import aligned
from onrecord.linking.utterances.composing import of_act, of_alone, of_group
from onrecord.linking.utterances.grouping import in_words
from onrecord.linking.utterances.joining import Act
from onrecord.linking.utterances.occasions import Said, all_said, in_own_words
from onrecord.linking.utterances.phrases import shared_phrases
from onrecord.linking.utterances.reports import Report, reports
from onrecord.linking.utterances.retelling import retold
from onrecord.linking.utterances.sayers import sayers
from onrecord.linking.utterances.terms import vocabulary
from onrecord.linking.utterances.verdicts import obeyed
from onrecord.record.reading import Stamp
from onrecord.record.span import Span
from onrecord.record.story import Aligned, Coverage, Links, Utterance


@dataclass(frozen=True, slots=True)
class UtteranceLinker:
    """Fills ``utterances``, every quote in exactly one, in the order of the articles; and ``phrases``."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("utterances", "5")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with all utterances, and the phrases that several of them share."""
        book = pages(coverage)
        order = {quote.id: at for at, quote in enumerate(quote for page in book.values() for quote in page.quotes)}
        spoken = in_own_words(book, links)
        reported = list(all_said(book.values(), links, reported=True))
        known = vocabulary(book)
        whole = [*reported, *(one for one in spoken if one.quote.kind == "direct")]
        groups = in_words(spoken, reported)
        home = {one.quote.id: at for at, group in enumerate(groups) for one in group.members}
        told = list(reports(book, links, whole, known))
        together: defaultdict[int | str, list[Report]] = defaultdict(list)
        for report in told:
            together[home.get(report.quote.id, report.quote.id)].append(report)
        acts = [act for act in retold(together.values()) if act.links]
        joined = {at for act in acts for at in _homes(act, home)}
        found = [of_group(group, order) for at, group in enumerate(groups) if at not in joined]
        found += [of_act(act, [groups[at] for at in _homes(act, home)]) for act in acts]
        in_full = {one.quote.id: one for one in whole}
        speakers = sayers(links, book.values())
        found = obeyed(found, coverage, [quote for page in book.values() for quote in page.quotes], in_full, speakers)
        number = {quote: at for at, utterance in enumerate(found) for quote in utterance.quotes}
        alone = {quote: -1 - at for quote, at in order.items() if quote not in number}
        terms = list(_terms(coverage, book))
        phrases = shared_phrases(told, number | alone, known, terms, {actor.id: actor for actor in links.actors})
        found = [replace(one, aligned=_aligned(one, in_full)) for one in found]
        found += of_alone(alone, speakers, phrases)
        found.sort(key=lambda utterance: min(order[quote] for quote in utterance.quotes))
        done = (*links.linked, "utterances", "phrases")
        return replace(links, utterances=tuple(found), phrases=tuple(phrases), linked=done)


def _homes(act: Act, home: Mapping[str, int]) -> list[int]:
    """The numbers of the groups from which an act's reports come."""
    return sorted({home[one.quote.id] for one in act.reports if one.quote.id in home})


def _terms(coverage: Coverage, book: Mapping[str, Page]) -> Iterator[tuple[Page, Span]]:
    """What stands between quotation marks in kept text and was not said."""
    for article, page in book.items():
        yield from ((page, span) for span in coverage.scare_quotes(article) if page.block(span.start))


def _aligned(utterance: Utterance, in_full: Mapping[str, Said]) -> tuple[Aligned, ...]:
    """The phrases of the fullest wording with those of each other quote."""
    fullest, *others = (in_full.get(quote) for quote in utterance.quotes)
    return tuple(aligned(fullest, filter(None, others))) if fullest else ()
