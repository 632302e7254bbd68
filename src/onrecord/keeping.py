"""From settings to the record's store: all that a door needs which only looks."""

from typing import Protocol

from onrecord.settings import Settings
from onrecord.store.base import Catalogue, Inventory, Store
from onrecord.store.sqlite import SqliteStore


class Record(Store, Catalogue, Inventory, Protocol):
    """All that a store can be asked."""


def store(settings: Settings, *, create: bool = False) -> Record:
    """The record. Raise NoRecord if it is not there and is not to be made."""
    return SqliteStore.open(settings.record, create=create)
