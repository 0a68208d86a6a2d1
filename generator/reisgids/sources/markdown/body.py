"""The body of a content page: what it may hold, and what it refers to."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Sequence
from functools import partial
from typing import Annotated, Any, Literal, TypeVar
from unicodedata import is_normalized, normalize
from urllib.parse import quote, unquote

from pydantic import Field

from reisgids.model.charts.own_chart import NAME as CHART
from reisgids.model.markdown.anchors import heading_anchors
from reisgids.model.markdown.audience_blocks import AudienceBlock
from reisgids.model.markdown.document import document
from reisgids.model.markdown.link import SCHEMES, Link, decoded, resolved, scheme
from reisgids.model.markdown.raw_html import Tag
from reisgids.model.markdown.sure_code import PlainFence
from reisgids.model.markdown.without_comments import without_comments
from reisgids.model.markdown.without_links import cut
from reisgids.model.values.base import Value, VisibleTo
from reisgids.model.values.references import Reference
from reisgids.problems import Place, Problem, Severity, has_errors, problem
from reisgids.sources.charts.block import is_chart, read_chart
from reisgids.sources.markdown.anchors import is_missing
from reisgids.sources.markdown.attachment import ATTACHMENTS
from reisgids.sources.markdown.audience_marks import mark_problems
from reisgids.sources.markdown.constructs import construct_problems
from reisgids.sources.markdown.html_instead import instead_of
from reisgids.sources.markdown.limits import limit_problems
from reisgids.sources.markdown.markdown import PageFile
from reisgids.sources.markdown.surroundings import Surroundings
from reisgids.sources.pictures.picture import PICTURES
from reisgids.sources.values.known import Known
from reisgids.sources.values.parse import parse
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import YamlDocument, read_yaml

_MANY = 200
"""So many problems of a page are reported; who has mended those gets the next ones."""


_SPACED = ("emotion-curve",)
"""The kinds of which the moments can stand as far apart as the time between them."""
_KEYS = {"journey": ("journey",), "pair": ("journey", "with"), "playbook": ()}
"""Which keys a diagram block has beside its kind, by what the kind is about."""


class DiagramBlock(Value):
    """What stands in a ```diagram block."""

    kind: str
    journey: str | None = None
    with_: Annotated[str | None, Field(alias="with")] = None
    spacing: Literal["even", "time"] = "even"
    visible_to: VisibleTo = ()


class ClaimBlock(Value):
    """What stands in a ```claim block."""

    id: str


Block = TypeVar("Block", bound=Value)
_ReadBlock = tuple[Block | None, list[Problem], YamlDocument]


class Body:
    """Checks one page. `text` is what may be published; `problems` is what is wrong; `sheets` are those it draws from.

    `linked` are the files to which it links, pictures included.

    On a shipped page a link, a diagram or a claim of something that isn't there is taken out without a word.
    """

    def __init__(self, page: PageFile, path: str, language: str, around: Surroundings, *, shipped: bool) -> None:
        self.problems: list[Problem] = []
        self._page = page
        self._read = without_comments(document(page.body))
        self._body = self._read.body
        self._path = path
        self._language = language
        self._around = around
        self._shipped = shipped
        self.sheets: set[str] = set()
        self.linked: set[str] = set()
        self._cuts: list[tuple[int, int, str]] = []
        self._blocks()
        self._audiences()
        self._comments()
        if not shipped:
            self.problems += list(construct_problems(self._read, self._at))[:_MANY]
        self.problems += list(limit_problems(self._body, page.at))[:_MANY]
        for link in self._read.links:
            self._link(link)
        self._html()
        self.text = cut(self._body, self._cuts)
        self._same_blocks()

    def _link(self, link: Link) -> None:
        target = decoded(link.target)
        kind = scheme(link.target)
        if kind and (kind not in SCHEMES or link.picture):
            known = kind in SCHEMES or kind == "//"
            code = "picture-elsewhere" if link.picture and known else "unsafe-link"
            self._take_out(link, code, given=link.target[:60])
        elif not kind and target:
            if not target.startswith(("#", "?")):
                self._relative(link)
            self._anchor(link)

    def _relative(self, link: Link) -> None:
        path = resolved(link.target, self._path)
        given = link.target[:60]
        if path is not None and link.first >= 0 and not is_normalized("NFC", unquote(link.target)):
            # A disk and a keyboard can differ in how they write an accent; the page gets one of the two.
            self._cuts.append((link.first, link.last, quote(normalize("NFC", unquote(link.target)), safe="/#?%=&")))
        if path is None:
            self._take_out(link, "link-outside", given=given, folder=f"content/{self._language}/")
        elif link.picture and path.lower().endswith(ATTACHMENTS):
            self._take_out(link, "no-picture-to-show", given=given, instead=f"[{link.label}]({link.target})"[:120])
        elif f"{self._language}/{path}" in self._around.files or (not link.picture and path in self._around.pages):
            self.linked.add(f"{self._language}/{path}")
        elif f"{self._language}/{path}" in self._around.unpublished:
            self._take_out(link, "not-published", given=given, known=", ".join((*PICTURES, *ATTACHMENTS)))
        elif link.picture or re.search(r"\.(?!md$)\w{1,5}$", path):
            beside = [name.partition("/")[2] for name in self._around.files if name.startswith(f"{self._language}/")]
            self._take_out(link, "no-such-file", given=given, instead=self._near(path, beside))
        else:
            candidates = (f"{path}.md", f"{path}/index.md".removeprefix("./"))
            meant = next((name for name in candidates if name in self._around.pages), "")
            instead = self._from_here(meant) if meant else self._near(path, self._around.pages)
            self._take_out(link, "broken-link", given=given, instead=instead)

    def _anchor(self, link: Link) -> None:
        """Report an anchor that isn't on the page which the link leads to, as far as its anchors are known."""
        path, anchor = resolved(link.target, self._path), unquote(html.unescape(link.target).partition("#")[2])
        if path is None or link.picture or link.defined or self._shipped:
            return
        known = self._anchors_of(path)
        if not is_missing(path, anchor, known):
            return
        instead = nearest(anchor, sorted(known or ()))
        place = self._page.at(link.line, link.column)
        if len(self.problems) < _MANY:
            self.problems.append(problem("no-such-anchor", place, given=anchor[:60], page=path, instead=instead))

    def _anchors_of(self, path: str) -> frozenset[str] | None:
        if path == self._path:
            return frozenset(heading_anchors(self._read.parsed[0])) | self._around.anchors.get(path, frozenset())
        return self._around.anchors.get(f"{self._language}/{path}", self._around.anchors.get(path))

    def _near(self, path: str, paths: Collection[str]) -> str:
        return self._from_here(nearest(path, sorted(paths))) if len(self.problems) < _MANY else ""

    def _from_here(self, path: str) -> str:
        """Return a path below the content as this page would write it."""
        if not path:
            return ""
        here, there = self._path.split("/")[:-1], path.split("/")
        while here and len(there) > 1 and here[0] == there[0]:
            here, there = here[1:], there[1:]
        return "/".join([".."] * len(here) + there)

    def _take_out(self, link: Link, code: str, **values: Any) -> None:
        self._cuts.append((link.start, link.end, link.label))
        if not self._shipped and not link.defined and len(self.problems) < _MANY:
            severity: Severity = "warning" if code in ("unsafe-link", "picture-elsewhere") else "error"
            self.problems.append(problem(code, self._page.at(link.line, link.column), severity=severity, **values))

    def _blocks(self) -> None:
        checks = {"diagram": self._diagram, "claim": self._claim}
        lines, code = self._read.lines, self._read.code
        for number in () if self._shipped else code.unsure_fences(lines, checks)[:_MANY]:
            place = self._page.at(number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1)
            cause = code.doubtful.get(number, number)
            cause_line = "" if cause == number else self._page.at(cause + 1, 1).line
            self.problems.append(problem("fence-not-plain", place, line=cause_line))
        for fence in code.fences:
            check = checks.get(fence.kind)
            if check and self._page.source:
                found = check(fence, self._read.inside(fence))
                if self._shipped and found:
                    start = sum(len(line) + 1 for line in lines[: fence.first])
                    length = sum(len(line) + 1 for line in lines[fence.first : fence.last + 1])
                    self._cuts.append((start, start + length - 1, ""))
                elif not self._shipped:
                    self.problems += found

    def _audiences(self) -> None:
        found = self._read.blocks
        self.problems += list(mark_problems(found, self._page.at, self._around.audiences))[:_MANY]
        for block in found.blocks:
            named = [Reference("audiences", name, (number,)) for number, name in enumerate(block.audiences)]
            known = Known({"audiences": self._around.audiences})
            self.problems += known.dangling(named, partial(self._name_at, block))

    def _same_blocks(self) -> None:
        """What was taken out must not have made, moved or ended a block."""
        if self._cuts and _outline(self.text) != _outline(self._body):
            self.problems.append(problem("unclear-block", self._at(min(self._cuts)[0])))

    def _comments(self) -> None:
        written = document(self._page.body)
        for comment in () if self._shipped else written.comments[:_MANY]:
            place = self._page.at(*written.place(comment.start))
            if comment.closed:
                self.problems.append(problem("comment", place, severity="warning"))
            else:
                self.problems.append(problem("open-comment", place))

    def _name_at(self, block: AudienceBlock, path: tuple[str | int, ...]) -> Place:
        """Return where the block that opens at a line names an audience."""
        line = self._read.lines[block.first]
        return self._page.at(block.first + 1, line.find(block.audiences[int(path[0])]) + 1)

    def _block(self, model: type[Block], name: str, fence: PlainFence, lines: Sequence[str]) -> _ReadBlock[Block]:
        """Return a block's YAML as a value of the model, or None with what is wrong with it; and where it stands."""
        assert self._page.source
        before = self._page.lines_before + fence.first + 1
        document = read_yaml(self._page.source, yaml="\n".join(lines), lines_before=before)
        if has_errors(document.problems):
            return None, list(document.problems), document
        if not isinstance(document.value, dict):
            return None, [problem(f"{name}-block", self._page.at(fence.first + 1, 1))], document
        block, problems = parse(model, document, document.value)
        return block, problems, document

    def _diagram(self, fence: PlainFence, lines: Sequence[str]) -> list[Problem]:
        block, problems, document = self._block(DiagramBlock, "diagram", fence, lines)
        if isinstance(document.value, dict) and is_chart(document.value) and not has_errors(document.problems):
            return self._chart(fence, lines, document)
        if block is None:
            return problems
        problems += self._asked(block, document) + self._for_whom(fence, block.visible_to, document)
        given = (("journey", block.journey), ("with", block.with_))
        journeys = [Reference("journeys", id, (key,)) for key, id in given if id]
        return [*problems, *Known({"journeys": self._around.journeys}).dangling(journeys, document.place)]

    def _chart(self, fence: PlainFence, lines: Sequence[str], document: YamlDocument) -> list[Problem]:
        """Check a chart of the author's own. What it draws from a file comes into the text."""
        kind = str(document.value.get("kind"))
        if kind != CHART:
            known = ", ".join(sorted({CHART, *self._around.diagram_kinds}))
            here = document.place(("kind",))
            return [problem("unknown-diagram", here, given=kind[:60], instead=CHART, known=known)]
        read = read_chart(document, lines, self._language, self._around.sheets, self._beside)
        self.sheets.add(read.sheet)
        if read.span:
            start = sum(len(line) + 1 for line in self._read.lines[: fence.first + 1])
            self._cuts.append((start + read.span[0], start + read.span[1], read.span[2]))
        return [*document.problems, *read.problems, *self._for_whom(fence, read.audiences, document)]

    def _beside(self, name: str) -> tuple[str, ...]:
        """Return where a file that a page names may be: in the page's own language, or else in another one."""
        path = resolved(name, self._path)
        languages = sorted({known.partition("/")[0] for known in self._around.sheets} - {self._language})
        return () if path is None else tuple(f"{language}/{path}" for language in (self._language, *languages))

    def _for_whom(self, fence: PlainFence, audiences: Sequence[str], document: YamlDocument) -> list[Problem]:
        unread = [each for each in self._read.closed_fences if each.first == fence.first and not each.sound]
        found = [problem("visible-to-line", document.place(("visible_to",), key=True)) for _ in unread[:1]]
        named = [Reference("audiences", name, ("visible_to", number)) for number, name in enumerate(audiences)]
        return found + Known({"audiences": self._around.audiences}).dangling(named, document.place)

    def _claim(self, fence: PlainFence, lines: Sequence[str]) -> list[Problem]:
        block, problems, document = self._block(ClaimBlock, "claim", fence, lines)
        if block is None:
            return problems
        claim = [Reference("claims", block.id, ("id",))]
        return [*problems, *Known({"claims": self._around.claims}).dangling(claim, document.place)]

    def _asked(self, block: DiagramBlock, document: YamlDocument) -> list[Problem]:
        """Return what is wrong with the kind, or with how many journeys it was given."""
        kinds = self._around.diagram_kinds
        place = document.place(("kind",))
        if block.kind not in kinds:
            names = sorted({CHART, *kinds})
            known, instead = ", ".join(names), nearest(block.kind, names)
            return [problem("unknown-diagram", place, given=block.kind[:60], instead=instead, known=known)] * bool(
                kinds
            )
        needed = _KEYS[kinds[block.kind]]
        given = [key for key, id in (("journey", block.journey), ("with", block.with_)) if id is not None]
        if "spacing" in block.model_fields_set and block.kind not in _SPACED:
            given.append("spacing")
        missing = [key for key in needed if key not in given]
        found = [problem("diagram-needs", place, given=block.kind, instead=key) for key in missing]
        return found + [
            problem("diagram-needs-not", document.place((key,)), given=block.kind, instead=key)
            for key in given
            if key not in needed
        ]

    def _html(self) -> None:
        """Report the first tag of each line that has any."""
        first: dict[int, Tag] = {}
        for tag in () if self._shipped else self._read.tags:
            first.setdefault(tag.line, tag)
        for tag in list(first.values())[:_MANY]:
            written = self._body[tag.start :].split("\n", 1)[0]
            given = written[: written.find(">") + 1 or None][:40]
            place, rather = self._at(tag.start), instead_of(given)
            self.problems.append(problem("raw-html", place, severity="warning", given=given, rather=rather))

    def _at(self, offset: int) -> Place:
        return self._page.at(*self._read.place(offset))


def _outline(text: str) -> tuple[list[tuple[str, ...]], list[str]]:
    found = document(text).blocks
    return [block.audiences for block in found.blocks], [fault.kind for fault in found.faults]
