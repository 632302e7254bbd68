"""The words that the linkers know: titles, names, pronouns, function words. All folded; no rules here."""


def _words(table: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(table.split())


HEADS = _words(
    """activist actor actress administrator admiral adviser advisor ambassador analyst anchor anchorman archbishop
    attorney author billionaire bishop blogger businessman businesswoman candidate captain cardinal ceo chair
    chairman chairperson chairwoman chancellor chief coach col colonel columnist comedian commander commentator
    commissioner congressman congresswoman constable coordinator correspondent councillor counsellor counselor
    delegate democrat deputy detective dictator diplomat director economist editor envoy executive expert fellow
    founder gen general gov governor head historian host imam inspector judge justice king lawmaker lawyer leader
    legislator lieutenant lt manager mayor member minister mogul mp musician negotiator nominee novelist officer
    official owner pastor pollster pope premier president prince princess professor prosecutor pundit queen rabbi
    rapper rep reporter representative republican researcher scientist secretary sen senator sergeant sheriff singer
    speaker spokesman spokesperson spokeswoman staffer strategist superintendent treasurer tycoon undersecretary
    veteran vice-president"""
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

LEGAL_ENDINGS = _words(
    """ab ag asa bv co company corp corporation gmbh group inc incorporated kg kgaa limited llc llp lp ltd nv oy oyj plc
    pty sa sarl se spa srl"""
)
"""What a company's registered name ends with, and news leaves out."""

COMPANIES = _words(
    """aerospace airline airways auto automotive aviation bancorp bank banking computer electronics energy
    enterprises holdings industries insurance international logistics management motor oil petroleum
    pharmaceutical railroad railway semiconductor shipping steel technologies telecom"""
)
"""Last words of companies' names that news leaves out when it names them again: "Tide Airways", "Tide"."""

PARTS = _words(
    """africa america asia australia business capital center centre city college commercial corps credit daily division
    east europe financial foundation fund gallery hospital institute law library magazine museum music news north online
    open park pictures politics press radio records report research school show south sports stadium store street
    studios theater theatre times tv university weekly west"""
)
"""Words that make of a body's name another's: a part, a work or a place of it."""

VAGUE = _words(
    """african arab asian central east eastern european first general great international islamic left liberal new north
    northern old open right social south southern union united west western world young"""
)
"""Words that begin many names and stand for none of them."""

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

LESSER = _words("vice deputy former ex assistant")
"""Words in a title whose holder is not the one whom the bare title means: "the president" is no vice president."""
_LEGISLATORS = _words("lawmaker legislator senator sen representative rep congressman congresswoman mp delegate")
ANSWERING = {
    "leader": _words("leader president premier chancellor chairman king queen"),
    "lawmaker": _LEGISLATORS,
    "legislator": _LEGISLATORS,
    "senator": _words("senator sen"),
    "representative": _words("representative rep"),
    "congressman": _words("congressman representative rep"),
    "congresswoman": _words("congresswoman representative rep"),
    "governor": _words("governor gov"),
    "general": _words("general gen"),
    "spokesperson": _words("spokesperson spokesman spokeswoman"),
    "lawyer": _words("lawyer attorney"),
    "attorney": _words("attorney lawyer"),
}
"""Heads that answer to another: the Norlandian leader may be its president."""

MALE = _words("spokesman chairman congressman king prince pope")
FEMALE = _words("spokeswoman chairwoman congresswoman queen princess")

HIS_NAMES = _words(
    """aaron abdul adam adrian ahmed alan albert alejandro alexander alfred ali allan allen andre andrew andy anthony
    antonio arnold arthur austin barack barry ben benjamin bernard bill billy bob bobby boris brad bradley brandon
    brendan brett brian bruce bryan calvin carl carlos cesar chad charles charlie christopher chuck clarence colin
    craig curtis dan daniel darren dave david dean dennis derek devin dmitry don donald doug douglas dwight earl ed
    eddie edgar edward edwin emmanuel enrique eric ernest ethan eugene evan fernando francis francisco frank
    franklin fred frederick gabriel gary geoffrey george gerald giovanni glen glenn gordon greg gregory hans harold
    harry harvey hassan hector henri henry herbert howard hugh ian ibrahim igor isaac ivan jack jacob jake james
    jared jason jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge
    jose joseph josh joshua juan justin karl keith kenneth kevin khalid kirk klaus kurt kyle larry lars lawrence leo
    leon leonard lloyd louis lucas luis luke mahmoud malcolm manuel marco marcus mario mark martin marvin matthew
    maurice max michael miguel mike mitch mitchell mitt mohamed mohammed muhammad mustafa nate nathan neil nelson
    newt nicholas nick nikolai noah norman olaf oleg oliver omar otto owen pablo patrick paul pedro pete peter phil
    philip phillip pierre rafael ralph ramon randall randy raul ray raymond recep reince ricardo richard rick rob
    robert rod rodney roger ron ronald ross roy rudy rupert russell ryan sam samuel saul scott sean sebastian sergei
    sergey seth shane shawn simon spencer stanley stefan stephen steve steven stuart ted theodore thomas tim timothy
    todd tom tommy tony travis trevor tyler victor vince vincent vladimir volodymyr walter warren wayne william
    wolfgang yusuf zachary"""
)
HER_NAMES = _words(
    """abigail adriana aisha alexandra alice alison allison alyssa amanda amy andrea angela ann anna anne annette annie
    ashley audrey barbara becky beth bethany betty beverly bonnie brenda brittany carla carmen carol caroline
    carolyn carrie cassandra catherine cathy charlotte cheryl chloe christina christine claire claudia colleen
    connie crystal cynthia danielle debbie deborah debra denise diana diane dianne dolores donna doris dorothy edith
    eileen elaine eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence
    frances gabriela gail gina gloria grace greta gretchen hannah harriet heather heidi helen hillary huma ingrid
    irene irina isabel ivanka jacqueline jane janet janice jasmine jeanine jeanne jenna jennifer jenny jessica jill
    joan joanna joanne josephine joyce judith judy julia julie kamala karen kate katherine kathleen kathryn kathy
    katie kellyanne kimberly kirsten kristen kristin laura lauren leah lillian lily linda lisa liz lois loretta lori
    lorraine louise lucia lucy lydia maggie marcia margaret maria marie marilyn marjorie martha mary maureen maxine
    megan meghan melania melinda melissa mia michele michelle miriam molly monica nadia nancy naomi natalia natalie
    nicole nikki nina nora norma olga olivia pamela patricia paula peggy phyllis priscilla rachel rebecca regina
    renee rhonda roberta rosa rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila sherry shirley
    sofia sonia sophia sophie stella stephanie susan suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa
    theresa tiffany tina ursula valerie vanessa vera veronica victoria virginia wanda wendy yolanda yulia yvonne zoe"""
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

INDEFINITE = _words("a an one another some several many few two three four five most other unnamed anonymous")
"""Words that bring somebody in, for the first time or as one of many."""
PLURALS = _words("people police men women children media")
"""Plurals without an s."""
SOURCES = _words("source sources official officials witness witnesses aide aides person spokesperson insider insiders")
"""Nouns for those whom an article leaves unnamed, whatever article stands before them."""
DEFINITE = _words("the this that")
JOINT = _words("and or &")

GOVERNING = _words("for of to from with by at in on against about near after before")
"""A name behind one of these is not the head: "a spokesman for Berg"."""

TAILS = GOVERNING | _words(
    """who whose that which familiar close speaking talking briefed based described involved named called living issued
    obtained published released sent signed working written and or"""
)
"""Words behind the noun that heads a description: "a source familiar with the talks"."""

BESIDE = TAILS | _words("a an the himself herself also then later now once both says said told")
"""Small words that may follow a person's name without making it describe another: not "the Berg administration"."""

SAYING = _words(
    """said says told tells wrote writes tweeted added adds asked asks replied continued explained noted argued recalled
    testified insisted declared concluded warned"""
)
"""Verbs that stand between a name and nothing else for who says the words before it."""
GOING_ON = SAYING | _words("saying adding noting insisting arguing warning claiming telling writing asking declaring")
"""Verbs of saying, in the forms too that go on behind another verb: "denied it, adding"."""

FOLLOWERS = HEADS | _words(
    """administration aides allies ally campaign camp era family government house presidency rally supporter supporters
    team voter voters"""
)
"""Nouns behind a person's name that make it tell whose they are: "a Berg supporter"."""

DOCUMENTS = _words(
    """affidavit analysis article blog book brief code complaint decree document editorial email filing guide indictment
    lawsuit letter memo note notice op-ed opinion paper petition post release report resolution review ruling statement
    story study transcript tweet website"""
)
"""Things in writing that speak for who issued them."""

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
