"""The elements of CJML, by the names that the language and its tools give them, and what is read from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reisgids.imports.draft import DraftPhase, Noted, WrittenValue, noted
from reisgids.imports.people import is_called_customer
from reisgids.imports.readers.xml_tree import XmlNode

JOURNEYS = ("plannedjourney", "actualjourney", "planned", "actual", "expectedjourney", "journey", "customerjourney")
POINTS = (
    "plannedaction", "actualaction", "plannedcommunicationpoint", "actualcommunicationpoint", "action",
    "communicationpoint", "communication", "touchpoint",
)  # fmt: skip
ACTORS = ("enduser", "serviceprovider", "actor", "user", "customer", "provider")
REFERS = ("actoridref", "actorref", "actorid", "ref", "idref", "refersto", "actor", "id", "name")
SENDER = ("initiator", "sender", "from", "actor", "performer")
RECEIVER = ("receiver", "recipient", "to")
SENDER_LABEL = ("initiatorlabel", "senderlabel", "initiatordescription", "senderdescription", "sendertext")
RECEIVER_LABEL = ("receiverlabel", "receiverdescription", "recipientlabel", "receivertext")
LABEL = ("label", "title", "name", "description", "text", "actionlabel")
CHANNEL = ("channelname", "channel", "medium")
RATING = (
    "experiencerating",
    "uxrating",
    "ux",
    "rating",
    "userexperience",
    "touchpointexperience",
    "experience",
    "score",
)
FELT = ("experiencedescription", "uxdescription", "emotion")
NOTES = ("comment", "comments", "remark", "note")
TOLD = (
    "compliance",
    "message",
    "timeoriginated",
    "timereceived",
    "timeconsumed",
    "timestarted",
    "timecompleted",
    "time",
)
DURATION = ("touchpointduration", "duration", "deltatime")
PHASE = ("phaseidref", "phaseref", "phaseid", "phase", "belongsto")
NO_CONTENT = ("touchpointid", "id", "type", "kind", "state", "status", "version", "scale", "min", "max", "iconname")
_READ_AROUND = (
    "journeyid", "id", "journeytitle", "title", "name", "journeyshortsummary", "summary", "description",
    "journeylongsummary", "plannedreference", "planned", "reference", "actors", "touchpoints", "journeyphases",
    "phases", *ACTORS,
)  # fmt: skip
READ = frozenset(
    (
        *SENDER, *RECEIVER, *SENDER_LABEL, *RECEIVER_LABEL, *LABEL, *CHANNEL, *RATING, *FELT, *NOTES, *TOLD,
        *DURATION, *PHASE, *NO_CONTENT, *REFERS, *POINTS, "timestamps", "value", "experiencevalue",
        *(f"{name}{end}" for name in (*SENDER, *RECEIVER) for end in ("ref", "id", "idref")),
    )
)  # fmt: skip


@dataclass(frozen=True)
class CjmlActor:
    """Who takes part, and whether the file says that it is the customer."""

    name: str
    is_customer: bool


def touchpoints_of(node: XmlNode, state: str = "") -> list[XmlNode]:
    """Return the elements that are a touchpoint; one that only holds an action or the like has the parts of both.

    `state` is that of what they stand in: planned or actual.
    """
    found: list[XmlNode] = []
    for child in node.children:
        if child.name in POINTS:
            inner = touchpoints_of(child, state)
            found += [_together(child, each) for each in inner] or [_in_state(child, state)]
        elif child.name != "actors":
            found += touchpoints_of(child, child.name if child.name.startswith(("planned", "actual")) else state)
    return found


def _in_state(point: XmlNode, state: str) -> XmlNode:
    return XmlNode(point.name, point.line, {**point.attributes, **({"state": state} if state else {})}, point.children)


def _together(outer: XmlNode, inner: XmlNode) -> XmlNode:
    around = [child for child in outer.children if not next(child.all(*POINTS), None) and child.name not in POINTS]
    return XmlNode(inner.name, inner.line, {**outer.attributes, **inner.attributes}, [*around, *inner.children])


def actors_of(root: XmlNode) -> Mapping[str, CjmlActor]:
    """Return the actors that a file defines, by what they are referred to with; a later mention changes no name."""
    found: dict[str, CjmlActor] = {}
    inside = [child for group in root.all("actors") for child in group.children]
    loose = [child for node in (root, *root.children) for child in node.children if child.name in ACTORS]
    for actor in inside or loose:
        name = _said(actor, "actorname", "companyname", "name", "label", "title")
        id = _said(actor, "actorid", "id", "actoridref")
        text = name or ("" if actor.children else actor.text) or id
        if not text:
            continue
        role = _said(actor, "actorrole", "role", "type", "kind", "actortype")
        is_customer = actor.name in ("enduser", "user", "customer") or re.sub(r"[\W_]", "", role.lower()) == "enduser"
        before = found.get(id or text)
        customer = is_customer or is_called_customer(role) or (before is not None and before.is_customer)
        found[id or text] = CjmlActor(before.name if before and not name else text, customer)
    return found


def _said(node: XmlNode, *names: str) -> str:
    written = node.own(*names)
    return written.text if written else ""


def refs_of(point: XmlNode) -> tuple[str, str]:
    """Return to whom a touchpoint refers as its sender and its receiver, each empty where it names nobody."""
    return _ref(point, SENDER), _ref(point, RECEIVER)


def _ref(point: XmlNode, names: Sequence[str]) -> str:
    for name in names:
        for key in (name, f"{name}ref", f"{name}id", f"{name}idref"):
            if written := point.attributes.get(key, "").strip():
                return written
        for node in point.all(name):
            for inner in (node, *node.all("refersto", "actor")):
                for key in REFERS:
                    if written := inner.attributes.get(key, "").strip():
                        return written
            if (refers := node.first("refersto", "actor", "name")) and refers.text:
                return refers.text
            if node.text:
                return node.text
    return ""


def label_of(point: XmlNode, names: Sequence[str], labels: Sequence[str]) -> WrittenValue | None:
    if label := point.value(*labels):
        return label
    for node in point.all(*names):
        if (node.children or len(node.attributes) > 1) and (label := node.own(*LABEL)):
            return label
    return None


def state_of(node: XmlNode) -> str:
    """Return whether an element says of itself that it is planned or actual; empty where it doesn't."""
    said = [node.name, *(node.attributes.get(key, "").lower() for key in ("type", "state", "status", "kind", "mode"))]
    return next((state for state in ("planned", "actual") if any(each.startswith(state) for each in said)), "")


