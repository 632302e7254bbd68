"""The words that the linkers know: titles, names, pronouns, function words. All folded; no rules here."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


HEADS = _words(
    """activist admiral adviser advisor ambassador analyst archbishop attorney author bishop candidate captain
    cardinal ceo chair chairman chairperson chairwoman chancellor chief coach colonel commander commissioner
    congressman congresswoman constable coordinator councillor counsellor counselor delegate deputy detective
    diplomat director economist editor envoy executive expert fellow founder general governor head historian imam
    inspector judge justice king lawmaker lawyer leader legislator lieutenant manager mayor member minister mp
    negotiator officer official owner pope premier president prince princess professor prosecutor queen rabbi
    representative researcher scientist secretary senator sergeant sheriff speaker spokesman spokesperson
    spokeswoman strategist superintendent vice-president"""
)
"""Nouns that head a title."""

LEADING = _words(
    """admiral ambassador captain chairman chairwoman chancellor col colonel commander congressman congresswoman gen
    general gov governor judge justice king lt mayor minister pope premier president prince princess professor queen
    rep representative secretary sen senator sheriff spokesman spokesperson spokeswoman"""
)
"""Titles that are met inside a name's own characters, before the name."""

HONORIFICS = _words("mr mrs ms miss mx dr prof sir dame lord lady")
ADDRESSES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}
"""Honorifics that tell which pronoun a person goes by."""

MODIFIERS = _words(
    """acting affairs air army assistant associate attorney cabinet chief city climate co-founder committee council
    county culture defence defense department deputy district economic economy education energy environment ex
    executive federal finance first force foreign former founding general government health high home house human
    incoming intelligence interim interior international justice labor labour leading local long-time longtime
    managing military ministry national naval navy opposition outgoing parliament parliamentary party peace
    permanent police policy political press presidential prime principal public regional relations research retired
    rights royal second security senate senior special state top trade transport vice"""
)
"""Words in small letters that may stand inside a title before its head."""

PERSONAL = HEADS - _words(
    "author candidate chair chief executive expert fellow founder general head leader member official owner speaker"
)
"""Titles that no body bears."""

BEFORE_CAPITAL = _words("former ex acting deputy vice outgoing incoming then then-")
"""Those that stand small before a title in capitals: "former President"."""

BODIES = _words(
    """agency army assembly authority bank board bureau cabinet chamber commission committee congress council court
    defence defense department force forces government house investigative ministry navy office parliament party
    police senate service supreme union"""
)
"""Words for bodies that every state has: with nothing but these and modifiers, whose body it is has to be said."""

NO_TITLE = _words(
    """the a an but and or nor when while after before as for in on at by with from to of his her its their our my
    your that this these those if so yet because since although though where who which like unlike then once both"""
)
"""Words that no title goes back beyond."""

CLAUSE_WORDS = _words("said says told tells added was were is are has had have will who that which when and but as")
"""Words that begin another clause: no title goes on beyond."""

TITLE_OF = _words("of for at to on in from")
TITLE_INNER = _words("of the and for on")
"""Words that lead from a title's head to its body, and those that stand between that body's words."""

ANSWERING = {"leader": _words("leader president premier chancellor chairman king queen")}
"""Heads that answer to another: the Norlandian leader may be its president."""

MALE = _words("spokesman chairman congressman king prince pope")
FEMALE = _words("spokeswoman chairwoman congresswoman queen princess")

HIS_NAMES = _words(
    """abdul adam ahmed alan alexander ali andrew anthony antonio benjamin bernard boris brian carlos charles
    christopher daniel david dennis dmitry donald douglas edward emmanuel eric francisco frank gary george giovanni
    gregory hans hassan henry ibrahim igor ivan jack jacob james jason jeffrey john jonathan jorge jose joseph juan
    justin karl keith kenneth kevin khalid klaus larry lars luis mahmoud marco mark martin matthew michael miguel
    mohammed muhammad mustafa nicholas nikolai oleg olaf omar patrick paul pedro peter philip raymond recep richard
    robert roger ronald samuel scott sergei sergey stefan stephen steven thomas timothy vladimir volodymyr walter
    william wolfgang yusuf"""
)
HER_NAMES = _words(
    """aisha alice amanda amy angela ann anna anne annette barbara betty carmen carol carolyn caroline catherine
    christina christine cynthia deborah diana donna dorothy elena elizabeth emily emma fatima gloria hannah heather
    helen hillary ingrid irina isabel jane janet jennifer jessica joan joyce julia julie karen katherine kathleen
    laura linda lisa louise lucia margaret maria marie martha mary melania melissa michelle monica nancy natalia
    nicole olga patricia rachel rebecca rosa ruth samantha sandra sara sarah sharon sofia sophia sophie stephanie
    susan svetlana tatiana teresa theresa ursula victoria virginia yulia"""
)
"""First names of men and of women; one that is not here tells nothing."""

FAMILY_FIRST = _words(
    """an bai bao bui cai cao chan chang chen cheng chiang cho choe choi chow chu chung cui dai dang deng ding do
    dong du duan duong fan fang feng fu gao ge gong gu guo gwon hai han hao he ho hoang hong hou hu huang huynh
    hwang jang jia jiang jin jo jung kang kim kong kwon lai lam lan le lee lei li liang liao lim lin ling liu long
    lu luo luong ly ma mai mao meng mo moon nam ngo nguyen ni nie oh pak pan pang park peng pham phan qi qian qin
    qiu ren rhee ryu seo shao shen shi shin sim so son song su sun tan tang tao tian tran trinh truong tsai vo vu
    wan wang wei wen weng wong wu xi xia xiang xiao xie xing xiong xu xue yan yang yao ye yi yim yin yoo yoon you yu
    yuan yun zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou"""
)
"""Chinese, Korean and Vietnamese family names: where one begins a full name, it stands alone for the person."""

PRONOUNS = _words("he she it they him her them his hers its their theirs who i we you me us")
POSSESSIVES = _words("his her its their our my your")
GENDERED = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
"""Pronouns for one person, with the form that tells which."""

INDEFINITE = _words("a an one another some")
DEFINITE = _words("the this that")
JOINT = _words("and or &")

GOVERNING = _words("for of to from with by at in on against about near after before")
"""A name behind one of these is not the head: "a spokesman for Berg"."""

OBJECT_OF = GOVERNING | _words(
    """accused asked asks assured behind between called into invited like met over praised reminded tells thanked
    than told toward towards upon urged visit visiting warned"""
)
"""Words before a name that make it another's object."""

FUNCTION_WORDS = _words(
    """a about after all also am an and any are as at be because been before being both but by can could did do does
    doing down during each even few for from further had has have having he her here hers him his how i if in into
    is it its itself just me more most much my of off on once only or other our ours out over own s same she should
    so some still such than that that's the their theirs them then there these they this those through to too under
    until up upon very was we were what when where which while who whom why will with would you your yours it's i'm
    we're we've i've you're they're he's she's"""
)
"""Words that carry grammar rather than content."""

WEIGHTY = _words(
    "not no never nor none nobody nothing neither without cannot can could may might must shall should will would"
)
"""Function words that turn or bend what is said: their change is more than one of wording."""

AGAIN = _words("again repeated repeating reiterated reiterating echoed")
"""Words by which an article tells a second occasion."""
