"""Mermaid's `journey`: in a Markdown file, in several blocks perhaps, or in a file of its own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reisgids.imports.draft import (
    PEOPLE,
    DraftPhase,
    DraftScore,
    DraftTouchpoint,
    JourneyDraft,
    NoJourneyError,
    Noted,
    SourceSpot,
    WrittenValue,
    noted,
)
from reisgids.imports.incoming import Incoming
from reisgids.imports.playbook_names import PlaybookNames

LOW, HIGH = 1.0, 5.0
"""The ends of Mermaid's scores."""
_OPEN = re.compile(r"^[\s>]*(?P<mark>`{3,}|~{3,}|:{3,})\s*\{?\s*\.?mermaid\b[^`]*$", re.IGNORECASE)
_PRE = re.compile(r"^\s*<(?:pre|div)\b[^>]*\bmermaid\b[^>]*>\s*(?P<rest>.*)$", re.IGNORECASE)
_PRE_END = re.compile(r"</(?:pre|div)>", re.IGNORECASE)
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(?P<words>.+?)\s*#*\s*$")
_LONGEST_LINE = 2_000
"""Of a line that begins a block, or is a heading."""
_START = re.compile(r"^\s*journey\s*$", re.IGNORECASE)
_KIND = re.compile(r"^\s*(?P<kind>[A-Za-z][\w-]*)")
_KEYWORD = re.compile(r"^\s*(?P<word>title|section)(?:\s+(?P<rest>.*))?$", re.IGNORECASE)
_ACCESSIBLE = re.compile(r"^\s*acc(?:Title|Descr)\s*[:{]", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"^[ \t]*accDescr[ \t]*(?::[ \t]*(?P<line>[^\n]*)|\{(?P<lines>[^{}]*)\})", re.IGNORECASE | re.MULTILINE
)
_NUMBER = re.compile(r"[-+−]?\d{1,6}(?:[.,]\d{1,6})?")
_TIME = re.compile(r"\d{1,2}:\d{2}(?!\d)")
_ENTITY = re.compile(r"#(\w{1,31});")


@dataclass
class _Block:
    """The lines of one block, each with its number in the file; the heading above it names it where it has no title."""

    heading: str
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def line(self) -> int:
        """The first line of it that says something, or else the first."""
        return next((number for number, line in self.lines if line.strip()), self.lines[0][0] if self.lines else 0)


def recognises(file: Incoming) -> bool:
    """Return whether a file holds Mermaid: a block of it, or as a whole."""
    if not file.is_text:
        return False
    return file.ending in (".mmd", ".mermaid") or any(map(_kind, _blocks(file.text)))


def read(file: Incoming, names: PlaybookNames) -> tuple[JourneyDraft, ...]:  # noqa: ARG001  it asks nothing of them
    """Return the journeys of a file, in the order in which they stand there.

    Raises:
        NoJourneyError: there is none, or none with a task.
    """
    blocks = list(_blocks(file.text))
    journeys = [block for block in blocks if _is_journey(block)]
    if not journeys:
        kinds = ", ".join(dict.fromkeys(filter(None, map(_kind, blocks))))
        raise NoJourneyError("other-mermaid" if kinds else "nothing-known", kinds=kinds[:80])
    drafts = [draft for block in journeys if (draft := _draft(block, file.title))]
    if not drafts:
        raise NoJourneyError("no-tasks")
    others = [noted("other-mermaid", SourceSpot(block.line), _kind(block)) for block in blocks if _is_other(block)]
    first, *rest = drafts
    return (replace(first, assumptions=(*first.assumptions, *others, *file.invisible())), *rest)


def _blocks(text: str) -> Iterator[_Block]:
    """Yield the blocks of Mermaid in a text, or the text as a whole where it is Mermaid itself."""
    lines = list(enumerate(text.split("\n"), 1))
    whole = _Block("", lines)
    if _is_journey(whole):
        yield whole
        return
    heading, block, mark = "", None, ""
    for number, line in lines:
        if block is not None:
            bare = re.sub(r"^[\s>]*", "", line)
            if bare.rstrip() and set(bare.rstrip()) == {mark[:1]} and len(bare.rstrip()) >= len(mark):
                yield block
                block = None
            elif mark == "<" and _PRE_END.search(line):
                block.lines.append((number, _PRE_END.split(line)[0]))
                yield block
                block = None
            else:
                block.lines.append((number, re.sub(r"^\s*>\s?", "", line)))
        elif len(line) > _LONGEST_LINE:
            continue
        elif found := _OPEN.match(line):
            block, mark = _Block(heading), found["mark"]
        elif found := _PRE.match(line):
            block, mark = _Block(heading, [(number, found["rest"])]), "<"
        elif found := _HEADING.match(line):
            heading = found["words"]
    if block is not None:
        yield block


