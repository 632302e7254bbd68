"""Documents of agencies for the tests of this room: one invented story in each format."""

import json

from onrecord.articles.agency.formats import extractors
from onrecord.record.article import Article, Block, Stated
from onrecord.record.snapshot import Dropped, Snapshot

RECEIVED = "2031-05-08T12:00:00+00:00"
FIRST = (
    "The ferry Alma struck the bridge at Port Wren on Tuesday, and twelve people were hurt, the harbour master said."
)
SECOND = (
    "Nobody on the island of Skarn had been told that the bridge would be closed, according to its mayor, Odo Pell."
)

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
<nitf version="-//IPTC//DTD NITF 3.5//EN" xml:lang="en-GB">
 <head>
  <title>Ferry strikes bridge</title>
  <docdata management-status="usable">
   <doc-id id-string="urn:newsml:nova.example:ferry" regsrc="Nova"/>
   <date.issue norm="20310506T083000Z"/>
   <date.release norm="20310506T083000Z"/>
   <ed-msg info="Eds: UPDATES with mayor &amp; port."/>
   <doc.copyright holder="Nova" year="2031"/>
   <key-list><keyword key="Ferry-Bridge"/></key-list>
  </docdata>
  <pubdata name="Calder Gazette" date.publication="20310507"/>
  <revision-history norm="20310506T101500Z"/>
 </head>
 <body>
  <body.head>
   <hedline><hl1>Ferry strikes bridge</hl1><hl2>Twelve hurt at Port Wren</hl2></hedline>
   <byline>By <person>Ione Marsh</person> <byttl>Associated Press Writer</byttl></byline>
   <dateline><location>PORT WREN</location></dateline>
   <abstract><p>{FIRST[:90]}...</p></abstract>
  </body.head>
  <body.content>
   <block id="main">
    <p>{FIRST}</p>
    <hl2>All crossings <em>halted</em></hl2>
    <p>{SECOND} &#8220;Not one word,&#8221; he
       said &amp; left.</p>
    <table><tr><td>Hurt</td><td>12</td></tr></table>
    <media media-type="image"><media-reference source="alma.jpg"/><media-caption>The Alma at the bridge.</media-caption>
     <media-producer>Ruan Dell</media-producer></media>
   </block>
  </body.content>
  <body.end><tagline>Copyright 2031 Nova. All rights reserved.</tagline></body.end>
 </body>
</nitf>"""

G2_META = """<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NOVA"><name>Nova News</name></provider>
<versionCreated>2031-05-06T12:15:00+02:00</versionCreated><firstCreated>2031-05-06T10:30:00+02:00</firstCreated>
<pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><by>By Ione Marsh and Jory Dell</by><creditline>Reuters</creditline><dateline>PORT WREN, May 6</dateline>
<language tag="en"/><headline>Ferry strikes bridge</headline><slugline>FERRY-BRIDGE</slugline></contentMeta>"""

XHTML = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Not shown</title></head><body><h1>Ferry strikes bridge</h1><p>{FIRST}</p><ul><li>First of a list</li></ul>
<p>{SECOND}</p></body></html></inlineXML>"""


def g2(meta: str = G2_META, content: str = XHTML, guid: str = "urn:newsml:nova.example:20310506:ferry") -> str:
    """A newsItem of NewsML-G2."""
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="2" standard="NewsML-G2">'
        "<rightsInfo><copyrightHolder literal='Nova'/><copyrightNotice>Copyright 2031 Nova.</copyrightNotice>"
        f"<usageTerms>Not for resale.</usageTerms></rightsInfo>{meta}<contentSet>{content}</contentSet></newsItem>"
    )


