"""From a Dossier to a string: JSON, Markdown, HTML, CSV, the terminal. One file a format.

Belongs here: markup, escaping, the public format. Does not: deciding what is shown (that is dossier).
"""
