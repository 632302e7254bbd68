"""Which quotes report one act of speaking: in the same words first, then in other words."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.linking.page import pages
from onrecord.linking.utterances.composing import of_act, of_alone, of_group
from onrecord.linking.utterances.grouping import in_words
from onrecord.linking.utterances.occasions import all_said
from onrecord.linking.utterances.phrases import shared_phrases
from onrecord.linking.utterances.reports import Report, reports
from onrecord.linking.utterances.retelling import Act, retold
from onrecord.linking.utterances.sayers import sayers
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class UtteranceLinker:
    """Fills ``utterances``: every quote in exactly one, in the order of the articles."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("utterances", "3")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with all utterances."""
        book = pages(coverage)
        order = {quote.id: at for at, quote in enumerate(quote for page in book.values() for quote in page.quotes)}
        spoken = list(all_said(book.values(), links))
        reported = list(all_said(book.values(), links, reported=True))
        groups = in_words(spoken, reported)
        home = {one.quote.id: at for at, group in enumerate(groups) for one in group.members}
        told = list(reports(book, links, [*reported, *(one for one in spoken if one.quote.kind == "direct")]))
        together: defaultdict[int | str, list[Report]] = defaultdict(list)
        for report in told:
            together[home.get(report.quote.id, report.quote.id)].append(report)
        acts = [act for act in retold(together.values()) if act.links]
        joined = {at for act in acts for at in _homes(act, home)}
        found = [of_group(group, order) for at, group in enumerate(groups) if at not in joined]
        found += [of_act(act, [groups[at] for at in _homes(act, home)]) for act in acts]
        number = {quote: at for at, utterance in enumerate(found) for quote in utterance.quotes}
        alone = {quote: -1 - at for quote, at in order.items() if quote not in number}
        found += of_alone(alone, sayers(links), shared_phrases(told, number | alone))
        found.sort(key=lambda utterance: min(order[quote] for quote in utterance.quotes))
        return replace(links, utterances=tuple(found), linked=(*links.linked, "utterances"))


def _homes(act: Act, home: Mapping[str, int]) -> list[int]:
    """The numbers of the groups from which an act's reports come."""
    return sorted({home[one.quote.id] for one in act.reports if one.quote.id in home})
