"""One file a command: its arguments and its help, nothing else. The work is in the module of that name in ``work``."""
