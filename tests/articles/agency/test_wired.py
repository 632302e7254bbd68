"""From files to articles by the tables that users meet: each format is told, taken apart and read."""

import gzip
from pathlib import Path

from onrecord import wiring
from onrecord.record.article import Article
from onrecord.record.snapshot import Snapshot
from onrecord.settings import Settings
from tests.articles.agency.documents import MAIL, NEWSML1, NITF, RSS, g2, ninjs1, ninjs3


def read(folder: Path) -> dict[str, str]:
    """The title of each article under a folder, by where it comes from."""
    settings = Settings(record=folder / "record.db")
    extractor = wiring.extractor(settings)
    snapshots = [item for item in wiring.sources([str(folder)], settings).snapshots() if isinstance(item, Snapshot)]
    found = [item for item in map(extractor.extract, snapshots) if isinstance(item, Article)]
    return {one.source.removeprefix(f"{folder}/"): one.title.value if one.title else "" for one in found}


def test_each_format_is_known_by_what_it_holds(tmp_path: Path) -> None:
    message = f"<newsMessage><itemSet>{g2()}{g2(guid='urn:x:2')[:-400]}{g2(guid='urn:x:3')}</itemSet></newsMessage>"
    files = {
        "a.xml": NITF, "b.xml": g2(), "c.xml": message, "d.xml": NEWSML1, "e.json": ninjs1(), "f.json": ninjs3(),
        "g.eml": MAIL, "h.mbox": f"From wire@nova.example Tue May  6 10:30:00 2031\n{MAIL}", "i.xml": RSS,
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "j.xml.gz").write_bytes(gzip.compress(NITF.encode("utf-16")))
    assert read(tmp_path) == {
        "a.xml": "Ferry strikes bridge",
        "b.xml": "Ferry strikes bridge",
        "c.xml#urn:newsml:nova.example:20310506:ferry": "Ferry strikes bridge",
        "c.xml#urn:x:2": "Ferry strikes bridge",
        "c.xml#urn:x:3": "Ferry strikes bridge",
        "d.xml#urn:newsml:nova.example:20310506:77:2U": "Ferry strikes bridge",
        "e.json": "Ferry strikes “bridge”",
        "f.json": "Ferry strikes bridge",
        "g.eml": "Ferry strikes brídge at Wren",
        "g.eml#alma.nitf": "",
        "h.mbox#1": "Ferry strikes brídge at Wren",
        "h.mbox#1/alma.nitf": "",
        "i.xml#calder-77": "Ferry strikes bridge & sinks",
        "i.xml#https://calder.example/news/council": "Council to meet",
        "j.xml.gz": "Ferry strikes bridge",
    }
