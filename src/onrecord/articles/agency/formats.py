"""The agency and feed formats by the media of a Snapshot, and the way back from a text to its bytes."""

from collections.abc import Callable, Mapping

import numpy as np

from onrecord.articles.agency import email, entry, newsml, ninjs, nitf
from onrecord.articles.agency.drafts import Draft
from onrecord.articles.agency.extractor import DraftExtractor
from onrecord.articles.agency.strands import Strand
from onrecord.articles.decoding import Decoded
from onrecord.articles.html.charset import offsets
from onrecord.record.snapshot import Snapshot

DRAWERS: Mapping[str, Callable[[Snapshot], Draft]] = {
    "nitf": nitf.draw,
    "newsml": newsml.draw,
    "ninjs": ninjs.draw,
    "email": email.draw,
    "entry": entry.draw,
}
"""What takes a document of each media apart."""


def extractors() -> dict[str, DraftExtractor]:
    """An extractor for each of these media."""
    return {media: DraftExtractor(draw) for media, draw in DRAWERS.items()}


def origins(snapshot: Snapshot) -> Strand:
    """The text of a snapshot's article; its places are bytes of the snapshot. Raise Unreadable where there is none.

    Made anew from the bytes, as the text is. A character that is said by a reference, an escape, or an encoded byte
    has all the bytes of that.
    """
    draft = DRAWERS[snapshot.media](snapshot)
    whole = draft.whole()
    if not draft.page:
        return whole
    bounds = offsets(snapshot.data, Decoded(draft.page, draft.encoding)).starts.astype(np.int32)
    return Strand(whole.text, bounds[whole.starts], bounds[whole.ends])
