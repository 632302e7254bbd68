"""What a page says that a day is: the words before it, a line that is a label, the names of its element."""

import re
from typing import Literal

Role = Literal["first", "published", "updated", "other", "day"]
"""Of the first publication, of publication, of the last change, of something else; a day that nothing is said of."""

_FIRST = (
    "(?:first|originally|initially) (?:published|posted|aired|appeared|written|created)"
    "|ursprünglich veröffentlicht|erstmals erschienen|publié initialement|publicado originalmente"
)
_PUBLISHED = (
    "published|posted|created|written|filed|first aired|date|publish(?:ing)? date|publication date|released?"
    "|veröffentlicht|erschienen|publié|publiée|paru|publicado|publicada|pubblicato|pubblicata|geplaatst|gepubliceerd"
    "|opublikowano|опубликовано|yayınlanma|publicerad|publisert|udgivet|vydáno"
)
_UPDATED = (
    "updated?|modified|reviewed|revised|edited|changed|last update|last published|current as of|fact[- ]checked"
    "|verified|aktualisiert|stand|geändert|mis à jour|modifié|actualizado|actualizada|aggiornato|aggiornata|atualizado"
    "|atualizada|bijgewerkt|zaktualizowano|aktualizacja|обновлено|güncelleme|uppdaterad|oppdatert|opdateret|aktualizováno"
)
_OTHER = (
    "until|expires?|deadline|accessed|retrieved|copyright|since|starts?|ends?|event|valid|born|died|effective|due|active"
    "|joined|today(?:[’']s)?(?: hours| date)?"
)
_ROLES = rf"(?:(?P<first>{_FIRST})|(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})|(?P<other>{_OTHER}|©))"
_SAYS = re.compile(
    rf"(?:\b|(?-i:(?<=[a-z])(?=[A-Z]))){_ROLES}\b(?:[^.!?\d]| [ap]\.m\.|\d\d?:\d\d){{0,30}}$", re.IGNORECASE
)
_LABEL = re.compile(
    rf"\W{{0,3}}(?:(?:last|content|page|date) ){{0,2}}{_ROLES}(?: on| at| date)?\W{{0,3}}", re.IGNORECASE
)
_CHANGED = re.compile(
    r"(?:last|date|time)[-_]?(?:updated?|modif\w*|changed|revised)|updated?[-_]?(?:on|at|date|time)|modified|name-changed"
)
_MADE = re.compile(r"publish|pub-?date|posted|release|publication|date-?created")
_BEFORE = 80  # characters before a day that may say what it is
_LONGEST_LABEL = 40  # characters of a line that is nothing but a label


def said(words: str) -> Role | None:
    """What the words before a day say that it is; None if nothing."""
    found = _SAYS.search(words[-_BEFORE:])
    return found.lastgroup if found else None  # type: ignore[return-value]


def label(line: str) -> Role | None:
    """What a line says of the day in the next one, if it is nothing but that: "Last updated:"."""
    found = _LABEL.fullmatch(line) if len(line) <= _LONGEST_LABEL else None
    return found.lastgroup if found else None  # type: ignore[return-value]


def named(names: str) -> Role | None:
    """What classes and properties say, in lower case. The bare class "updated" says nothing: hAtom asks for it."""
    return "updated" if _CHANGED.search(names) else "published" if _MADE.search(names) else None
