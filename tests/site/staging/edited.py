"""A small playbook that is edited at random, as authors edit: what they write is taken from the reference playbook."""

from __future__ import annotations

import copy
import datetime as dt
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from reisgids import resources
from reisgids.diagrams.catalogue import ABOUT
from reisgids.model.playbook import Playbook
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.sources.files.cache import Cache
from reisgids.sources.load import load

FIRST_DAY = dt.date(2026, 11, 3)
KINDS = ("journey", "touchpoint", "register", "config", "content", "theme", "route", "measurement")
"""What can be edited."""
_CONFIG = "site-config.yml"
_JOURNEYS = ("verpakkingsmachine", "verpakkingsmachine-straks", "telefoon-bezorgen")
_CONTENT = {
    "content/nl/over.md": "---\ntitle: Over ons\n---\n\nLees [de reis](journeys/verpakkingsmachine.md).\n\n## Meer\n",
    "content/en/over.md": "---\ntitle: About us\n---\n\nRead [the journey](journeys/verpakkingsmachine.md).\n",
    "content/nl/method/index.md": "---\ntitle: De methode\nvisible_to: [public]\n---\n\nEen NPS meet u.\n",
    "content/nl/method/beeld.md": "---\ntitle: Beeld\n---\n\n```diagram\nkind: flow\njourney: telefoon-bezorgen\n```\n",
    "content/nl/index.md": "---\ntitle: De keten\n---\n\nDit is onze keten.\n",
}  # fmt: skip
_TEXTS = (
    "Een zin.\n", "Lees [de reis](journeys/telefoon-bezorgen.md) en [de methode](method/index.md).\n",
    "## Een kop\n\nMet een touchpoint.\n", '```diagram\nkind: touchpoint-network\n```\n',
    "```diagram\nkind: comparison\njourneys: [verpakkingsmachine, verpakkingsmachine-straks]\n```\n",
    "::: visible_to: onboarding\nVoor nieuwe collega's.\n:::\n",
)  # fmt: skip
_TEMPLATES = {
    "theme/fragments/shared/lead.html": "<p class='eigen'>{{ lead }}</p>",
    "theme/fragments/icons/phone.svg": '<svg viewBox="0 0 24 24"><path d="M2 2h20v20z"/></svg>',
}
_SHEET = "journeys/measurements/golf.csv"
_KPIS = "journeys/registers/kpis.yml"
_WAVES = [
    {"metric": "nps", "value": "12", "n": "40", "period": "2026-Q2"},
    {"metric": "nps", "value": "25", "n": "44", "period": "2026-Q3"},
]
_FOLLOWING = {
    "title": {"nl": "NPS van een bezorging", "en": "NPS of a delivery"}, "metric": "nps", "owner": "vloedstra",
    "from": {"journey": "telefoon-bezorgen", "metric": "nps"},
}  # fmt: skip
_TO_JOURNEY = re.compile(r"\[(?P<words>[^\]]*)\]\(journeys/(?P<journey>[\w-]+)\.md\)")
_IMAGE = {"file": "pictures/drie-offertes.svg", "alt": "Drie offertes"}
_HEAD = "journey,touchpoint,metric,value,n,period\n"


def _linked(value: Any, journeys: set[str]) -> Any:
    """Return what is written with no more than the words of a link to a journey that isn't there."""
    if isinstance(value, dict):
        return {key: _linked(each, journeys) for key, each in value.items()}
    if isinstance(value, list):
        return [_linked(each, journeys) for each in value]
    if isinstance(value, str):
        return _TO_JOURNEY.sub(lambda link: link[0] if link["journey"] in journeys else link["words"], value)
    return value


