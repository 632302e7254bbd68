"""What the pages look things up in: the record, handed to each page's function."""

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from onrecord.keeping import Record as Kept
from onrecord.record.edition import Edition
from onrecord.store.base import Store


def _store(request: Request) -> Kept:
    store: Kept = request.app.state.store
    return store


Record = Annotated[Kept, Depends(_store)]
"""A parameter of this type is given the store."""


def edition(store: Store, story: str) -> Edition:
    """The page of a story, by its id or that of one that went into it. Answer 404 where there is none."""
    found = next(store.each(Edition, story), None)
    if found is None:
        raise HTTPException(404, f"no story {story} in this record; the list of stories has all")
    return found
