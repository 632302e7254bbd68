"""All pages as one application."""

from importlib.resources import files

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles

from onrecord import __version__
from onrecord.keeping import Record
from onrecord.settings import Settings
from onrecord.web.describing import describe
from onrecord.web.linking import Linking
from onrecord.web.pages import (
    actor,
    actors,
    article,
    dropped,
    judge,
    judgements,
    live,
    passage,
    search,
    stories,
    story,
    versions,
)
from onrecord.web.safety import errors
from onrecord.web.safety.access import Access
from onrecord.web.safety.checks import Pace
from onrecord.web.safety.guard import Guard

PAGES = (
    stories.router,
    search.router,
    actors.router,
    actor.router,
    dropped.router,
    live.router,
    judgements.router,
    judge.router,
    story.router,
    passage.router,
    versions.router,
    article.router,
)


def application(store: Record, settings: Settings | None = None, access: Access | None = None) -> FastAPI:
    """The application over a record. It reads nothing from the network and needs nothing but the record."""
    app = FastAPI(title="OnRecord", version=__version__, docs_url=None, redoc_url=None)
    app.state.store, app.state.settings = store, settings or Settings()
    app.state.access, app.state.pace = access or Access(), Pace()
    app.state.linking, app.state.watch = Linking(store, app.state.settings), live.Watch()
    app.add_middleware(Guard, access=app.state.access)
    errors.install(app)
    describe(app, PAGES)
    for router in PAGES:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=str(files("onrecord.web") / "static")), name="static")

    @app.get("/", include_in_schema=False)
    def home() -> RedirectResponse:
        return RedirectResponse("/stories")

    return app
