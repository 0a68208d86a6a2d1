"""What goes wrong while pages are rendered, as the message of a command."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.sketch import DrawingError
from reisgids.model.charts.own_chart import own_chart
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.fragments import OwnTemplateError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.errors.undrawable import UndrawableError
from reisgids.site.staging.rendering.forked import EndedError


@contextmanager
def as_refusals(whole: Playbook) -> Iterator[None]:
    """Render pages of a view of the `whole` playbook within it.

    Raises:
        UndrawableError: a diagram can't be drawn.
        RefusalError: a chart of an author's own can't be drawn, or a template of the playbook's own has a mistake.
    """
    try:
        yield
    except DrawingError as error:
        if isinstance(error.sketch, Diagram) and error.sketch.origin:
            path, line = error.sketch.origin, line_of_chart(whole, error.sketch)
            raise RefusalError("chart", path=path, line=line, reason=error.message) from error
        raise UndrawableError(str(error)) from error
    except (BrokenProcessPool, EndedError) as error:
        raise UndrawableError(str(error)) from error
    except OwnTemplateError as error:
        path = f"theme/fragments/{error.path}"
        raise RefusalError("template", path=path, line=error.line, reason=error.reason) from error


def line_of_chart(whole: Playbook, diagram: Diagram) -> int:
    """Return the line of its page on which the block of a chart begins; an edition's own page can be shorter."""
    for page in whole.content:
        if f"content/{page.language}/{page.path}" == diagram.origin:
            for fence in page.document.fences:
                chart = own_chart(page.document.inside(fence), page.language, page.language)
                if chart and diagram.alternative == chart.finding.words:
                    return page.lines_before + fence.first + 1
    return 1
