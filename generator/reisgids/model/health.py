"""How strictly each health rule is kept in a playbook."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict

from reisgids.model.values.base import Value

Strictness = Literal["off", "warning", "error"]
_SAID = {
    "uit": "off", "nee": "off", "no": "off", "false": "off",
    "waarschuwing": "warning", "waarschuw": "warning", "ja": "warning", "aan": "warning", "yes": "warning",
    "on": "warning", "true": "warning", "fout": "error",
}  # fmt: skip


def _strictness(value: Any) -> Any:
    """Understand the Dutch words, and yes and no, since `off` is what a reader of YAML elsewhere takes for no."""
    word = str(value).strip().lower()
    return _SAID.get(word, word if word in ("off", "warning", "error") else value)


_Kept = Annotated[Strictness, BeforeValidator(_strictness)]


class Health(Value):
    """Per health rule: off, a warning, or an error that keeps the playbook from being built. Keys have hyphens."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    journey_without_persona: _Kept = "warning"
    review_overdue: _Kept = "warning"
    existing_customer_map_starts_early: _Kept = "warning"
    micro_journey_in_one_silo: _Kept = "warning"
    moment_of_truth_without_action: _Kept = "warning"
    pain_without_owner: _Kept = "warning"
    handover_without_responsibilities: _Kept = "warning"
    same_moment_twice: _Kept = "warning"
    moment_told_differently: _Kept = "warning"
    touchpoint_without_measurement: _Kept = "warning"
    touchpoint_without_system: _Kept = "warning"
    assumption_older_than_a_year: _Kept = "warning"
    measured_without_measurement: _Kept = "warning"
    wave_overdue: _Kept = "warning"
    too_few_answers: _Kept = "warning"
    ces_without_version: _Kept = "warning"
    mean_instead_of_share: _Kept = "warning"
    kpi_without_baseline_or_owner: _Kept = "warning"
    kpi_without_series: _Kept = "warning"
    action_without_kpi_owner_or_date: _Kept = "warning"
    action_not_measured: _Kept = "warning"
    claim_without_source: _Kept = "warning"
    form_of_address: _Kept = "warning"
    we_where_partners_read: _Kept = "warning"
    contact_strategy_channels: _Kept = "warning"
    contact_details_outside_contact: _Kept = "warning"
    quote_names_a_person: _Kept = "warning"
    route_that_teaches_little: _Kept = "warning"
