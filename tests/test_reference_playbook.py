"""What the reference playbook tells in words agrees with its data, and what its guide refers to is there.

A number that a text counts with (*zes momenten*, *twelve interviews*) is either worked out here from the data, or named
in `NO_COUNT` with what it counts. So a new one has to be looked at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from reisgids.health.passages import passages
from reisgids.labels.words import LANGUAGES
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.worth import Worth
from reisgids.site.pipeline.pipeline import read

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
STARTER = ROOT / "generator/reisgids/starter"
SPELT = {
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
    " achttien",
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen",
}
NUMBERS = {
    language: {word: number for number, word in enumerate(words.split(), 2)} for language, words in SPELT.items()
}
COUNTED = {
    "moments": {"nl": "momenten|contactmomenten|touchpoints", "en": "(?:contact )?moments|touchpoints"},
    "pains": {"nl": "pijnpunten", "en": "points of pain"},
    "truths": {"nl": "moments of truth", "en": "moments of truth"},
    "handovers": {"nl": "overdrachten", "en": "hand-overs"},
    "phases": {"nl": "fasen", "en": "phases"},
    "interviews": {"nl": "interviews|gesprekken|gesprekken van een uur", "en": "interviews|talks|one-hour talks"},
    "actions": {"nl": "acties", "en": "actions"},
    "kpis": {"nl": "KPI's", "en": "KPIs"},
}
NO_COUNT = {
    ("verpakkingsmachine", "research.workshop.about"): "31 moments of the workshop, which were merged; see below",
    ("verpakkingsmachine", "changes.0.text"): "how many were added",
    ("onderdelen-en-garantie", "touchpoints.1.pain.value.source"): "calls in one case",
    ("nieuw-bij-customer-service", "steps.4.task"): "a task, of two calls",
    ("nieuw-bij-customer-service", "steps.1.task"): "a task",
}
"""Numbers that count something else than what the data holds, by value and field."""


@pytest.fixture(scope="module")
def reference() -> Playbook:
    playbook = read(ROOT, dt.date(2026, 11, 22)).playbook
    assert playbook
    return playbook


def counted(words: str, language: str) -> Iterator[tuple[str, int, str]]:
    """Yield what a text counts, how many it says there are, and its words."""
    number = "|".join((*NUMBERS[language], r"\d+"))
    for thing, nouns in COUNTED.items():
        for found in re.finditer(rf"(?<![\w,.-])({number})\s+(?:{nouns[language]})(?!\w)", words, re.IGNORECASE):
            said = found[1].lower()
            yield thing, NUMBERS[language].get(said) or int(said), found[0]


def counts(journey: Journey, playbook: Playbook) -> Mapping[str, set[int]]:
    """Return how many there are in a journey; of moments also how many are contact."""
    touchpoints = journey.touchpoints
    phases = journey.phases or playbook.config.phases
    research = journey.research
    return {
        "moments": {len(touchpoints), sum(each.kind != "customer-moment" for each in touchpoints)},
        "pains": {sum(each.pain is not None for each in touchpoints)},
        "truths": {sum(each.moment_of_truth is not None for each in touchpoints)},
        "handovers": {sum(len(each.handover) for each in touchpoints)},
        "phases": {len(phases if isinstance(phases, tuple) else playbook.phase_models[phases].phases)},
        "interviews": {research.interviews.n} if research and research.interviews else set(),
        "actions": {len(journey.actions), len({*journey.actions, *(id for t in touchpoints for id in t.actions)})},
        "kpis": {len(journey.kpis)},
    }


def test_what_a_journey_counts_in_words_is_what_its_data_holds(reference: Playbook) -> None:
    wrong, seen, explained = [], 0, set()
    for journey in reference.journeys:
        known = counts(journey, reference)
        for passage in passages(journey):
            place = journey.id, ".".join(map(str, passage.at))
            for thing, number, said in counted(passage.words, passage.language):
                seen += 1
                if place in NO_COUNT:
                    explained.add(place)
                elif number not in known[thing]:
                    wrong.append(f"{' '.join(place)} ({passage.language}): “{said}”, and there are {known[thing]}")
    assert not wrong, "\n".join(wrong)
    assert seen > 10
    assert {place for place in NO_COUNT if place[0] == "verpakkingsmachine"} <= explained


def test_the_moments_of_the_workshop_and_those_of_customers_are_together_those_of_the_map(reference: Playbook) -> None:
    journey = reference.journey("verpakkingsmachine")
    assert journey
    assert journey.research
    workshop = journey.research.workshop
    assert workshop
    assert workshop.about
    for language, pattern in (
        ("nl", r"samengevoegd tot (\w+)\. .* voegde er (\w+) toe"),
        ("en", r"merged into (\w+)\. .* added (\w+)"),
    ):
        found = re.search(pattern, workshop.about.read(language).words)
        assert found, language
        merged, added = (NUMBERS[language].get(each) or int(each) for each in found.groups())
        assert merged + added == len(journey.touchpoints), language


def test_what_personas_rest_on_is_the_research_of_their_journeys(reference: Playbook) -> None:
    shares: dict[tuple[str, str], list[int]] = defaultdict(list)
    totals: dict[tuple[str, str], int] = {}
    for persona in reference.personas.values():
        held = [j.research.interviews.n for j in reference.journeys if j.research and j.research.interviews]
        surveyed = [j.research.survey.n for j in reference.journeys if j.research and j.research.survey]
        surveyed += [each.n for j in reference.journeys for t in j.touchpoints for each in t.measurements]
        for words, language in persona.based_on.readings() if persona.based_on else ():
            number = "|".join(NUMBERS[language])
            of_all = rf"(\w+) (?:van de|of the) ({number}) interviews"
            alone = rf"^({number}) interviews"
            for share, total in re.findall(of_all, words, re.IGNORECASE):
                named = NUMBERS[language][total.lower()]
                assert named in held, f"{persona.id}: {words}"
                shares[language, total.lower()].append(NUMBERS[language].get(share.lower(), 1))
                totals[language, total.lower()] = named
            for total in re.findall(alone, words, re.IGNORECASE):
                assert NUMBERS[language][total.lower()] in held, f"{persona.id}: {words}"
            for n in re.findall(r"survey (?:onder|among|of) (\d+)", words):
                assert int(n) in surveyed, f"{persona.id}: {words}"
    assert len(shares) > 1
    assert [place for place, parts in shares.items() if sum(parts) > totals[place]] == []


def worths(playbook: Playbook) -> Iterator[tuple[str, Worth]]:
    for journey in playbook.journeys:
        for touchpoint in journey.touchpoints:
            if touchpoint.pain and touchpoint.pain.value:
                yield f"{journey.id}/{touchpoint.id}", touchpoint.pain.value
    for kpi in playbook.kpis.values():
        if kpi.value:
            yield kpi.id, kpi.value


def test_what_one_thing_costs_is_the_same_wherever_it_stands(reference: Playbook) -> None:
    amounts: dict[str, dict[float, list[str]]] = defaultdict(lambda: defaultdict(list))
    for where, worth in worths(reference):
        if (per := worth.per.read("nl").words) != "jaar":
            amounts[per][worth.amount].append(where)
    assert len(amounts) > 8
    assert {per: dict(found) for per, found in amounts.items() if len(found) > 1} == {}


def test_an_estimate_reckons_with_amounts_and_percentages_that_stand_in_the_playbook(reference: Playbook) -> None:
    amounts = {f"{worth.amount:g}" for _, worth in worths(reference)}
    reckoned = 0
    for action in reference.actions.values():
        kpi = reference.kpis.get(action.kpi or "")
        for words, language in action.value.source.readings() if action.value and action.value.source else ():
            for amount in re.findall(r"(?: à | at )([\d.,]+) euro", words):
                reckoned += 1
                assert re.sub("[.,]", "", amount) in amounts, f"{action.id} ({language}): {words}"
            for now, then in re.findall(r"(?:van|from) (\d+) (?:naar|to) (\d+) ?%", words):
                reckoned += 1
                assert kpi, action.id
                assert kpi.current, action.id
                assert kpi.target, action.id
                assert (kpi.current.value, kpi.target.value) == (float(now), float(then)), f"{action.id}: {words}"
    assert reckoned > 8


def guide(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "content" / language).rglob("*.md")):
        yield str(path.relative_to(ROOT)), path.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_that_a_page_names_is_there_or_made_on_the_way(language: str) -> None:
    """The files of the reference playbook and of a new one, and those that a page shows how to write or make."""
    made = {
        path for _, text in guide(language) for path in re.findall(r"(?m)^\s*# ((?:journeys|content)/[\w./-]+)", text)
    }
    made |= {
        f"journeys/registers/personas/{name}.yml"
        for _, text in guide(language)
        for name in re.findall(r"reisgids new persona ([\w-]+)", text)
    }
    named = re.compile(r"(?<![\w/.-])((?:journeys|content)/[\w./-]+\.(?:yml|csv))(?![\w/-])")
    pages = list(guide(language))
    missing = [
        f"{page}: {path}"
        for page, text in pages
        for path in named.findall(text)
        if not (ROOT / path).exists()
        and not (STARTER / language / "playbook" / path).exists()
        and path not in made
        # The example of fetching a file from elsewhere, which is why it isn't there.
        and path != "journeys/measurements/survey.csv"
    ]
    assert len(pages) > 30
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_edition_and_journey_in_a_command_is_one_of_a_new_playbook(language: str) -> None:
    folder = STARTER / language / "playbook"
    settings = yaml.safe_load((folder / "site-config.yml").read_text("utf-8"))
    editions = {"internal", *settings["editions"]}
    journeys = {path.stem for path in (folder / "journeys").glob("*.yml")}
    commands = [
        (page, command)
        for page, text in guide(language)
        for command in re.findall(r"(?m)reisgids (?:build|serve|export|explain|new)\b[^`\n#]*", text)
    ]
    strange = [
        f"{page}: {command}"
        for page, command in commands
        if not set(re.findall(r"--edition ([\w-]+)", command)) <= editions
        or not set(re.findall(r"(?:export (?:html|pdf|xlsx)|explain --edition [\w-]+) (\w[\w-]+)", command)) <= journeys
    ]
    assert len(commands) > 20
    assert not strange, "\n".join(strange)
