"""What the commands do once parsed: each ``run`` works, prints, and returns the exit code.

Imported when a command runs, so that ``--help`` needs nothing but click.
"""
