"""From an answer to the documents in it: as from a file, with what only HTTP knows of it."""

import re
from collections.abc import Iterator

from onrecord.sources.containers.base import Piece
from onrecord.sources.live.addresses import Address
from onrecord.sources.live.exchange import Answer
from onrecord.sources.opening import Found, Opening
from onrecord.sources.paths import suffix_of
from onrecord.sources.stream import held

_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE | re.ASCII)


def documents(where: Address, answer: Answer, max_bytes: int) -> Iterator[Found]:
    """A page gives one, an archive of them many; the source of each is the address at which it lies."""
    charset = _CHARSET.search(answer.headers.get("content-type", "")[:500])
    piece = Piece(
        "",
        held(answer.body),
        suffix_of(where.target),
        url=where.url,
        charset=charset[1].lower() if charset else "",
        asked=True,
    )
    return Opening(max_bytes).documents(piece, where.url)
