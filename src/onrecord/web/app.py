"""All pages as one application."""

from importlib.resources import files

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles

from onrecord import __version__
from onrecord.store.base import Store
from onrecord.web.pages import article, passage, stories, story, versions

PAGES = (stories.router, story.router, passage.router, versions.router, article.router)


def application(store: Store) -> FastAPI:
    """The application over a record. It reads nothing from the network and needs nothing but the record."""
    app = FastAPI(title="OnRecord", version=__version__, docs_url=None, redoc_url=None)
    app.state.store = store
    for router in PAGES:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=str(files("onrecord.web") / "static")), name="static")

    @app.get("/", include_in_schema=False)
    def home() -> RedirectResponse:
        return RedirectResponse("/stories")

    return app
