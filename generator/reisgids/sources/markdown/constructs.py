"""What somebody meant as Markdown and is none here, and what to write instead: nothing turns into plain text unseen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markdown_it.token import Token

from reisgids.model.markdown.document import Document
from reisgids.model.markdown.fence_options import fence_options
from reisgids.model.markdown.mermaid import HIGHEST, LOWEST, MERMAID, mermaid_kind, scored_tasks
from reisgids.model.markdown.syntax.abbreviations import abbreviations_of
from reisgids.model.markdown.syntax.boxes import BOXES
from reisgids.model.markdown.syntax.footnotes import notes_of
from reisgids.model.markdown.syntax.positions import offset_in_text
from reisgids.problems import Place, Problem, Severity, problem
from reisgids.sources.values.suggest import nearest

At = Callable[[int], Place]
_OWN = frozenset({"diagram", "claim"})
_BESIDE_BOX = frozenset({"inline", "end"})
_OPENED = re.compile(
    r"[ \t]*(?:(?P<box>!!!|\?\?\?\+?)(?![!?])[ \t]*\S|(?P<tab>===[+!]?[ \t]+\S)"
    r"|(?P<heading>#{1,6}(?=[^\s#\\][^#]*$)(?!\d+\b))|(?P<block>/{3,}[ \t]*[a-z])|(?P<term>:[ \t]+\S)"
    r"|(?P<alert>\[![A-Za-z]+\])"
    r"|(?P<task>[-*+]?\[[ xX]?\][ \t]+\S)|(?P<bullet>[•·‣▪◦●][ \t]*\S))"
)
"""How a line begins that was to open something."""
_DASHES = r":?-{3,}:?[ \t]*"
_ROW = re.compile(rf"[ \t]*\|?[ \t]*{_DASHES}(?:\|[ \t]*{_DASHES})+\|?[ \t]*$|[ \t]*\|[ \t]*{_DASHES}\|[ \t]*$")
_SPACED = re.compile(
    r"\[(?P<words>[^\[\]\n]*)\]"
    r"\((?P<target>[^()<>\n]{0,200}?[^()<>\s][ \t]+[^()<>\s\"'][^()<>\n\"']{0,200})\)"
)
_ADDRESS_LIKE = re.compile(r"[./#]")
_VISIBLE = re.compile(r"[^\n]")
_ANCHOR = re.compile(r"\{:?\s*#[a-zA-Z0-9][\w-]*\s*\}$")
_MARK = re.compile(r"\[\^(?P<name>[^\[\]\s]+)\]")
_REFERENCE = re.compile(r"(?<![\w\]])\[[^\[\]\n]+\]\[(?P<name>[^\[\]\n]+)\]")
_ELSEWHERE = {
    "attributes": re.compile(r"\{:?[ \t]*(?:[#.][A-Za-z][\w-]*|[a-z-]+=)[^{}\n]*\}"),
    "math": re.compile(r"\$\$(?:[^$\n]+\$\$)?"),
    "sign": re.compile(r"(?<![\w:/]):(?=[a-z])(?:[a-z0-9]+[_+-])*[a-z0-9]+:(?![\w:/])"),
    "snippet": re.compile(r"-{1,2}8<-{1,2}"),
    "changes": re.compile(r"\{(?:\+\+|--|~~|==|>>)(?=.{0,200}(?:\+\+|--|~~|==|<<)\})"),
    "wiki": re.compile(r"\[\[[^\[\]\n]+\]\]"),
    "keys": re.compile(r"(?<![\w+{])\+\+[\w-]+(?:\+[\w-]+)*\+\+(?!\+)"),
}
"""What other programs have and Reisgids hasn't, as it looks in text."""


def construct_problems(read: Document, at: At) -> Iterator[Problem]:
    """Yield a problem for each of them. `at` returns the place of an offset in the text."""
    offsets = _line_offsets(read)
    yield from _of_mermaid(read, lambda line: at(offsets[line]))
    before = ""
    for token in read.parsed[0]:
        yield from _of_block(token, lambda line: at(offsets[line]))
        if token.type == "inline" and "at" in token.meta:
            plain = _without_spans(token)
            if before == "paragraph_open":
                yield from _of_lines(token, plain, at)
            yield from _of_text(read, token, plain, at)
        before = token.type
    yield from _of_notes(read, at)


def _line_offsets(read: Document) -> list[int]:
    offsets, here = [], 0
    for line in read.lines:
        offsets.append(here + len(line) - len(line.lstrip(" \t>")))
        here += len(line) + 1
    return [*offsets, here]


