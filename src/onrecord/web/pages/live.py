"""What goes on while somebody looks: another process reads into the record, stories are linked again."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from onrecord.keeping import Record as Kept
from onrecord.web.linking import Linking
from onrecord.web.shelf import Record
from onrecord.web.templating import environment
from onrecord.web.twins import as_json

router = APIRouter()
SECONDS = 1.0
"""Between two looks at the record; all who watch share one."""
LOOKERS = 100
"""Who may watch at a time."""
PATIENCE = 15.0
"""Seconds after which something is sent though nothing has changed, so that a connection that broke is noticed."""


@dataclass(frozen=True, slots=True)
class Live:
    """How much there is now. ``linking`` is how many stories were linked or composed behind the pages so far."""

    articles: int
    stories: int
    dropped: int
    judgements: int
    linking: int


class Watch:
    """The last look at the record, so that ten who watch ask it no oftener than one."""

    def __init__(self) -> None:
        """Nobody watches yet."""
        self.watching = 0
        self._seen: Live | None = None
        self._when = 0.0

    def look(self, store: Kept, linking: Linking) -> Live:
        """How much there is, as of a moment ago."""
        if self._seen is None or time.monotonic() - self._when >= SECONDS:
            counts = store.counts()
            self._seen = Live(counts.articles, counts.stories, counts.dropped, counts.judgements, linking.done)
            self._when = time.monotonic()
        return self._seen


@router.get("/live.json", response_model=Live)
def live_now(store: Record, request: Request) -> Response:
    """How much there is now."""
    return as_json(request.app.state.watch.look(store, request.app.state.linking))


@router.get("/live", response_class=StreamingResponse)
async def live(store: Record, request: Request) -> Response:
    """The same again and again as it changes, as server-sent events by the name of "counts"."""
    watch: Watch = request.app.state.watch
    if watch.watching >= LOOKERS:
        return Response(status_code=204)  # a browser that is told this does not ask again

    async def events() -> AsyncIterator[str]:
        watch.watching += 1
        last, said = None, 0.0
        try:
            yield "retry: 5000\n\n"
            while not await request.is_disconnected():
                now = await run_in_threadpool(watch.look, store, request.app.state.linking)
                if now != last:
                    yield f"event: counts\ndata: {json.dumps(asdict(now))}\n\n"
                elif time.monotonic() - said > PATIENCE:
                    yield ": still here\n\n"
                else:
                    await asyncio.sleep(SECONDS)
                    continue
                last, said = now, time.monotonic()
        finally:
            watch.watching -= 1

    return StreamingResponse(events(), media_type="text/event-stream", headers={"cache-control": "no-store"})


@router.get("/stories/{story}/waiting", include_in_schema=False)
def waiting(story: str, request: Request) -> Response:
    """The line that tells that a story is being linked again; when it is done, the page is to be asked for anew."""
    linking: Linking = request.app.state.linking
    shown = environment().get_template("judgements/waiting.html.j2").render(story=story, request=request)
    headers = {} if linking.waiting(story) else {"HX-Refresh": "true"}
    return HTMLResponse(shown, headers=headers)
