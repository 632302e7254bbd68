"""``onrecord demo``: the sample coverage, read and printed."""

import click


@click.command(short_help="Read the sample coverage and print its record.")
def command() -> int:
    """Read the sample coverage that comes with the package into a temporary record, and print the record."""
    from onrecord.cli.work import demo

    return demo.run()
