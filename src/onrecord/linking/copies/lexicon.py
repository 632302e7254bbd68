"""Words that tell little of a passage: what most reports hold, whoever wrote them. All folded; no rules here."""

from onrecord.linking.lexicon import FUNCTION_WORDS


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


EVERYWHERE = FUNCTION_WORDS | _words(
    """a according across action actually added administration again against ago agreed almost along already always
    among announced another around asked away back based became become behind believe best better between big bill
    bring business called came campaign case chief clear close come comes coming conservative continue continued
    control countries country current day days deal decision director done early earlier effort efforts either election
    end enough ever every executive expected far federal find first following former found four future gave general get
    give given go going good government great group groups hard held help high home house however if including
    information interview issue issues job keep key kind know known last late later law lawmakers leader leaders least
    led left let life likely line little long made major majority make makes making man many matter may means media
    meeting member members might military million minister money month months move must national need never new news
    next night no not nothing now number office official officials often one open order others part party past people
    percent person place plan policy political politics possible power president presidential press process program
    public put question questions rather reason recent report reported reporters reports response right role run said
    saw say saying says secretary security see seen senate senior set several show since six something special staff
    state statement states still support take taken taking team tell ten thing things think though three time times
    today together told took top toward trying two use used using vote want wanted wants war way week weeks well went
    whether whose win within without won work working world would wrote year years yesterday yet
    don didn doesn isn wasn won n't re ve ll mr mrs ms"""
)
"""Words of grammar, and those that stand in a twentieth of all news reports and more (counted in American ones)."""

OF_SPEECH = _words("i i'm i've i'd i'll my me we we're we've we'll our us you your")
"""Words that a report has only in what somebody says."""

PITCH = _words(
    """unsubscribe subscribe subscription newsletter newsletters inbox sign-up signup recaptcha cookies replay
    advertisement paywall login password apps rss webcast podcast"""
)
"""Words with which outlets speak to their readers."""
