"""What goes wrong while pages are rendered, as the message of a command."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from reisgids.diagrams.echarts.svg import DrawingError
from reisgids.pages.shared.fragments import OwnTemplateError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.errors.undrawable import UndrawableError
from reisgids.site.staging.rendering.forked import EndedError


@contextmanager
def as_refusals() -> Iterator[None]:
    """Render pages within it.

    Raises:
        UndrawableError: a diagram can't be drawn.
        RefusalError: a template of the playbook's own has a mistake.
    """
    try:
        yield
    except (DrawingError, BrokenProcessPool, EndedError) as error:
        raise UndrawableError(str(error)) from error
    except OwnTemplateError as error:
        path = f"theme/fragments/{error.path}"
        raise RefusalError("template", path=path, line=error.line, reason=error.reason) from error
