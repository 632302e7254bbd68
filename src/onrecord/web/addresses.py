"""The state of a list is its address: what was asked, what was chosen, which page. Links change one thing of it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request


@dataclass(frozen=True, slots=True)
class Address:
    """A path with what was asked, pair by pair in order. Whatever changes the question begins at the first page."""

    path: str
    pairs: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """The address as a link has it."""
        return f"{self.path}?{urlencode(self.pairs, errors='replace')}" if self.pairs else self.path

    def adding(self, name: str, value: str) -> "Address":
        """With one thing more, once."""
        return Address(self.path, (*self.without(name, value).pairs, (name, value)))

    def without(self, name: str, value: str | None = None) -> "Address":
        """Without this thing, or all that goes by its name."""
        kept = (pair for pair in self.pairs if pair[0] != "page" and (pair[0] != name or value not in (None, pair[1])))
        return Address(self.path, tuple(kept))

    def setting(self, name: str, value: str) -> "Address":
        """With this in the place of what went by its name; nothing where the value is ""."""
        bare = self.without(name)
        return Address(self.path, (*bare.pairs, (name, value))) if value else bare

    def at(self, page: int) -> "Address":
        """The same list at another page."""
        return (
            self.without("page")
            if page == 1
            else Address(self.path, (*self.without("page").pairs, ("page", str(page))))
        )

    def has(self, name: str, value: str | None = None) -> bool:
        """Whether this was asked for, or anything by this name."""
        return any(pair[0] == name and value in (None, pair[1]) for pair in self.pairs)


def here(request: Request) -> Address:
    """The address that was asked for, without what was left empty."""
    return Address(request.url.path, tuple(pair for pair in request.query_params.multi_items() if pair[1]))
