"""Which addresses are of one page."""

import re
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

_NAME = re.compile(r"(?:urn:[\w.-]{2,40}|tag:[\w.@,-]{3,200}):[^\s]{1,500}", re.IGNORECASE)


def on_the_web(place: str) -> bool:
    """Whether what a person typed is an address on the web rather than a path."""
    return place.lower().startswith(("http://", "https://"))


def page_address(url: str) -> str | None:
    """A web address as pages are told apart by: host, path and query; None for a site's front page or no address.

    Scheme, ``www.``, fragment, trailing slash and ``utm_`` parameters make no other page. The name that an agency gives
    to all versions of a text (``urn:newsml:...``, ``tag:...``) is its own address.
    """
    if _NAME.fullmatch(url.strip()):
        return url.strip()
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    query = "&".join(pair for pair in parts.query.split("&") if pair and not pair.startswith("utm_"))
    if not host or not (path or query):
        return None
    return f"{host}{path}?{query}" if query else f"{host}{path}"


def sharing(addresses: Sequence[Collection[str]]) -> list[list[int]]:
    """Sort the indices 0, 1, ... into groups that share an address, directly or through others; in order."""
    parent = list(range(len(addresses)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first: dict[str, int] = {}
    for index, own in enumerate(addresses):
        for address in own:
            one, other = sorted((root(first.setdefault(address, index)), root(index)))
            parent[other] = one
    groups: dict[int, list[int]] = {}
    for index in range(len(addresses)):
        groups.setdefault(root(index), []).append(index)
    return list(groups.values())
