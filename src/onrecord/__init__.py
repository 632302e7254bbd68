"""OnRecord: reads what many outlets wrote about an event and keeps one record of it."""

__version__ = "0.1.0"