def phases_of_journey(node: XmlNode) -> dict[str, DraftPhase]:
    found: dict[str, DraftPhase] = {}
    for group in node.all("journeyphases", "phases"):
        for phase in group.children:
            name, about = phase.own("phasename", "name", "title"), phase.own("phasedescription", "description")
            id = phase.own("phaseid", "id")
            key = id.text if id else (name.text if name else phase.text)
            if key:
                label = (name.text if name else "") or phase.text or key
                found[key] = DraftPhase(key, label, about.text if about else "")
    return found


def number_of(written: WrittenValue | None) -> float | None:
    found = re.fullmatch(r"([-+−]?\d{1,6}(?:[.,]\d{1,6})?)(?:\s*/\s*\d+)?", written.text) if written else None
    return float(found[1].replace("−", "-").replace(",", ".")) if found else None


def unread(point: XmlNode) -> list[Noted]:
    """Return what a touchpoint holds of which there is no field."""
    found = []
    for node in (point, *_below(point)):
        if node.name not in READ and node.text:
            found.append(noted("no-field", node.at, node.text, field=node.name))
        for key, value in node.attributes.items():
            if key not in READ and value.strip():
                found.append(noted("no-field", node.at, value, field=key))
    return found


def _below(node: XmlNode) -> Iterator[XmlNode]:
    for child in node.children:
        yield child
        yield from _below(child)


def detail(point: XmlNode, names: Sequence[str], within: Sequence[str]) -> WrittenValue | None:
    """Return what an element or attribute says, or an attribute of that element: `<channel type="web"/>`."""
    if written := point.value(*names):
        return written
    for node in point.all(*names):
        if written := node.own(*within):
            return written
    return None


def rating_of(point: XmlNode) -> WrittenValue | None:
    """Return how a touchpoint was experienced, as it is written."""
    return detail(point, RATING, ("rating", "value", "score", "experiencevalue"))


def unread_around(node: XmlNode) -> list[Noted]:
    """Return what stands in a journey beside its touchpoints, phases and actors, and is in no field."""
    found = []
    for child in node.children:
        if child.name in (*_READ_AROUND, *POINTS, *JOURNEYS) or next(child.all(*POINTS), None):
            continue
        for each in (child, *_below(child)):
            if each.text:
                found.append(noted("no-field", each.at, each.text, field=each.name))
    return found


def unread_of_actors(root: XmlNode) -> list[Noted]:
    """Return what is said of actors beside their names and whether they are the customer."""
    return [
        noted("no-field", each.at, each.text, field=each.name)
        for group in root.all("actors")
        for actor in group.children
        for each in _below(actor)
        if each.text and each.name not in ("actorname", "companyname", "name", "label", "title", "actorid", "id")
    ]
