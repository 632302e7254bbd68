"""``onrecord schema``: the contract of the JSON export."""

import click


@click.command(short_help="Print the JSON Schema of the JSON export.")
def command() -> int:
    """Print the JSON Schema (2020-12) that every ``export --to json`` fulfils."""
    from onrecord.views.publicformat import schema

    click.echo(schema(), nl=False)
    return 0
