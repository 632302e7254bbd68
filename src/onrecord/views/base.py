"""The port of this room."""

from typing import Protocol

from onrecord.record.dossier import Dossier


class View(Protocol):
    """Shows a dossier in one format."""

    def render(self, dossier: Dossier) -> str:
        """The whole document as text; hostile characters in it are harmless in this format."""
        ...
