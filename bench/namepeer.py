"""How one system compares names, in a process of its own: ``python -m bench.namepeer NAME``, in its environment.

Pairs come in as JSON Lines of ``left``, ``right`` and ``kind``. For each goes out a line with its ``score``, then one
with the ``cpu_s`` that all of them took: user and system seconds of the process, loading not counted.
"""

import json
import resource
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

System = Callable[[str, str, str], float]
"""The score of a left and a right name of one kind, 0 to 1."""

_SCHEMATA = {"person": "Person", "organisation": "Organization", "state": "PublicBody"}


def onrecord() -> System:
    """Our table of features."""
    from onrecord.linking.names.comparing import compare
    from onrecord.record.reading import MentionKind

    def system(left: str, right: str, kind: Any) -> float:
        known: MentionKind = kind
        return compare(left, right, known).score

    return system


def logicv2() -> System:
    """nomenklatura's logic-v2 as it comes, the better of both directions: a query's words weigh more.

    It remembers entities by their ids: each gets its own. It compares no territories: a state is a public body.
    """
    from followthemoney import model  # type: ignore[import-not-found]
    from nomenklatura.matching.logic_v2.model import LogicV2  # type: ignore[import-not-found]

    config, number = LogicV2.default_config(), count()

    def entity(name: str, kind: str) -> Any:
        made = model.make_entity(_SCHEMATA[kind])
        made.id = f"n{next(number)}"
        made.add("name", name)
        return made

    def system(left: str, right: str, kind: str) -> float:
        pairs = ((left, right), (right, left))
        return max(float(LogicV2.compare(entity(a, kind), entity(b, kind), config).score) for a, b in pairs)

    return system


SYSTEMS: dict[str, Callable[[], System]] = {one.__name__: one for one in (onrecord, logicv2)}


def main() -> None:
    """Answer all pairs."""
    system = SYSTEMS[sys.argv[1]]()
    system("Ada Lovelace", "Августа Ада Лавлейс", "person")
    pairs = [json.loads(line) for line in sys.stdin]
    before = resource.getrusage(resource.RUSAGE_SELF)
    answers = [system(pair["left"], pair["right"], pair["kind"]) for pair in pairs]
    after = resource.getrusage(resource.RUSAGE_SELF)
    for score in answers:
        print(json.dumps({"score": score}))
    print(json.dumps({"cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}))


if __name__ == "__main__":
    main()