class EditedPlaybook:
    """A playbook in the folder `root`. Each edit leaves one that can be read, or nothing has changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.day = FIRST_DAY
        self.edition = "internal"
        self._cache = Cache()
        self._files: dict[str, Any] = dict(_CONTENT)
        reference = _reference()
        self._files |= {path: value for path, value in reference.items() if "/registers/" in path}
        for name in _JOURNEYS:
            journey = reference[f"journeys/{name}.yml"]
            self._files[f"journeys/{name}.yml"] = journey | {"touchpoints": journey["touchpoints"][:5]}
        self._files["journeys/routes/partner.yml"] = {
            "title": "Voor partners", "steps": [{"page": "index.md"}, {"journey": "telefoon-bezorgen", "minutes": 5}],
        }  # fmt: skip
        self._files["journeys/telefoon-bezorgen.yml"]["measurements"] = _WAVES
        self._files["journeys/registers/kpis.yml"]["gevolgd"] = _FOLLOWING
        self._files[_CONFIG] = reference[_CONFIG] | {"library": {"use": False}}
        self._files = copy.deepcopy(self._files)
        self._files[f"journeys/{_JOURNEYS[0]}.yml"]["touchpoints"][0]["image"] = _IMAGE
        shutil.copytree(resources.folder("journeys") / "pictures", root / "journeys" / "pictures")
        for path in self._files:
            self._write(path)
        self._loose_ends()
        self.playbook = self._loaded()
        assert self.playbook is not None

    @property
    def view(self) -> Playbook:
        """What the edition of the moment sees of the playbook of the moment."""
        assert self.playbook is not None
        return EditionPipeline(self.root, self.playbook, self.edition).view

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions that there are."""
        assert self.playbook is not None
        return ("internal", *self.playbook.config.editions)

    def edit(self, kind: str, random: Random) -> bool:
        """Change something of that kind, and return whether anything changed."""
        edits = {
            "journey": self._edit_journey, "touchpoint": self._edit_touchpoint, "register": self._edit_register,
            "config": self._edit_config, "content": self._edit_content, "theme": self._edit_theme,
            "route": self._edit_route, "measurement": self._edit_measurement,
        }  # fmt: skip
        before = copy.deepcopy(self._files)
        edits[kind](random)
        return self._settled(before)

    def delete(self, random: Random) -> bool:
        """Take a file away, and return whether anything changed."""
        before = copy.deepcopy(self._files)
        del self._files[random.choice([path for path in self._files if path != _CONFIG])]
        return self._settled(before)

    def rename(self, random: Random) -> bool:
        """Give a journey, a route or a page another name, and return whether anything changed."""
        before = copy.deepcopy(self._files)
        path = random.choice([path for path in self._files if path != _CONFIG and "/registers/" not in path])
        stem, dot, suffix = path.rpartition(".")
        self._files[
            f"{stem.removesuffix('-anders') if stem.endswith('-anders') else f'{stem}-anders'}{dot}{suffix}"
        ] = self._files.pop(path)
        return self._settled(before)

    def another_day(self, days: int) -> None:
        """Let so many days go by."""
        before, self.day = self.day, self.day + dt.timedelta(days=days)
        self.playbook = self._loaded()
        if self.playbook is None:
            self.day = before
            self.playbook = self._loaded()

    def another_edition(self, random: Random) -> None:
        """Look at the playbook as another edition."""
        self.edition = random.choice(self.editions)

    def _edit_journey(self, random: Random) -> None:
        journey = self._a_journey(random)
        if journey is not None:
            _mutate(journey, _pool("journey"), random, {"title", "touchpoints"})

    def _edit_touchpoint(self, random: Random) -> None:
        journey = self._a_journey(random)
        if journey is None:
            return
        touchpoints = journey["touchpoints"]
        match random.randrange(6):
            case 0 if len(touchpoints) > 1:
                touchpoints.pop(random.randrange(len(touchpoints)))
            case 1:
                random.shuffle(touchpoints)
            case 2:
                other = copy.deepcopy(random.choice(_pool("touchpoint")["*"]))
                touchpoints.append(other | {"id": f"nieuw-{random.randrange(9)}"})
            case _:
                _mutate(random.choice(touchpoints), _pool("touchpoint"), random, {"title", "phase", "id"})

    def _edit_register(self, random: Random) -> None:
        path = random.choice([path for path in self._files if "/registers/" in path])
        entries, shipped = self._files[path], _reference()[path]
        id = random.choice(sorted(shipped))
        if id not in entries:
            entries[id] = copy.deepcopy(shipped[id])
        elif random.random() < 0.3:
            del entries[id]
        elif isinstance(entries[id], dict):
            _mutate(entries[id], _pool(path), random, {"name", "title", "text", "term", "impact"})

    def _edit_config(self, random: Random) -> None:
        config = self._files[_CONFIG]
        other: dict[str, list[Any]] = {
            "name": ["Een ander boek", {"nl": "Gids", "en": "Guide"}],
            "about": ["Hoe het gaat."],
            "address": ["u", "je"],
            "languages": [["nl"], ["nl", "en"], ["en", "nl"]],
            "definition": ["buyer", "customer", "both"],
            "minimum_n": [5, 10, 50],
            "date": [dt.date(2027, 2, 1)],
            "version": ["2.0"],
            "brand": [{"accent": "#7a1f4e"}],
            "health": [{"form-of-address": "off"}, {"deadline-passed": "off"}],
            "library": [{"use": False}],
            "contact_strategy": [_reference()[_CONFIG]["contact_strategy"]],
            "editions": [_reference()[_CONFIG]["editions"]],
        }
        _mutate(config, other, random, {"name", "organisation", "library"})

    def _edit_content(self, random: Random) -> None:
        pages = [path for path in self._files if path.startswith("content/")]
        kind = random.randrange(4)
        if kind == 0 or not pages:
            name = random.choice(("nieuws", "index", "method/index", "method/state", "actie/index"))
            title = f"---\ntitle: Bladzijde {random.randrange(9)}\n---\n\n"
            self._files[f"content/{random.choice(('nl', 'en'))}/{name}.md"] = title + random.choice(_TEXTS)
        elif kind == 1:
            path = random.choice(pages)
            self._files[path] = self._files[path].replace("title: ", "order: 3\ntitle: Heel ")
        else:
            path = random.choice(pages)
            self._files[path] += "\n" + random.choice(_TEXTS)

    def _edit_theme(self, random: Random) -> None:
        path = random.choice(sorted(_TEMPLATES))
        if path in self._files:
            del self._files[path]
        else:
            self._files[path] = _TEMPLATES[path]

    def _edit_route(self, random: Random) -> None:
        routes = [path for path in self._files if "/routes/" in path]
        wanted = random.choice([path for path in _reference() if "/routes/" in path])
        if wanted not in self._files:
            own = [step for step in _reference()[wanted]["steps"] if "page" not in step or "index" in step["page"]]
            self._files[wanted] = _reference()[wanted] | {"steps": [{"page": "index.md"}, *own]}
        elif routes:
            _mutate(self._files[random.choice(routes)], _pool("route"), random, {"title", "steps"})

    def _edit_measurement(self, random: Random) -> None:
        name = random.choice(self._journeys() or [""])
        if not name:
            return
        at = random.choice(self._files[f"journeys/{name}.yml"]["touchpoints"])
        metric, n = random.choice(("emotion", "importance", "satisfaction")), random.choice((4, 30, 200))
        line = f"{name},{at.get('id', '')},{metric},{random.choice((1, 2))},{n},2026-Q{random.randint(1, 4)}\n"
        self._files[_SHEET] = (self._files.get(_SHEET) if random.random() < 0.7 else None) or _HEAD
        self._files[_SHEET] += line

    def _a_journey(self, random: Random) -> dict[str, Any] | None:
        there = self._journeys()
        missing = [name for name in _JOURNEYS if name not in there]
        if missing and (not there or random.random() < 0.3):
            journey = copy.deepcopy(_reference()[f"journeys/{missing[0]}.yml"])
            self._files[f"journeys/{missing[0]}.yml"] = journey | {"touchpoints": journey["touchpoints"][:3]}
            return None
        found: dict[str, Any] = self._files[f"journeys/{random.choice(there)}.yml"]
        return found

    def _journeys(self) -> list[str]:
        paths = (path for path in self._files if path.startswith("journeys/") and path.count("/") == 1)
        return [Path(path).stem for path in paths]

    def _loose_ends(self) -> None:
        """Take out what leads to something that is not there; an author would be told to."""
        names = set(self._journeys())
        for name in names:
            journey = self._files[f"journeys/{name}.yml"] = _linked(self._files[f"journeys/{name}.yml"], names)
            if journey.get("counterpart") not in names:
                journey.pop("counterpart", None)
            ids = {touchpoint.get("id") for touchpoint in journey["touchpoints"]}
            for touchpoint in journey["touchpoints"]:
                if not set(_listed(touchpoint.get("next"))) <= ids:
                    touchpoint.pop("next", None)
                if touchpoint.get("micro_journey") not in names:
                    touchpoint.pop("micro_journey", None)
            self._write(f"journeys/{name}.yml")
        if kpis := self._files.get(_KPIS):
            for kpi in kpis.values():
                if isinstance(kpi, dict) and "from" in kpi and not self._is_measured(kpi["from"]):
                    del kpi["from"]
            self._write(_KPIS)

    def _is_measured(self, series: dict[str, Any]) -> bool:
        journey = self._files.get(f"journeys/{series['journey']}.yml", {})
        return "touchpoint" not in series and "phase" not in series and bool(journey.get("measurements"))

    def _settled(self, before: dict[str, Any]) -> bool:
        """Write what changed; if that can't be read, go back."""
        self._loose_ends()
        if self._files == before:
            return False
        self._write_all(before)
        known, self.playbook = self.playbook, self._loaded()
        if self.playbook is not None and self.edition in self.editions:
            return True
        changed, self._files = self._files, before
        self._write_all(changed)
        self.playbook = known
        return False

    def _write_all(self, before: dict[str, Any]) -> None:
        for path in before.keys() - self._files.keys():
            (self.root / path).unlink()
        for path in self._files:
            if path not in before or before[path] != self._files[path]:
                self._write(path)

    def _write(self, path: str) -> None:
        value, place = self._files[path], self.root / path
        text = (
            value if isinstance(value, str) else yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
        )
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.is_file() or place.read_text("utf-8") != text:
            place.write_text(text, "utf-8")

    def _loaded(self) -> Playbook | None:
        return load(self.root, today=self.day, cache=self._cache, diagram_kinds=ABOUT).playbook