def _statements(block: _Block) -> Iterator[tuple[int, str]]:
    """Yield the lines that say something: no comments, no directives, no front matter, no words for screen readers."""
    ahead = list(block.lines)
    first = next((n for n, (_, line) in enumerate(ahead) if line.strip()), 0)
    if ahead and ahead[first][1].strip() == "---":
        ends = [n for n, (_, line) in enumerate(ahead) if n > first and line.strip() == "---"]
        if ends:
            for number, line in ahead[first + 1 : ends[0]]:
                if line.strip().lower().startswith("title:"):
                    yield number, "title " + line.split(":", 1)[1].strip().strip("\"'")
            ahead = ahead[ends[0] + 1 :]
    inside = ""
    for number, line in ahead:
        bare = line.strip()
        if inside:
            inside = "" if inside in bare else inside
        elif bare.startswith("%%{"):
            inside = "" if "}%%" in bare else "}%%"
        elif _ACCESSIBLE.match(bare):
            inside = "}" if "{" in bare and "}" not in bare else ""
        elif bare and not bare.startswith(("%%", "#")):
            yield number, bare.split("%%", 1)[0].rstrip()


def _is_journey(block: _Block) -> bool:
    return any(_START.match(line) for _, line in _after_title(block))


def _is_other(block: _Block) -> bool:
    return bool(_kind(block)) and not _is_journey(block)


def _kind(block: _Block) -> str:
    return next((found["kind"] for _, line in _after_title(block) if (found := _KIND.match(line))), "")


def _after_title(block: _Block) -> list[tuple[int, str]]:
    """Return the first statement, which says what kind of Mermaid this is; front matter may give a title before it."""
    return [each for each in _statements(block) if not each[1].startswith("title ")][:1]


def _draft(block: _Block, name: str) -> JourneyDraft | None:
    title = WrittenValue(block.heading or name)
    phases: list[DraftPhase] = []
    touchpoints: list[DraftTouchpoint] = []
    leftovers: list[Noted] = []
    assumptions: list[Noted] = []
    for number, line in _statements(block):
        at = SourceSpot(number)
        if _START.match(line):
            continue
        keyword = _KEYWORD.match(line)
        # `Section of the road: 3: Me` is a task; a title may hold a colon.
        if keyword and (keyword["word"].lower() == "title" or not _task(line)[1]):
            rest = _plain(keyword["rest"] or "")
            if keyword["word"].lower() == "title":
                title = WrittenValue(rest, at) if rest else title
            else:
                phases.append(DraftPhase(f"{len(phases)}", rest))
            continue
        task, score, actors = _task(line)
        if not phases:
            phases.append(DraftPhase("0", ""))
        if not task:
            leftovers.append(noted("no-task", at, line))
            continue
        people = tuple(WrittenValue(name, at) for each in actors.split(",") if (name := _plain(each)))
        touchpoints.append(
            DraftTouchpoint(
                title=WrittenValue(_plain(task), at),
                phase=phases[-1].key,
                names={PEOPLE: people} if people else {},
                score=_score(score, at),
            )
        )
        if not score:
            assumptions.append(noted("no-score", at, task))
    if not touchpoints:
        return None
    return JourneyDraft(
        title,
        tuple(phases),
        tuple(touchpoints),
        summary=_described(block),
        leftovers=tuple(leftovers),
        assumptions=tuple(assumptions),
    )


def _described(block: _Block) -> str:
    """Return what a block says for who can't see it: `accDescr: …`, or in braces over several lines."""
    text = "\n".join(line for _, line in block.lines)
    found = _DESCRIPTION.search(text)
    return " ".join((found["line"] or found["lines"] or "").split()) if found else ""


def _task(line: str) -> tuple[str, str, str]:
    """Return a task, its score and its actors, each empty where there is none.

    The score is the last part between colons that is a number; what stands before it belongs to the task.
    """
    parts = line.split(":")
    is_score = [_NUMBER.fullmatch(part.strip()) is not None for part in parts]
    for n in range(len(parts) - 1, 0, -1):
        if not is_score[n]:
            continue
        before, after = ":".join(parts[:n]), parts[n + 1 :]
        if not before.strip():
            break
        if not after and _TIME.search(line[len(before) - 2 :]) and before[-1:].isdigit():
            # `Calls at 9:30` has a time and no score.
            break
        return before.strip(), parts[n].strip(), ":".join(after).strip()
    return line.strip().rstrip(":").strip(), "", ""


def _score(written: str, at: SourceSpot) -> DraftScore | None:
    if not written:
        return None
    return DraftScore(float(written.replace("−", "-").replace(",", ".")), LOW, HIGH, WrittenValue(written, at))


def _plain(words: str) -> str:
    """Return words without Mermaid's own entities (`#35;`, `#quot;`), tags of a line break and white space."""
    words = _ENTITY.sub(lambda found: html.unescape(f"&#{found[1]};" if found[1].isdigit() else f"&{found[1]};"), words)
    return " ".join(re.sub(r"<br\s*/?>", " ", words).strip().rstrip(";").split())
