"""Phases, and the models that order them. Two models are built in; a playbook can define its own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reisgids.model.values.base import IN_OUTLINE, OneOrMore, Ref, Slug, To, Value
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import YesNo
from reisgids.model.values.text import Text


class Phase(Value):
    """One phase of a customer journey."""

    id: Annotated[Slug, IN_OUTLINE]
    name: Annotated[Text, IN_OUTLINE]
    goal: Annotated[Prose | None, IN_OUTLINE] = None
    about: Annotated[Prose | None, IN_OUTLINE] = None
    also: Annotated[tuple[Text, ...], OneOrMore, IN_OUTLINE] = ()
    existing_customer: Annotated[YesNo, IN_OUTLINE] = False


class PhaseModel(Value):
    """An ordered list of phases.

    `mapping` has, per other model, in which of its phases each phase of this one can be read.
    """

    id: Annotated[Slug, IN_OUTLINE]
    name: Annotated[Text, IN_OUTLINE]
    about: Annotated[Prose | None, IN_OUTLINE] = None
    phases: Annotated[tuple[Phase, ...], Field(min_length=1), IN_OUTLINE]
    mapping: Annotated[dict[Ref, dict[Ref, Ref]], To("phase-models"), IN_OUTLINE] = Field(default_factory=dict)
    loop: Annotated[YesNo, IN_OUTLINE] = False


def _phase(
    id: str, nl: str, en: str, goal_nl: str, goal_en: str, *, existing: bool = False, also: tuple[tuple[str, str], ...]
) -> Phase:
    return Phase(
        id=id,
        name=Text(nl=nl, en=en),
        goal=Prose(nl=goal_nl, en=goal_en),
        also=tuple(Text(nl=dutch, en=english) for dutch, english in also),
        existing_customer=existing,
    )


B2B_SIX = PhaseModel(
    id="b2b-6",
    name=Text(nl="B2B, zes fasen", en="B2B, six phases"),
    phases=(
        _phase(
            "awareness",
            "Awareness",
            "Awareness",
            "De klant ontdekt dat er een probleem is, en wie het kan oplossen.",
            "The customer discovers the problem, and who could solve it.",
            also=(("Bekendheid", "Discovery"),),
        ),
        _phase(
            "consideration",
            "Consideration",
            "Consideration",
            "De klant vergelijkt oplossingen en leveranciers.",
            "The customer compares solutions and suppliers.",
            also=(("Overweging", "Comparing"),),
        ),
        _phase(
            "purchase",
            "Purchase",
            "Purchase",
            "De klant beslist en tekent.",
            "The customer decides and signs.",
            also=(("Koop", "Buying"), ("Aankoop", "Decision")),
        ),
        _phase(
            "initiate",
            "Initiate",
            "Initiate",
            "De klant neemt in gebruik wat is gekocht.",
            "The customer starts to use what was bought.",
            existing=True,
            also=(("Start", "Start"), ("Ingebruikname", "Onboarding")),
        ),
        _phase(
            "engage",
            "Engage",
            "Engage",
            "De klant gebruikt, krijgt service en koopt opnieuw.",
            "The customer uses it, gets service and buys again.",
            existing=True,
            also=(("Gebruik", "Use"), ("Service", "Service")),
        ),
        _phase(
            "advocacy",
            "Advocacy",
            "Advocacy",
            "De klant beveelt aan.",
            "The customer recommends.",
            existing=True,
            also=(("Aanbeveling", "Recommendation"), ("Ambassadeurschap", "Referral")),
        ),
    ),
    mapping={
        "lifecycle-5": {
            "awareness": "awareness",
            "consideration": "consideration",
            "purchase": "decision",
            "initiate": "retention",
            "engage": "retention",
            "advocacy": "advocacy",
        }
    },
)

LIFECYCLE_FIVE = PhaseModel(
    id="lifecycle-5",
    name=Text(nl="Lifecycle, vijf fasen", en="Lifecycle, five phases"),
    phases=(
        _phase(
            "awareness",
            "Awareness (bekendheid)",
            "Awareness",
            "Aandacht en interesse wekken: advertenties, mond-tot-mondreclame, social media.",
            "Win attention and interest: adverts, word of mouth, social media.",
            also=(("Bekendheid", "Discovery"),),
        ),
        _phase(
            "consideration",
            "Consideration (overweging)",
            "Consideration",
            "De klant weegt behoeften en concurrenten af met reviews, praktijkvoorbeelden en productinformatie.",
            "The customer weighs needs and competitors with reviews, case studies and detailed product information.",
            also=(("Overweging", "Comparing"),),
        ),
        _phase(
            "decision",
            "Decision (beslissing)",
            "Decision",
            "Kopen of niet: prijs, customer service, producteigenschappen en merkreputatie geven de doorslag.",
            "To buy or not: price, customer service, product features and brand reputation decide.",
            also=(("Beslissing", "Buying"), ("Koop", "Purchase"), ("Aankoop", "Acquisition")),
        ),
        _phase(
            "retention",
            "Retention (retentie)",
            "Retention",
            "Goede service, luisteren en verwachtingen waarmaken: dat geeft herhalingsaankopen en ambassadeurs.",
            "Good service, listening and meeting expectations give repeat purchases and advocates.",
            existing=True,
            also=(("Retentie", "Loyalty"), ("Behoud", "Keeping"), ("Gebruik", "Use")),
        ),
        _phase(
            "advocacy",
            "Advocacy (ambassadeurschap)",
            "Advocacy",
            "De klant vertelt het verder en voedt zo nieuwe awareness.",
            "The customer tells others, which feeds new awareness.",
            existing=True,
            also=(
                ("Ambassadeurschap", "Recommendation"),
                ("Aanbeveling", "Referral"),
                ("Belangenbehartiging", "Promotion"),
            ),
        ),
    ),
    mapping={
        "b2b-6": {
            "awareness": "awareness",
            "consideration": "consideration",
            "decision": "purchase",
            "retention": "engage",
            "advocacy": "advocacy",
        }
    },
    loop=True,
)

BUILT_IN = (B2B_SIX, LIFECYCLE_FIVE)
