"""A named feature of two names side by side, and what a comparison by such features answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two names can stand for one (0 to 1), the sentence that tells why, and the rows that held."""

    score: float
    because: str
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """A row: its name, its weight, and its sentence with places for two stretches of the names."""

    name: str
    weight: float
    sentence: str

    def holds(self, a: str, b: str, share: float = 1.0) -> Comparison:
        """The answer where this row alone holds; ``share`` of its weight counts."""
        return Comparison(self.weight * share, self.sentence.format(a=a, b=b), (self.name,))


def table(*rows: Feature) -> dict[str, Feature]:
    """Rows by their names, in order."""
    return {row.name: row for row in rows}
