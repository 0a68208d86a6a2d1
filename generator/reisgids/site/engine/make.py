"""Makes pages of a stage one by one: a page is read, made, written and let go before the next."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident

from reisgids.site.engine.facts import put_marks, with_facts
from reisgids.site.engine.order import Order
from reisgids.site.engine.project import Project, StageError
from reisgids.site.engine.room import room
from reisgids.site.engine.settings import settings_of
from reisgids.site.engine.store import Store


def make(order: Order, on_page: Callable[[int], None]) -> tuple[str, ...]:
    """Write what is ordered, and return what went wrong, in the program's own words; nothing where all is well.

    `on_page` gets how many pages are done.

    A whole build by MkDocs itself keeps every page's HTML until the last is read: at a thousand journeys with their
    diagrams that is half a gigabyte, and one core. The stage gives each page in the menu its title, which is all that
    one page needs of another, so the pages come out the same one by one and by several processes.

    Raises:
        MissingEngineError: the engine isn't installed.
    """
    used = room(order.engine)
    with _heard(used.logger) as messages:
        try:
            _make(order, messages, on_page)
        except StageError as error:
            messages.extend(error.messages)
        except (used.error, OSError, UnicodeError) as error:
            messages.append(str(error))
        except Exception as error:  # whatever a template or an extension raises
            messages.append(f"{type(error).__name__}: {error}")
    return tuple(messages)


def _make(order: Order, messages: Sequence[str], on_page: Callable[[int], None]) -> None:
    settings = settings_of(order.stage)
    put_marks(settings, order.facts)
    changed = {"site_dir": str(order.out)}
    project = Project(
        order.stage,
        engine=order.engine,
        settings=settings,
        changed=changed,
        day=None if order.facts else order.day,
    )
    project.set_files(project.found)
    store = Store(order.store, bytes.fromhex(order.secret)) if order.store else None
    made: set[Path] = set()

    def finish(key: str, html: str, place: Path) -> None:
        data = html.encode("utf-8", errors="xmlcharrefreplace") if html.strip() else b""
        if store and not messages:
            store.put(key, data)
        write(data, place, order, made)

    for done, (path, key) in enumerate(order.pages.items(), 1):
        finish(key, project.html(path), order.out / project.address(path))
        on_page(done)
    for name, key in order.templates.items():
        finish(key, project.template(name), order.out / name)


def write(data: bytes, place: Path, order: Order, made: set[Path]) -> None:
    """Write a page that was made, unless it came out empty. `made` are the folders that are there."""
    if not data:
        return
    if place.parent not in made:
        place.parent.mkdir(parents=True, exist_ok=True)
        made.add(place.parent)
    place.write_bytes(with_facts(data, order.facts))


class _Listener(logging.Handler):
    """Hears what is warned of in this thread. The stage is ours, and has nothing to be warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning or an error."""
        if record.thread == self._thread:
            self.messages.append(record.getMessage())


@contextmanager
def _heard(name: str) -> Iterator[list[str]]:
    logger = logging.getLogger(name)
    logger.propagate = False
    listener = _Listener()
    logger.addHandler(listener)
    try:
        yield listener.messages
    finally:
        logger.removeHandler(listener)
