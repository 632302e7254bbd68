"""Who copied: passages that stand in two articles, both of them shown."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import labels, texts
from onrecord.record.detail import Detail, Role, Stretch
from onrecord.record.dossier import Line, Section
from onrecord.record.story import Copy, Coverage, Links
from onrecord.text.alike import alike


def section(coverage: Coverage, links: Links) -> Section:
    """Two lines a copy, one for each article, under the pair of articles; the pair that shares most comes first."""
    pairs: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in sorted(links.copies, key=lambda copy: (copy.a, copy.b)):
        pairs[copy.a.article, copy.b.article].append(copy)
    ordered = sorted(pairs, key=lambda pair: (-sum(copy.a.end - copy.a.start for copy in pairs[pair]), pair))
    label, text = labels(coverage), texts(coverage)
    lines = tuple(line for pair in ordered for copy in pairs[pair] for line in _lines(text, label, copy))
    return Section("copies", "Who copied", lines, none(coverage, links, "copies", "copied passages"))


def _lines(text: dict[str, str], label: dict[str, str], copy: Copy) -> Iterator[Line]:
    """The copied-from side first, where that is known."""
    sides = (copy.b, copy.a) if copy.direction == "b" else (copy.a, copy.b)
    first, second = (label[span.article] for span in sides)
    known = copy.direction != "unknown"
    head = f"{second} has the words of {first}" if known else f"{first} and {second} have the same words"
    how = "word for word" if copy.kind == "verbatim" else f"edited, {copy.similarity:.0%} of the words alike"
    notes = (first, f"{second}, {how}: {copy.because}")
    passages = [span.cut(text[span.article]) for span in sides]
    roles: tuple[Role, Role] = ("source", "copy") if known else ("side", "side")
    for span, note, passage, role, same in zip(sides, notes, passages, roles, alike(*passages), strict=True):
        stretches = tuple(Stretch(*pair) for pair in same)
        detail = Detail(whole=copy.id, role=role, kind=copy.kind, because=copy.because, alike=stretches)
        yield Line(copy.id, passage, (span,), verbatim=True, head=head, note=note, detail=detail)
