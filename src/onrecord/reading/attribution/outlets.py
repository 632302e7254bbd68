"""What an outlet looks like in a sentence. Fragments of regular expressions over straightened text."""

CAPITAL = r"[^\W\d_a-z][\w&-]{0,30}(?:(?!'s\b)['.][^\W_][\w&-]{0,30}){0,3}(?:(?<=[.\s]\w)\.)?"
"""One capitalised word: "Berg", "O'Neill", "U.S."."""

NAME = rf"{CAPITAL}(?:\s(?:(?:of|for|on|and)\s(?:the\s)?)?(?!\w+day\b){CAPITAL}){{0,5}}"
"""Capitalised words, with small ones between them."""

_PAPERS = (
    "Bee|Bulletin|Chronicle|Courier|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent"
    "|Inquirer|Insider|Journal|Ledger|Mail|Mercury|Mirror|Monitor|Observer|Post|Record|Recorder|Register|Reporter|Review"
    "|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly"
)
_MEDIA = "Agency|Broadcasting|Magazine|Media|Network|News|Newspaper|Press|Radio|Television|TV|Wire"
_INITIALS = (
    "ABC|AFP|ANI|ANSA|AP|BBC|C-SPAN|CBC|CBS|CCTV|CGTN|CNBC|CNN|CTV|DPA|EFE|ESPN|IANS|IRNA|ITAR-TASS|ITV|KCNA|MSNBC|NBC"
    "|NHK|NPR|PBS|PTI|RFI|RT|RTE|TASS|UPI|ZDF|[KW][A-Z]{3}(?:-TV)?|[A-Z]\\w{1,30}\\.(?:com|org|net)"
)
_KNOWN = (
    "Al Arabiya|Al Jazeera|Atlantic|Axios|Bild|Bloomberg|Breitbart|BuzzFeed|Buzzfeed|Daily Beast|Daily Caller"
    "|Der Spiegel|Economist|Forbes|Fortune|Fox|FOX|Haaretz|Hill|HuffPost|Interfax|Intercept|Kyodo|La Repubblica"
    "|Le Figaro|Le Monde|McClatchy|Mother Jones|Nation|National Review|New Yorker|Newsmax|Newsweek|POLITICO|Politico"
    "|ProPublica|RIA Novosti|Reuters|Rolling Stone|Salon|Sky|Slate|Spiegel|Tass|Telemundo|Time|USA TODAY|USA Today"
    "|Univision|Vanity Fair|Vice|Voice of America|Vox|Wired|Xinhua|Yahoo|Yonhap"
)
_MORE = (
    rf"(?:\s(?:{_PAPERS}|{_MEDIA}|America|Business|Channel|International|Money|NewsHour|Sport|Sunday|Today"
    r"|[0-9]{1,2})\b)"
)

OUTLET = (
    rf"(?:(?:{CAPITAL}\s){{0,4}}?(?:{_INITIALS})(?![\w&]){_MORE}{{0,2}}"
    rf"|(?:(?:{CAPITAL}\s){{0,4}}?(?:{_KNOWN}|{_PAPERS})|(?:{CAPITAL}\s){{1,4}}?(?:{_MEDIA}))(?![\w&]){_MORE}{{0,2}}"
    rf"(?:\sof\s{CAPITAL})?(?!\s(?!\w+day\b)[A-Z]))(?!\s(?:chief|chair\w*|president|executive|boss|owner|founder|board)\b)"
)
"""A name that ends in a word for a press, or a well-known one."""

KIND = (
    r"(?:newspaper|paper|magazine|network|broadcaster|news\s(?:agency|site|outlet|website|service|channel|organi[sz]ation)"
    r"|agency|publication|(?:radio|television|TV)\s(?:station|channel|network|show)|station|state\s(?:media|television|TV)"
    r"|media|radio|television|wire\sservice|tabloid|daily|weekly|website|blog|podcast)"
)
"""What an outlet is called without its name."""
