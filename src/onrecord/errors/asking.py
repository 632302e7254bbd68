"""Why what the user asked for cannot be done."""

from pathlib import Path

from onrecord.errors.base import OnRecordError


class UnknownId(OnRecordError):
    """No noun of this record has this id."""

    exit_code = 2

    def __init__(self, what: str, given: str, way_out: str) -> None:
        """Take what was looked for, what was given, and how to find the right one."""
        super().__init__(f"no {what} {given!r} in this record; {way_out}")


class AmbiguousId(OnRecordError):
    """The beginning of several ids."""

    exit_code = 2

    def __init__(self, given: str, found: tuple[str, ...]) -> None:
        """Take what was given and the ids that begin with it."""
        super().__init__(f"{given!r} is the beginning of {len(found)} ids: {', '.join(found[:5])}; give more of it.")


class AmbiguousActor(OnRecordError):
    """A name that several actors bear."""

    exit_code = 2

    def __init__(self, given: str, found: tuple[str, ...]) -> None:
        """Take what was given and the actors that it may mean, with their ids."""
        more = f" and {len(found) - 8} more" if len(found) > 8 else ""
        super().__init__(f"{given!r} may be {len(found)} actors: {', '.join(found[:8])}{more}; give an id.")


class BadJudgement(OnRecordError):
    """Something that cannot be said of what it is said of."""

    exit_code = 2

    def __init__(self, why: str) -> None:
        """Take what is wrong with it, and what would be right."""
        super().__init__(f"this cannot be judged so: {why}.")


class OneMention(OnRecordError):
    """Two names for the same mentions of one actor: there is nothing to judge."""

    exit_code = 2

    def __init__(self, a: str, b: str, name: str, actor: str) -> None:
        """Take what was given, and the name and id of the actor that both mean."""
        super().__init__(
            f"{a!r} and {b!r} both mean {name} ({actor}); name two of its forms, or the places of two mentions, "
            f"as printed by: onrecord actors {actor}"
        )


class OpenToAll(OnRecordError):
    """A record that would be served to a whole network."""

    exit_code = 2

    def __init__(self, host: str) -> None:
        """Take the address to listen at."""
        super().__init__(
            f"at {host} anybody on the network could read and judge this record; say who may: --token WORDS, or "
            "--user-header NAME behind a proxy that logs people in"
        )


class ShortToken(OnRecordError):
    """A token that can be guessed."""

    exit_code = 2

    def __init__(self, least: int) -> None:
        """Take how many characters it has at least."""
        super().__init__(f"the token is too short; take {least} characters or more, such as: openssl rand -hex 16")


class UnwritableOutput(OnRecordError):
    """An export that cannot be written where the user wants it."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and the system's words."""
        super().__init__(f"{path}: cannot be written ({why}); name another place with -o.")


class NoNameModel(OnRecordError):
    """No package with a model for names is installed."""

    def __init__(self, package: str) -> None:
        """Take the package that would do."""
        super().__init__(f"no model for names is installed; install one with: pip install {package.replace('_', '-')}")