class _Dumper(yaml.CSafeDumper):
    """Writes everything out: what is the same twice is written twice."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _mutate(value: dict[str, Any], pool: dict[str, list[Any]], random: Random, needed: set[str]) -> None:
    """Write another value of a field, or take one away."""
    optional = [key for key in value if key not in needed]
    if optional and random.random() < 0.3:
        del value[random.choice(optional)]
    else:
        key = random.choice(sorted(key for key in pool if key not in {"*", "touchpoints", "steps", "id"}))
        value[key] = copy.deepcopy(random.choice(pool[key]))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


@cache
def _reference() -> dict[str, Any]:
    """Return what is written in the reference playbook's YAML, by path."""
    journeys = resources.folder("journeys")
    files = {f"journeys/{file.relative_to(journeys).as_posix()}": file for file in sorted(journeys.rglob("*.yml"))}
    files[_CONFIG] = resources.folder(_CONFIG)
    return {path: yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader) for path, file in files.items()}


@cache
def _pool(kind: str) -> dict[str, list[Any]]:
    """Return what is written for each field of a kind of value; under `*` the values as a whole."""
    found: dict[str, list[Any]] = {"*": []}
    for value in _values(kind):
        found["*"].append(value)
        for key, part in value.items():
            found.setdefault(key, []).append(part)
    return found


def _values(kind: str) -> Iterator[dict[str, Any]]:
    for path, value in _reference().items():
        if path == kind:
            yield from (entry for entry in value.values() if isinstance(entry, dict))
        elif kind == "route" and "/routes/" in path:
            yield value
        elif path.startswith("journeys/") and path.count("/") == 1:
            if kind == "journey":
                yield value
            elif kind == "touchpoint":
                yield from value["touchpoints"]