NEWSML1 = f"""<?xml version="1.0" encoding="ISO-8859-1"?><NewsML Version="1.2"><NewsEnvelope/><NewsItem>
<Identification><NewsIdentifier><ProviderId>nova.example</ProviderId><DateId>20310506</DateId><NewsItemId>77</NewsItemId>
<RevisionId PreviousRevision="1" Update="U">2</RevisionId>
<PublicIdentifier>urn:newsml:nova.example:20310506:77:2U</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20310506T083000Z</FirstCreated>
<ThisRevisionCreated>20310506T101500+0200</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry strikes bridge</HeadLine><SubHeadLine>Twelve hurt</SubHeadLine>
<ByLine>By Ione Marsh</ByLine><DateLine>PORT WREN</DateLine><CopyrightLine>(c) Nova</CopyrightLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Nova"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>
<nitf><body><body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent>
The Alma at the bridge.</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""


def ninjs1(**more: object) -> str:
    """An item of ninjs 1."""
    return json.dumps(
        {"uri": "urn:newsml:nova.example:77", "type": "text", "version": "2",
         "versioncreated": "2031-05-06T12:15:00+02:00",
         "firstcreated": "2031-05-06T10:30:00+02:00", "pubstatus": "usable", "copyrightholder": "Nova",
         "language": "en", "headline": "Ferry strikes “bridge”", "byline": "By Ione Marsh",
         "slugline": "FERRY", "located": "Port Wren", "body_text": f"{FIRST}\n{SECOND}",
         "body_html": f"<p>{FIRST}</p><p>{SECOND} &ldquo;No.&rdquo;</p>",
         "infosources": [{"name": "Reuters"}], "usageterms": "Not for resale."} | more
    )  # fmt: skip


def ninjs3(**more: object) -> str:
    """An item of ninjs 3."""
    return json.dumps(
        {"uri": "https://nova.example/ferry", "type": "text", "versionCreated": "2031-05-06T10:30:00Z",
         "by": "Ione Marsh",
         "headlines": [{"role": "main", "value": "Ferry strikes bridge"}, {"role": "sub", "value": "Twelve hurt"}],
         "bodies": [{"role": "main", "contentType": "text/plain", "value": "Plain."},
                    {"contentType": "application/xhtml+xml", "value": f"<p>{FIRST}</p><p>{SECOND}</p>"}],
         "edNote": "UPDATES with mayor", "copyrightNotice": "Copyright 2031 Nova."} | more,
        ensure_ascii=False,
    )  # fmt: skip


MAIL = f"""Received: from relay.example by mx.example; Tue, 6 May 2031 08:31:00 +0000
From: =?utf-8?B?Tm92YSBOZXdzIFdpcmU=?= <wire@nova.example>
To: desk@calder.example
Subject: =?iso-8859-1?Q?Ferry_strikes_br=EDdge?= =?iso-8859-1?Q?_at_Wren?=
Date: Tue, 6 May 2031 10:30:00 +0200 (CEST)
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

This is a message in MIME format.
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

BC-EU--Ferry, 1st Ld
Eds: adds mayor
EMBARGOED UNTIL 6 May 2031 0900 GMT

By Ione Marsh

PORT WREN, May 6 (Nova) - {FIRST[:60]}=
{FIRST[60:]}

{SECOND} =E2=80=9CNot one word,=E2=80=9D he said.

(Reporting by Ione Marsh; Editing by Jory Dell)

--=20
Nova desk, +1 555 0100
--inner
Content-Type: text/html; charset=utf-8

<p>The same as a page.</p>
--inner--
--outer
Content-Type: application/nitf+xml; name="alma.nitf"
Content-Disposition: attachment; filename="../../alma.nitf"

<nitf><body><body.content><p>{SECOND}</p></body.content></body></nitf>
--outer--
""".replace("\n", "\r\n")

RSS = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Calder Gazette: World</title><link>https://calder.example/</link>
<lastBuildDate>Tue, 06 May 2031 11:00:00 GMT</lastBuildDate><language>en-gb</language>
<image><title>A logo</title><link>https://calder.example/logo</link></image>
<item><title>Ferry strikes bridge &amp;amp; sinks</title><link>https://calder.example/news/ferry</link>
<guid isPermaLink="false">calder-77</guid><pubDate>Tue, 06 May 2031 03:30:00 EST</pubDate>
<dc:creator>Ione Marsh</dc:creator>
<media:title>A film</media:title><description>{FIRST[:70]}...</description>
<content:encoded><![CDATA[<h2>Ferry strikes bridge & sinks</h2><p>{FIRST}</p>
<p>{SECOND} &#8220;No.&#8221;</p>]]></content:encoded></item>
<item><title>Council to meet</title><link>https://calder.example/news/council</link>
<description>&lt;p&gt;The council is to meet in May, its mayor said.&lt;/p&gt;</description>
<pubDate>Tue, 99 May 2031</pubDate></item>
</channel></rss>"""


def document(media: str, data: str | bytes, received: str = RECEIVED) -> Snapshot:
    """A snapshot of this media."""
    return Snapshot(f"/wire/a.{media}", received, data if isinstance(data, bytes) else data.encode(), media)


def extract(media: str, data: str | bytes, received: str = RECEIVED) -> Article:
    """The article of a document that has one."""
    found = extractors()[media].extract(document(media, data, received))
    assert isinstance(found, Article), found.reason
    return found


def refused(media: str, data: str | bytes) -> Dropped:
    """Why a document has no article."""
    found = extractors()[media].extract(document(media, data))
    assert isinstance(found, Dropped), found.text[:200]
    return found


def block_of(found: Article, words: str) -> Block:
    """The block in which these words begin."""
    return found.block_at(found.text.index(words))


def kept(found: Article) -> list[str]:
    """What is read, block by block."""
    return [" ".join(found.text[block.start : block.end].split()) for block in found.kept()]


def said(stated: Stated | None) -> str | None:
    """The value of what is stated."""
    return stated.value if stated else None
