"""The page of playbook health: what the rules of the field find, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.health.report import RuleReport, health_report
from reisgids.model.site_pages import has_page
from reisgids.pages.method.findings import Subject, subjects
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext

_PATH = "health/index.md"


@dataclass(frozen=True)
class RuleView:
    """A rule as the page shows it. `share` is the part that is in order, in hundredths; None where nothing was asked.

    `promise` is what holds when all is well; `found` what doesn't, or how many do; `more` counts what isn't listed.
    """

    id: str
    title: str
    promise: str
    why: str
    tally: str
    share: int | None
    subjects: tuple[Subject, ...]
    more: str


def health_pages(context: RenderContext) -> list[Page]:
    """Return the page, or none where the playbook's health is withheld: what is not in order concerns its makers."""
    if not has_page(context.view, _PATH):
        return []
    return [
        context.page(
            _render,
            search=_search,
            path=_PATH,
            title=context.reader.say("health.title"),
            layout="list",
            section="about",
            description=context.reader.say("health.description"),
            language_of_title=context.language,
            nav=False,
            foot=True,
        )
    ]


def _render(context: RenderContext) -> Rendered:
    reader, (attention, fine) = context.reader, context.once(_asked)
    reports = context.work_out(health_report)
    off = tuple(_title(context, report) for report in reports if report.strictness == "off")
    every = len(attention) + len(fine)
    lead = reader.say("health.some" if attention else "health.all_well", fine=len(fine), all=every)
    blocks = (
        context.lead(_PATH, lead),
        *context.introduction(_PATH),
        context.fragment("health", "method/health", attention=attention, fine=fine, off=off),
    )
    return Rendered(blocks)


def _asked(context: RenderContext) -> tuple[tuple[RuleView, ...], tuple[RuleView, ...]]:
    """Return the rules that the playbook is held to: those that found something, and the others."""
    asked = [report for report in context.work_out(health_report) if report.strictness != "off"]
    attention = tuple(_view(context, report) for report in asked if report.found)
    return attention, tuple(_view(context, report) for report in asked if not report.found)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    title = context.reader.say("health.title")
    about, words = context.reader.say("health.description"), context.reader.say("health.synonyms")
    yield SearchEntry(title, about, "health", synonyms=words)
    for rules in context.once(_asked):
        for view in rules:
            at = f"rule-{view.id}" if view.subjects else ""
            yield SearchEntry(view.title, view.promise, "health", at, within=title)


def _title(context: RenderContext, report: RuleReport) -> str:
    return context.reader.label(f"Health.{_key(report)}")


def _key(report: RuleReport) -> str:
    return report.rule.name.replace("-", "_")


def _view(context: RenderContext, report: RuleReport) -> RuleView:
    reader = context.reader
    name = report.rule.name
    listed, beyond = subjects(context, _PATH, name, report.found)
    fine = report.asked - len(report.found)
    counted = reader.words.find(f"pages.health.rules.{name}.tally") is not None and report.asked
    return RuleView(
        id=name,
        title=_title(context, report),
        promise=reader.words.say(f"fields.Health.{_key(report)}.help"),
        why=reader.say(f"health.rules.{name}.why"),
        tally=reader.say(f"health.rules.{name}.tally", fine=reader.number(fine), all=reader.number(report.asked))
        if counted
        else "",
        share=round(100 * fine / report.asked) if counted else None,
        subjects=listed,
        more=reader.beyond("more_places", beyond),
    )
