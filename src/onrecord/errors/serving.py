"""Why the record cannot be served."""

from onrecord.errors.base import OnRecordError


class NoWebParts(OnRecordError):
    """The pages need packages that are not installed."""

    exit_code = 2

    def __init__(self, missing: str) -> None:
        """Take the name of the first that is missing."""
        super().__init__(
            f"the pages need parts that are not installed ({missing}); install them with: pip install 'onrecord[web]'"
        )


class PortTaken(OnRecordError):
    """Another program listens there."""

    exit_code = 2

    def __init__(self, host: str, port: int) -> None:
        """Take the address."""
        super().__init__(
            f"port {port} of {host} is taken by another program, perhaps another onrecord serve; name another with "
            "--port, or 0 for any that is free"
        )


class NoSuchPlace(OnRecordError):
    """An address that is not this machine's, or a port that is not ours to open."""

    exit_code = 2

    def __init__(self, host: str, port: int, why: str) -> None:
        """Take the address and the system's words."""
        super().__init__(f"cannot listen at port {port} of {host} ({why}); name another with --host and --port")
