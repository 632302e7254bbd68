"""Run the pages until Ctrl-C."""

import uvicorn

from onrecord.keeping import store
from onrecord.settings import Settings
from onrecord.web.app import application
from onrecord.web.safety.access import Access


def run(settings: Settings, host: str, port: int, access: Access) -> int:
    """Serve the record at an address of this machine. Raise NoRecord, or another RecordError."""
    app = application(store(settings), settings, access)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
    return 0
