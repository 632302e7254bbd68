"""What later versions changed: each sentence that was added, taken out or reworded, in the words of both."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.dossier.gaps import none
from onrecord.dossier.passages import Explanation, passages
from onrecord.dossier.phrasing import counted, labels, texts
from onrecord.record.article import Article
from onrecord.record.detail import Detail, Role, Stretch
from onrecord.record.dossier import Dossier, Line, Section
from onrecord.record.revision import Revision, RevisionKind
from onrecord.record.story import Coverage, Links
from onrecord.text.alike import alike
from onrecord.text.dates import readable

HEADS: dict[RevisionKind, str] = {"reworded": "In other words", "added": "Added", "removed": "Taken out"}
_KINDS = tuple(HEADS)
_TOLD: dict[RevisionKind, str] = {"reworded": "put in other words", "added": "added", "removed": "taken out"}


def section(coverage: Coverage, links: Links) -> Section:
    """A part for each pair of versions; under each head a line a sentence, two where it was reworded."""
    known = {article.id: article for article in coverage.articles}
    label, text = labels(coverage), texts(coverage)
    changed: dict[tuple[str, str], list[Revision]] = defaultdict(list)
    for revision in links.revisions:
        changed[revision.newer, revision.older].append(revision)
    lines = tuple(
        line
        for newer, older in links.replaces
        for revision in sorted(changed.get((newer, older), ()), key=lambda one: _KINDS.index(one.kind))
        for line in _lines(revision, text, f"{label[newer]}, {_between(known[older], known[newer])}")
    )
    same = sum(pair not in changed for pair in links.replaces) if "revisions" in links.linked else 0
    note = f"{counted(same, 'later version')} read as the one before." if same else ""
    empty = none(coverage, links, "revisions", "changes from one version of an article to the next")
    return Section("updates", "What later versions changed", lines, empty, note=note)


def of_revision(dossier: Dossier, revision: Revision, noun: str) -> Explanation:
    """A changed sentence as it was and as it is."""
    shown = [("before", revision.before), ("after", revision.after)]
    spans = [(shows, span) for shows, span in shown if span]
    words = spans[-1][1].cut(dossier.coverage.article(spans[-1][1].article).text)
    because = f"Now {revision.because}." if revision.kind == "reworded" else revision.because
    return Explanation(noun, f"sentence {_TOLD[revision.kind]}", words, because, passages(dossier, spans))


def _lines(revision: Revision, text: dict[str, str], part: str) -> Iterator[Line]:
    notes = {"reworded": ("before", f"now {revision.because}"), "added": ("", ""), "removed": ("", "")}
    head = HEADS[revision.kind]
    words = [span.cut(text[span.article]) for span in revision.sides]
    same = alike(*words) if len(words) == 2 else ([],)
    for span, note, told, stretches in zip(revision.sides, notes[revision.kind], words, same, strict=False):
        role: Role = "before" if span == revision.before else "after"
        known = Detail(
            whole=revision.id, role=role, kind=revision.kind, alike=tuple(Stretch(*one) for one in stretches)
        )
        yield Line(revision.id, told, (span,), verbatim=True, head=head, note=note, part=part, detail=known)


def _between(older: Article, newer: Article) -> str:
    """When each version is of, as far as they say so themselves."""
    dates = [readable(stated.value) for one in (older, newer) if (stated := one.updated or one.published)]
    if len(dates) < 2 or dates[0] == dates[1]:
        return "a later version"
    return f"from {dates[0]} to {dates[1]}"
