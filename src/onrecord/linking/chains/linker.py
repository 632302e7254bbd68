"""Who is meant where an article does not say the name: pronouns, titles, descriptions and groups."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.linking.chains.bodily import body_points, by_body_noun, by_neuter
from onrecord.linking.chains.focus import Nearby, ahead, chosen, nearby, spoken_of
from onrecord.linking.chains.groups import groups
from onrecord.linking.chains.nominals import by_noun
from onrecord.linking.chains.standing import Point, Speech, points
from onrecord.linking.speakers.linker import Heard, heard
from onrecord.linking.speakers.pronouns import LAST_QUOTED
from onrecord.linking.speakers.scene import Found, Scene, scenes
from onrecord.record.actor import Actor, Reference
from onrecord.record.reading import Stamp
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links

Rule = Callable[[Scene, Point, Sequence[Nearby]], Found | None]


@dataclass(frozen=True, slots=True)
class ChainLinker:
    """Fills ``chains``: one Reference for each pronoun, title or group whose actors are certain, none where not."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("chains", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the references of all articles, by article and place."""
        found = [one for scene in scenes(coverage, links) for one in references(scene)]
        chains = tuple(sorted((*links.chains, *found), key=lambda one: one.span))
        return replace(links, chains=chains, linked=(*links.linked, "chains"))


def references(scene: Scene) -> list[Reference]:
    """All references of one article, by place."""
    told, speech = list(heard(scene)), Speech(scene.page)
    persons = Walk(scene, points(scene, speech), by_noun, spoken_of)
    bodies = Walk(scene, body_points(scene, speech), by_body_noun, by_neuter)
    found = [*persons.go(told), *bodies.go(told)]
    found += groups(scene, persons.points, bodies.points)
    return sorted(found, key=lambda one: (one.span, one.actors))


@dataclass(slots=True)
class Walk:
    """Goes through the points of an article twice: first what it tells itself, then what stands in somebody's words.

    ``speakers`` tells who says which quotation, ``cues`` whom the rules of quotes take a pronoun beside a verb of
    saying for, ``said`` the words that are said by it, and ``ahead`` the pronouns that lead to a name behind them.
    ``named`` are the points at which an actor is named, ``learnt`` the actors whose pronoun is known by now.
    """

    scene: Scene
    points: list[Point]
    of_noun: Rule
    of_pronoun: Rule
    cues: dict[Span, Found] = field(default_factory=dict)
    said: dict[Span, tuple[Span, ...]] = field(default_factory=dict)
    named: dict[str, list[Point]] = field(default_factory=dict)
    learnt: set[str | None] = field(default_factory=set)
    ahead: set[Span] = field(default_factory=set)
    speakers: dict[int, str] = field(default_factory=dict)

    def go(self, told: Sequence[Heard]) -> Iterator[Reference]:
        """What the pronouns and nouns stand for."""
        for point in self.points:
            if point.key:
                self.named.setdefault(point.key, []).append(point)
        for quote, speaker, found in told:
            if speaker and found and isinstance(found[0], Actor) and found[0].id in self.named:
                self.cues[speaker] = found
            if speaker and len(self.scene.page.cut(speaker)) <= len("she"):
                self.said[speaker] = quote.content
        referred = [*self._pass(spoken=False)]
        self._listen(told)
        referred += self._pass(spoken=True)
        return self._checked(referred)

    def _pass(self, *, spoken: bool) -> Iterator[tuple[Point, Reference]]:
        for at, point in enumerate(self.points):
            if point.key or (point.speech >= 0) != spoken:
                continue
            said = self.said.get(point.span, ())
            near = nearby(self.points, at, self.scene.page.article.text, self.speakers, said)
            found = self._meant(point, near)
            if point.form == "pronoun" and (subject := ahead(self.scene, self.points, at)):
                found = subject
                self.ahead.add(point.span)
            if found and isinstance(found[0], Actor):
                point.key, point.actor = found[0].id, True
                self._learn(point)
                yield point, Reference(point.span, (found[0].id,), found[1])
            elif point.form == "noun":
                point.key = f"{point.span.start}"
            else:
                point.key = chosen(near)

    def _meant(self, point: Point, near: Sequence[Nearby]) -> Found | None:
        """What stands nearest decides, but for a pronoun that follows the last person quoted."""
        cue = self.cues.get(point.span)
        if cue and LAST_QUOTED in cue[1]:
            return cue
        rule = self.of_noun if point.form == "noun" else self.of_pronoun
        return rule(self.scene, point, near) or cue

    def _learn(self, point: Point) -> None:
        """Keep the pronoun of a person of whom it was not known, once."""
        if point.form == "pronoun" and point.key not in self.learnt:
            self.learnt.add(point.key)
            for other in self.named.get(point.key or "", ()):
                other.gender = other.gender or point.gender

    def _listen(self, told: Sequence[Heard]) -> None:
        """Learn who says each quotation."""
        starts = [point.span.start for point in self.points]
        places: Mapping[int, Point] = {point.span.start: point for point in self.points}
        for quote, speaker, found in told:
            key = found[0].id if found and isinstance(found[0], Actor) else None
            if key is None and speaker and speaker.start in places:
                key = places[speaker.start].key
            for piece in quote.content if key else ():
                for point in self.points[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]:
                    if point.speech >= 0:
                        self.speakers.setdefault(point.speech, key or "")

    def _checked(self, found: Sequence[tuple[Point, Reference]]) -> Iterator[Reference]:
        """All but the pronouns behind which their sentence names the same one: "his car was found, Berg said"."""
        named: dict[tuple[int, str | None], int] = {}
        for point in self.points:
            if point.form != "pronoun" and point.speech < 0:
                named.setdefault((point.sentence, point.key), point.span.start)
        sure = {*self.cues, *self.ahead}
        for point, one in found:
            follows = named.get((point.sentence, point.key), -1) > point.span.start
            if point.form != "pronoun" or point.speech >= 0 or not follows or point.span in sure:
                yield one
