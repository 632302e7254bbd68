"""axe-core, in real Chromium, finds nothing on any page that breaks WCAG 2.2 AA."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from onrecord.record.edition import Edition
from tests.web.conftest import Visit, opened

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def story(record: Path) -> str:
    return next(opened(record).each(Edition)).story.id


@pytest.mark.parametrize(
    ("path", "scheme"),
    [("", "light"), ("", "dark"), ("/said", "light"), ("/coverage", "dark"), ("/relations", "light")],
)
def test_axe_has_no_complaint(
    visit: Visit, page: Page, story: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    visit(f"/stories/{story}{path}")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found.response["violations"]] == []
