"""``onrecord watch``: feeds, sitemaps and pages on the web, into the record."""

import re
from pathlib import Path
from typing import Any

import click

from onrecord.cli import options
from onrecord.settings import Settings, Web

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


class Duration(click.ParamType[int]):
    """A time as people write it: 90s, 10m, 2h, 1d; in seconds."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Seconds."""
        found = re.fullmatch(r"(\d{1,6})([smhd])", str(value).strip())
        if not found or not int(found[1]):
            self.fail("write a number and s, m, h or d: 90s, 10m, 2h", param, ctx)
        return int(found[1]) * _UNITS[found[2]]


@click.command(short_help="Read what feeds and pages on the web have that is new.")
@click.argument("places", nargs=-1, required=True, metavar="FEEDS.opml|URL...")
@click.option("--once", is_flag=True, help="One round, then stop; so it is without --every.")
@click.option("--every", type=Duration(), metavar="TIME", help="A round every 10m, 2h, 1d, until Ctrl-C.")
@click.option(
    "--max-pages", type=click.IntRange(1), default=Web().max_pages, show_default=True, help="Pages of one round."
)
@options.delay
@options.allow_private
@options.authorities
@options.record
@options.jobs
@options.max_mb
@options.as_json
def command(
    places: tuple[str, ...], once: bool, every: int | None, record: Path, jobs: int, as_json: bool, **web: Any
) -> int:
    """Fetch what feeds, sitemaps and pages have that is new, and read it into the record.

    An address may be that of a feed, of a sitemap, of one page, or of a site's front page, which names its feeds. Each
    page is asked for again now and then for a week: a changed page is a new version of its article, and onrecord show
    says what has changed. A site's robots.txt is kept to. What is not fetched is named once, with the reason.
    """
    from onrecord.cli.work import watch

    if once and every:
        raise click.UsageError("--once and --every exclude each other.")
    max_bytes = int(web.pop("max_mb") * 1e6)
    settings = Settings(record=record, max_bytes=max_bytes, jobs=jobs, web=Web(**web))
    return watch.run(places, settings, every=every, as_json=as_json)
