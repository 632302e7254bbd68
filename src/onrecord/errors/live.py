"""Why an address on the web gives no document."""

from http import HTTPStatus

from onrecord.errors.base import OnRecordError, Unreadable


class RefusedAddress(Unreadable):
    """An address that is not asked for, whoever named it."""

    def __init__(self, url: str, why: str) -> None:
        """Take the address and what is wrong with it."""
        self.why = why
        super().__init__(f"{url}: is not fetched: {why}.")


class NoSuchHost(Unreadable):
    """Its name leads to no address."""

    def __init__(self, url: str, why: str) -> None:
        """Take the address and the system's words."""
        super().__init__(f"{url}: its host is not found ({why}); check the spelling and the connection.")


class NoAnswer(Unreadable):
    """It could not be reached, or broke off."""

    def __init__(self, url: str, why: str) -> None:
        """Take the address and what happened."""
        super().__init__(f"{url}: gave no whole answer ({why}); it is asked again later.")


class TooSlow(Unreadable):
    """It was given up for time."""

    def __init__(self, url: str, seconds: float) -> None:
        """Take the address and the seconds that it had."""
        super().__init__(f"{url}: was not done in {seconds:g} seconds; it is asked again later.")


class HttpError(Unreadable):
    """The server answers that there is nothing for us."""

    def __init__(self, url: str, status: int) -> None:
        """Take the address and the status."""
        meaning = HTTPStatus(status).phrase if status in set(HTTPStatus) else "not a status of HTTP"
        super().__init__(f"{url}: the server answers {status} ({meaning}).")


class TooManyRedirects(Unreadable):
    """Sent from one address to the next."""

    def __init__(self, url: str, limit: int) -> None:
        """Take the address and the redirects that were followed."""
        super().__init__(f"{url}: leads from one address to the next more than {limit} times.")


class RobotsRefuse(Unreadable):
    """The site's robots.txt does not want it read by programs."""

    def __init__(self, url: str, why: str) -> None:
        """Take the address and what its robots.txt says, or why it could not be asked."""
        super().__init__(f"{url}: is not fetched: {why}.")


class AskedToWait(Unreadable):
    """The site wants to be left alone for a while, or has just failed."""

    def __init__(self, url: str, why: str) -> None:
        """Take the address and why it is not asked now."""
        super().__init__(f"{url}: is left alone for now ({why}); what is due there is asked for later.")


class MorePages(Unreadable):
    """A list names more than one run may fetch."""

    def __init__(self, url: str, limit: int) -> None:
        """Take the list's address and the pages that a run may fetch."""
        super().__init__(f"{url}: names more pages than the {limit:,} of one run; the next run goes on (--max-pages).")


class NothingListed(Unreadable):
    """A site or list without anything to follow."""

    def __init__(self, url: str, why: str) -> None:
        """Take the address and what was looked for."""
        super().__init__(f"{url}: {why}; name its feed, its sitemap or single pages.")


class BadCertificates(OnRecordError):
    """A file of certificate authorities that cannot be used."""

    exit_code = 2

    def __init__(self, path: str) -> None:
        """Take the path."""
        super().__init__(f"{path}: holds no certificates that can be read; name a PEM file with --ca.")
