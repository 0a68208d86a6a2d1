"""What the pages of a route need to show which step they are: a script per route, under its own name."""

from __future__ import annotations

from reisgids.diagrams.echarts.option_json import option_json
from reisgids.pages.routes.stops import OpenRoute
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import url_of
from reisgids.pages.wording.reader import Reader


def script_path(route: OpenRoute) -> str:
    """Return the path below the docs folder: always the same, for all that another page knows is the route's id."""
    return f"assets/routes/{route.route.id}.js"


def route_script(context: RenderContext, route: OpenRoute) -> str:
    """Return the script: the route's title, its steps and the words of the bar. Addresses begin at the site's root."""
    plain, urls = context.reader.plain, context.directory_urls
    data = {
        "title": plain(route.route.title),
        "page": url_of(route.path, directory_urls=urls),
        "steps": [
            {
                "key": stop.key,
                "title": plain(stop.title),
                "page": route.address(stop, directory_urls=urls),
                "about": plain(stop.step.about),
            }
            for stop in route.stops
        ],
        "words": context.reader.words.find("pages.routes.bar"),
    }
    return f"(self.reisgidsRoutes??={{}})[{option_json(route.route.id)}]={option_json(data)}\n"


def progress_words(reader: Reader) -> str:
    """Return the words of progress, as the data of an element."""
    return option_json(reader.words.find("pages.routes.progress"))
