"""What the figure of an action did stands in the list of actions on the page of its journey."""

from __future__ import annotations

import pytest

from reisgids.model.registers import Action, Kpi
from tests.insight.measurement.test_kpi_verdict import waves
from tests.pages.playbooks import journey, page, planned, playbook, words


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((50, 99, 80), "Wat het cijfer deed: hoger dan ervoor Ervoor CSAT"),
        ((50, 99, 55), "Wat het cijfer deed: verschil kan toeval zijn Ervoor CSAT"),
        ((50,), "Nog niet gemeten: er is nog geen meting die na die dag begon."),
    ],
)
def test_the_verdict_is_read_without_opening_anything(values: tuple[float, ...], said: str) -> None:
    kpi = Kpi.model_validate({"id": "k", "title": "K", "from": {"journey": "reis", "metric": "csat"}})
    given = {"id": "a", "title": "A", "term": "short", "impact": "high", "status": "done", "kpi": "k"}
    action = Action.model_validate({**given, "done_on": "2025-05-20"})
    of = journey(actions=["a"], measurements=waves(*values))
    text = words(page(planned(playbook(of, kpis={"k": kpi}, actions={"a": action})), "journeys/reis.md").render())
    assert said in " ".join(text.split())
    caution = "het cijfer bewijst niet dat het hierdoor kwam"
    assert (caution in text) == (len(values) > 1)
