"""From settings to the record's store: all that a door needs which only looks."""

from onrecord.settings import Settings
from onrecord.store.base import Store
from onrecord.store.sqlite import SqliteStore


def store(settings: Settings, *, create: bool = False) -> Store:
    """The record. Raise NoRecord if it is not there and is not to be made."""
    return SqliteStore.open(settings.record, create=create)
