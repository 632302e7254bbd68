"""The state of an actor as event data has it: ISO 3166-1 alpha-3, where the record has two letters."""

from onrecord.record.actor import Actor
from onrecord.text.states import state_code

_BOTH = (
    "ADAND AEARE AFAFG AGATG ALALB AMARM AOAGO ARARG ATAUT AUAUS AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR "
    "BIBDI BJBEN BNBRN BOBOL BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CDCOD CFCAF CGCOG CHCHE CICIV CLCHL CMCMR "
    "CNCHN COCOL CRCRI CUCUB CVCPV CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY ERERI ESESP "
    "ETETH FIFIN FJFJI FMFSM FRFRA GAGAB GBGBR GDGRD GEGEO GHGHA GMGMB GNGIN GQGNQ GRGRC GTGTM GWGNB GYGUY HNHND "
    "HRHRV HTHTI HUHUN IDIDN IEIRL ILISR ININD IQIRQ IRIRN ISISL ITITA JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR "
    "KMCOM KNKNA KPPRK KRKOR KWKWT KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR "
    "MCMCO MDMDA MEMNE MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MRMRT MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM "
    "NENER NGNGA NINIC NLNLD NONOR NPNPL NRNRU NZNZL OMOMN PAPAN PEPER PGPNG PHPHL PKPAK PLPOL PSPSE PTPRT PWPLW "
    "PYPRY QAQAT ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SISVN SKSVK SLSLE SMSMR SNSEN SOSOM "
    "SRSUR SSSSD STSTP SVSLV SYSYR SZSWZ TDTCD TGTGO THTHA TJTJK TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN "
    "TZTZA UAUKR UGUGA USUSA UYURY UZUZB VAVAT VCVCT VEVEN VNVNM VUVUT WSWSM XKXKX YEYEM ZAZAF ZMZMB ZWZWE "
)
"""Two letters, then three, of every state that ``text.states`` knows; XKX for Kosovo is in use and not in the norm."""

_LONG = {pair[:2]: pair[2:] for pair in _BOTH.split()}

_SHARED = frozenset({"Congo", "Congolese", "Georgia", "Korea", "Korean", "England", "English"})
"""Names that tell no state for certain."""
_BEFORE = frozenset({"acting", "current", "deputy", "senior", "the", "then", "top"})
"""Words that may stand before the state in a title: "top US diplomat"."""
_LONGEST = 4


def country(actor: Actor) -> str | None:
    """Three letters of the state that an actor's name tells, or a person's titles: "Chinese President" is CHN's.

    None where they tell none, or more than one. A title that has ended counts no more.
    """
    if actor.country or actor.kind != "person":
        return alpha3(actor.country)
    told = {code for role in actor.roles if role.until is None and (code := _of_title(role.title))}
    return alpha3(told.pop()) if len(told) == 1 else None


def _of_title(title: str) -> str | None:
    """The state at the beginning of a title ("Chinese", "China's"), or at its end behind "of"."""
    words = title.replace("’", "'").split()
    while words and words[0].casefold() in _BEFORE:
        words = words[1:]
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        code = _state(" ".join(words[:size]).removesuffix("'s").removesuffix("'"))
        if code:
            return code
    return _state(title.rpartition(" of ")[2]) if " of " in title else None


def _state(name: str) -> str | None:
    return None if name in _SHARED else state_code(name) or state_code(name, "people")


def alpha3(code: str | None) -> str | None:
    """ "CHN" for "CN"; None for no code, or one that is no state's."""
    return _LONG.get(code or "")