def _of_block(token: Token, at_line: Callable[[int], Place]) -> Iterator[Problem]:
    if token.type in ("box_open", "details_open", "tab_open") and token.map:
        if token.meta["empty"]:
            yield problem("box-empty", at_line(token.map[0]), given=_head_of(token))
        kinds = [kind for kind in token.meta.get("kinds", ()) if kind not in _BESIDE_BOX]
        if kinds and kinds[0] not in BOXES:
            instead = nearest(kinds[0], sorted(BOXES))
            yield problem(
                "box-kind",
                at_line(token.map[0]),
                severity="warning",
                given=kinds[0][:60],
                instead=instead,
                known=", ".join(BOXES[:12]),
            )
    elif token.type == "fence" and token.map and token.info.strip():
        options = fence_options(token.info)
        if options.language not in _OWN and options.unknown:
            yield problem("fence-option", at_line(token.map[0]), given=options.unknown[0][:60])


def _of_mermaid(read: Document, at_line: Callable[[int], Place]) -> Iterator[Problem]:
    for fence in read.fences:
        if fence.kind == MERMAID:
            inside = read.inside(fence)
            kind, scores = mermaid_kind(inside), scored_tasks(inside)
            if kind != "journey":
                yield problem("mermaid-kind", at_line(fence.first), severity="warning", given=kind[:40])
            elif not scores:
                yield problem("mermaid-scores", at_line(fence.first))
            for number, score in scores.items() if kind == "journey" else ():
                if not LOWEST <= score <= HIGHEST:
                    place = at_line(fence.first + 1 + number)
                    yield problem("mermaid-score", place, severity="warning", given=f"{score:g}")


def _head_of(token: Token) -> str:
    return {"box_open": "!!!", "details_open": "???"}.get(token.type, "===")


def _of_lines(inline: Token, plain: str, at: At) -> Iterator[Problem]:
    """Yield the lines of a paragraph that were to open something else."""
    begins = 0
    for line in plain.split("\n"):
        if (opened := _OPENED.match(line)) and not line.isspace():
            place = at(offset_in_text(inline, begins + len(line) - len(line.lstrip())))
            kind = str(opened.lastgroup)
            severity: Severity = "warning" if kind in ("heading", "bullet") else "error"
            yield problem(
                "unread-opening", place, severity=severity, opening=kind, rather=kind, given=line.strip()[:60]
            )
        elif _ROW.match(line):
            yield problem("table-unread", at(offset_in_text(inline, begins)))
        begins += len(line) + 1


def _of_text(read: Document, inline: Token, plain: str, at: At) -> Iterator[Problem]:
    """Yield what was meant as a link, a note, or something that other programs have."""
    for found in _SPACED.finditer(plain):
        if _ADDRESS_LIKE.search(found["target"]):
            place = at(offset_in_text(inline, found.start()))
            target = " ".join(found["target"].split())
            yield problem("link-with-spaces", place, given=target[:60], instead=f"[{found['words']}](<{target}>)"[:120])
    notes, names = notes_of(read.parsed[1]), read.parsed[1].get("references", {})
    for found in _MARK.finditer(plain):
        if found["name"] not in notes:
            yield problem("no-such-note", at(offset_in_text(inline, found.start())), given=found["name"][:60])
    for found in _REFERENCE.finditer(plain):
        if found["name"].strip() and not found["name"].startswith("^") and not found["name"].strip().isdecimal():
            place = at(offset_in_text(inline, found.start()))
            instead = nearest(found["name"], sorted(name.lower() for name in names))
            yield problem("no-such-reference", place, given=found["name"][:60], instead=instead)
    for kind, pattern in _ELSEWHERE.items():
        for found in pattern.finditer(plain):
            place = at(offset_in_text(inline, found.start()))
            yield problem("not-supported", place, construct=kind, rather=kind, given=found[0][:40])


def _without_spans(inline: Token) -> str:
    """Return the text of a paragraph with all that was understood in it as a sign that nobody writes."""
    spans: list[tuple[int, int]] = []
    for child in inline.children or ():
        spans += [child.meta["braces"]] if "braces" in child.meta else []
        if child.type == "link_open" and "label" in child.meta:
            words = child.meta["label"]
            spans += [(child.meta["span"][0], words[0]), (words[1], child.meta["span"][1])]
        elif "span" in child.meta:
            spans.append(child.meta["span"])
    parts, done = [], 0
    for first, last in sorted(spans):
        parts += [inline.content[done:first], _VISIBLE.sub("\x00", inline.content[max(first, done) : last])]
        done = max(done, last)
    return _ANCHOR.sub("", "".join([*parts, inline.content[done:]]))


def _of_notes(read: Document, at: At) -> Iterator[Problem]:
    known = read.parsed[1]
    for name, note in notes_of(known).items():
        if not note.uses:
            yield problem("note-unused", at(note.start), given=name[:60])
        for start in note.again:
            yield problem("note-twice", at(start), given=name[:60])
    for name in abbreviations_of(known):
        if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", re.sub(r"(?m)^\s*\*\[.*$", "", read.text)):
            yield problem("abbreviation-unused", at(read.body.index(f"*[{name}")), severity="warning", given=name[:60])
