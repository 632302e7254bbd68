"""What ``read`` ends with: stories, articles, who spoke, where they differ."""

from collections import Counter
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord import flow
from onrecord.cli.work.printing import console
from onrecord.cli.work.stories import counted, span_of_days
from onrecord.flow import House
from onrecord.intake import Outcome
from onrecord.record.dossier import Dossier
from onrecord.text.printable import one_line

SHOWN = 5
"""Stories, speakers and differences that are named before the rest is only counted."""


def summary_data(outcome: Outcome) -> dict[str, Any]:
    """The outcome for a program."""
    return {
        "articles": outcome.seen,
        "new": outcome.new,
        "stories": [{"id": s.id, "title": s.title, "articles": len(s.articles)} for s in outcome.stories],
        "notices": [{"source": source, "notice": said} for source, said in outcome.notices],
        "dropped": [{"source": d.source, "cause": d.cause, "reason": d.reason} for d in outcome.dropped],
    }


def print_summary(house: House, outcome: Outcome) -> None:
    """The outcome for a person."""
    out = console()
    out.print(_head(outcome))
    for story in outcome.stories[:SHOWN]:
        dossier = flow.compose(house, story)
        out.print()
        out.print(Text(one_line(story.title), style="bold"))
        out.print(Text(f"  {story.id}  {counted(len(story.articles), 'article')}, {span_of_days(story)}", style="dim"))
        rows = Table.grid(padding=(0, 2))
        for label, line in _findings(dossier):
            rows.add_row(Text(label, style="dim"), Text(one_line(line)))
        out.print(Padding(rows, (0, 0, 0, 2), expand=False))
    if len(outcome.stories) > SHOWN:
        out.print(f"\n… and {counted(len(outcome.stories) - SHOWN, 'more story', 'more stories')}: onrecord stories")
    if outcome.stories:
        out.print(Text("\nRead on with: onrecord show", style="dim"))


def _head(outcome: Outcome) -> str:
    new = "all new" if outcome.new == outcome.seen else f"{outcome.new} new" if outcome.new else "none new"
    parts = [f"{counted(outcome.seen, 'article')} read ({new})" if outcome.seen else "No article read"]
    parts.append(counted(len(outcome.stories), "story", "stories") + " on record")
    if outcome.dropped:
        parts.append(f"{len(outcome.dropped)} not read, named above")
    return ", ".join(parts) + "."


def _findings(dossier: Dossier) -> list[tuple[str, str]]:
    names = {actor.id: actor.name for actor in dossier.links.actors}
    spoke = Counter(names[s.actor] for s in dossier.links.speakings if s.actor and s.actor in names)
    rows = [("who spoke", ", ".join(f"{name} {count}" for name, count in spoke.most_common(SHOWN)) or "nobody by name")]
    if len(spoke) > SHOWN:
        rows[0] = (rows[0][0], rows[0][1] + f" and {len(spoke) - SHOWN} more")
    shared = sum(len(utterance.quotes) > 1 for utterance in dossier.links.utterances)
    rows.append(("shared words", f"{counted(shared, 'utterance')} reported more than once"))
    rows.append(("shared facts", _shared(dossier)))
    section = dossier.section("differences")
    asked = list(dict.fromkeys(line.head for line in section.lines)) or [section.empty]
    rows += [("they differ" if i == 0 else "", question) for i, question in enumerate(asked[:SHOWN])]
    if len(asked) > SHOWN:
        rows.append(("", f"and {len(asked) - SHOWN} more"))
    return rows


def _shared(dossier: Dossier) -> str:
    """How many facts come from more than one origin, or why there is none."""
    section = dossier.section("facts")
    several = sum(fact.origins > 1 for fact in dossier.links.facts)
    return f"{counted(several, 'fact')} from more than one origin" if section.lines else section.empty
