"""Makes the same journeys twice: as a Reisgids playbook, and as plain Markdown tables for Material for MkDocs."""

from __future__ import annotations

from pathlib import Path

PHASES = ("awareness", "consideration", "purchase", "initiate", "engage", "advocacy")
CHANNELS = ("website", "phone", "email", "face-to-face")
PARTIES = ("maker", "vervoerder", "monteur")
TOUCHPOINTS = 12
LANES = ("does", "need", "thinks", "feels", "channel", "delivered by", "backstage", "evidence")

_WORDS = (
    "De klant vergelijkt de offerte met twee andere en mist de levertijd",
    "Wil weten wanneer de monteur komt en wie er belt als het later wordt",
    "Vraagt een collega of de machine ook kleinere zakken aankan",
    "Controleert de regels van de factuur en zoekt het ordernummer op",
)


def reisgids_playbook(folder: Path, journeys: int) -> None:
    """Write a playbook in one language with so many journeys of twelve touchpoints.

    What they hold gives four diagrams each, as the budget has it: emotion curve, flow, channels by phase and peak-end.
    Who delivers is the same all through a journey: without hand-overs there is no chain of them to draw.
    """
    registers = folder / "journeys" / "registers"
    registers.mkdir(parents=True)
    (folder / "site-config.yml").write_text(
        "name: Meetplaybook\norganisation:\n  name: Meetbedrijf\nlanguages: nl\nlibrary:\n  use: no\n", "utf-8"
    )
    (registers / "parties.yml").write_text(
        "".join(f"{party}:\n  name: {party.title()}\n" for party in PARTIES), "utf-8"
    )
    (registers / "personas.yml").write_text("koper:\n  name: Koper\n", "utf-8")
    for n in range(journeys):
        (folder / "journeys" / f"reis-{n:04}.yml").write_text(_journey(n), "utf-8")


def _journey(n: int) -> str:
    lines = [f"title: Klantreis {n}", "summary: Een klantreis om mee te meten", "personas: koper", "touchpoints:"]
    for t in range(TOUCHPOINTS):
        words = [_WORDS[(n + t + k) % len(_WORDS)] for k in range(3)]
        lines += [
            f"  - id: moment-{t}",
            f"    title: Moment {t} van reis {n}",
            f"    phase: {PHASES[t // 2]}",
            f"    channel: [{CHANNELS[(n + t) % len(CHANNELS)]}]",
            f"    does: {words[0]}",
            f"    need: {words[1]}",
            f"    thinks: {words[2]}",
            f"    feels: {{ word: gemengd, score: {(n * 7 + t * 3) % 5 - 2} }}",
            f"    delivered_by: {PARTIES[n % len(PARTIES)]}",
            f"    backstage: {words[1]}",
            f"    evidence: {('assumed', 'observed', 'measured')[(n + t) % 3]}",
        ]
    return "\n".join(lines) + "\n"


def plain_material(folder: Path, journeys: int, *, in_nav: bool) -> None:
    """Write a stock Material for MkDocs project: each journey a page with one table of the same words.

    With `in_nav` false the journeys stay out of the menu, as in Reisgids; else MkDocs' default menu lists them all.
    """
    docs = folder / "docs"
    (docs / "journeys").mkdir(parents=True)
    config = "site_name: Plain\nsite_url: https://example.org/\ntheme:\n  name: material\n  font: false\n"
    config += "  features: [navigation.instant, navigation.tabs]\n"
    if not in_nav:
        config += "nav:\n  - Home: index.md\n  - Journeys: journeys/index.md\nnot_in_nav: /journeys/reis-*.md\n"
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    (docs / "index.md").write_text("# Home\n", "utf-8")
    links = "".join(f"- [Klantreis {n}](reis-{n:04}.md)\n" for n in range(journeys))
    (docs / "journeys" / "index.md").write_text(f"# Journeys\n\n{links}", "utf-8")
    for n in range(journeys):
        (docs / "journeys" / f"reis-{n:04}.md").write_text(_table(n), "utf-8")


def _table(n: int) -> str:
    columns = range(TOUCHPOINTS)
    rows = [
        "| | " + " | ".join(f"Moment {t} van reis {n}" for t in columns) + " |",
        "|---" * (TOUCHPOINTS + 1) + "|",
    ]
    for lane, name in enumerate(LANES):
        rows.append(f"| {name} | " + " | ".join(_WORDS[(n + t + lane) % len(_WORDS)] for t in columns) + " |")
    return f"# Klantreis {n}\n\nEen klantreis om mee te meten\n\n" + "\n".join(rows) + "\n"
