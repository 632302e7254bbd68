"""Take docs/serve.png, the picture of a served story in the README: ``python resources/screenshot.py``.

It needs Chromium (CHROMIUM, or /usr/bin/chromium) and the packages of ``onrecord[dev]``.
"""

import os
import socket
import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import FloatRect, sync_playwright

from onrecord import flow, keeping, wiring
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.web.app import application

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 960, 1080
SECTION = "said"
"""The section that is shown, with the first chip of its first remark opened."""


def main() -> None:
    """Read the sample coverage, serve it, open a remark, write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(record=Path(folder) / "sample.db")
        house = wiring.house(settings, create=True)
        flow.read(house, wiring.sources([str(ROOT / "src/onrecord/sample/coverage")], settings))
        (story,) = house.store.each(Story)
        listening = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(application(keeping.store(settings)), log_level="error"))
        threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
        while not server.started:
            time.sleep(0.01)
        shoot(f"http://127.0.0.1:{listening.getsockname()[1]}/stories/{story.id}")
        server.should_exit = True


def shoot(address: str) -> None:
    """The section from its heading on."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.goto(address)
        page.locator(f"#{SECTION} .item a.chip").first.click()
        page.locator(f"#{SECTION} .passage").wait_for()
        page.mouse.move(0, 0)
        top = page.locator(f"#{SECTION} h2").evaluate("head => head.getBoundingClientRect().top + scrollY - 40")
        clip: FloatRect = {"x": 0, "y": top, "width": WIDTH, "height": HEIGHT}
        page.screenshot(path=ROOT / "docs" / "serve.png", full_page=True, clip=clip)
        browser.close()


if __name__ == "__main__":
    main()
