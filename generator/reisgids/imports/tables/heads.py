"""What the head of a column or a lane means, in Dutch or English, however it is written."""

from __future__ import annotations

import re
from typing import Literal

Meaning = Literal[
    "layer", "phase", "title", "does", "need", "expectation", "thinks", "feels", "quotes", "moment_of_truth", "pain",
    "delight", "opportunity", "frontstage", "backstage", "systems", "channel", "personas", "people", "parties",
    "duration", "waiting", "effort", "evidence", "satisfaction", "importance", "note", "text", "colour", "frame",
    "technical",
]  # fmt: skip

_LONGEST, _LONGEST_QUESTION = 80, 400
_WORDS: tuple[tuple[Meaning, str], ...] = (
    ("moment_of_truth", r"waarheidsmoment|moments? of truth|moment(?:en)? van de waarheid|cruciaal|^mots?$"),
    ("technical", r"^(?:id|nr|no|nummer|#|x|y|width|height|breedte|hoogte|links?|url|votes?|stemmen|tags?|labels?|type"
     r"|locked|author|auteur|createdby|created by|created|created at|modified by|modified|modified at|last updated by"
     r"|last updated|gemaakt door|gemaakt op|gewijzigd(?: door| op)?|position x|position y|border.*|sticky type"
     r"|board(?: name)?|bord)$"),
    ("frontstage", r"front ?(?:stage|office)|on ?stage|zichtbaar(?:e)? (?:voor|werk)|medewerker"),
    ("backstage", r"back ?(?:stage|office)|achter de schermen|onzichtbaar|ondersteunend|support(?:ing)? process"
     r"|intern(?:e|al)? process"),
    ("layer", r"^(?:service ?|diensten? ?)?(?:layers?|laag|lagen|lanes?|swimlanes?|baan)$|blueprint ?(?:layer|laag)"),
    ("phase", r"\b(?:sub)?(?:fasen?|fases|phases?|stages?|stadium|stadia|etappes?)\b"),
    ("quotes", r"citaat|citaten|\bquotes?\b|quotation|verbatim|uitspra|voice of"),
    ("thinks", r"denk|gedacht|think|thought"),
    ("pain", r"pijn|\bpains?\b|frustrat|knelpunt|probleem|problemen|problem|ergernis|irritat|bottleneck|friction"
     r"|frictie"),
    ("delight", r"delight|\bblij|hoogtepunt|pluspunt|positie[vf]|\bwow|\bgains?\b|gaat (?:er )?goed|goed gaat"
     r"|highlights?"),
    ("opportunity", r"\bkans|verbeter|opportunit|improve|\bidee|\bideas?\b|oploss|solution|aanbevel|recommend"),
    ("feels", r"gevoel|voel|emotie|emotion|\bfeel|\bmood|stemming|sentiment|smiley|emoji|beleving|ervaring|experience"
     r"|^scores?$|^cijfer$|waardering"),
    ("satisfaction", r"tevreden|satisf"),
    ("importance", r"\bbelang|importan"),
    ("need", r"behoefte|\bneeds?\b|\bwens|\bwants?\b|\bgoals?\b|\bdoel(?:en)?\b|jobs? to be done|motivati"),
    ("expectation", r"verwacht|expect"),
    ("waiting", r"wachttijd|\bwachten\b|\bwait(?:ing)?\b"),
    ("effort", r"\bmoeite\b|\beffort|inspanning"),
    ("duration", r"\b(?:duur|tijdsduur|doorlooptijd|duration|tijd|time|minuten|minutes|mins?|uren|hours?|dagen"
     r"|days)\b"),
    ("evidence", r"\b(?:evidence|bewijs|bewijsstuk(?:ken)?|bron(?:nen)?|sources?)\b"),
    ("systems", r"systeem|systemen|\bsystems?\b|^it\b|applicatie|application|\btools?\b|software|technolog"),
    ("channel", r"kanaal|kanalen|\bchannels?\b|^medium$|^media$"),
    ("personas", r"persona|doelgroep|segment|klanttype"),
    ("does", r"\bdoet\b|\bdoes\b|\bdoing\b|^doen$|handeling|klantacti|(?:customer|user|klant)s?'?s? ?acti|gedrag"
     r"|behaviou?r|^acties?$|^actions?$|actie(?:s)? (?:van de )?klant|activiteit(?:en)? (?:van de )?klant"),
    ("parties", r"verantwoordelijk|responsib|eigenaar|\bowners?\b|afdeling|department|\bteams?\b|uitvoerder|\bpartij"
     r"|\bpart(?:y|ies)\b|leverancier|supplier|geleverd|delivered"),
    ("people", r"\b(?:wie|who|actors?|rol(?:len)?|roles?|stakeholders?)\b|betrokken"),
    ("colour", r"kleur|colou?r"),
    ("frame", r"^(?:frames?|kaders?|areas?|gebied|secties?|sections?|groep|group|kolom|column)$|frame (?:title|name)"),
    ("note", r"opmerking|remarks?|comments?|notitie|\bnotes?\b|toelicht|uitleg|bijzonderhe|explanation"),
    ("text", r"^(?:tekst|text|sticky(?: ?notes?)?|stickies|inhoud|content|post ?its?|plain text)$"),
    ("title", r"contactmoment|contactpunt|touch ?points?|\bmoment(?:en|s)?\b|\bstap(?:pen)?\b|\bsteps?\b|activiteit"
     r"|activit|gebeurtenis|\bevents?\b|gebeurt|happens|\btaak|\btaken\b|\btasks?\b|interacti|\btitels?\b|\btitles?\b"
     r"|^naam$|^name$|omschrijving|description|beschrijving"),
)  # fmt: skip
_MEANINGS: tuple[tuple[Meaning, re.Pattern[str]], ...] = tuple((name, re.compile(words)) for name, words in _WORDS)
_TIMESTAMP = re.compile(
    r"tijdstempel|timestamp|begintijd|voltooi|completion time|start ?date|submit|respondent|recorded"
)
_FIGURES = ({"metric", "metriek", "meting", "measure"}, {"value", "waarde", "score"})


def meaning_of(head: str) -> Meaning | None:
    """Return what a head means; None where that isn't known, or where it is no head but a text."""
    if len(head) > _LONGEST:
        return None
    plain = plain_head(head)
    if not plain:
        return None
    return next((name for name, words in _MEANINGS if words.search(plain)), None)


def plain_head(head: str) -> str:
    """Return a head in small letters, without what stands in brackets and without signs around its words."""
    bare = re.sub(r"[(\[{].*?[)\]}]", " ", head).casefold()
    bare = re.sub(r"[^\w# ]+", " ", bare.replace("'s", "s").replace("’s", "s"))
    return " ".join(bare.replace("_", " ").split())


def are_of_answers(heads: list[str]) -> bool:
    """Return whether these are the heads of a survey's answers: a time stamp, and no phase."""
    plain = [plain_head(head[:_LONGEST_QUESTION]) for head in heads]
    return any(_TIMESTAMP.search(each) for each in plain) and "phase" not in {meaning_of(head) for head in heads}


def are_of_figures(heads: list[str]) -> bool:
    """Return whether these are the heads of measurements: a metric with a value."""
    plain = {plain_head(head[:_LONGEST_QUESTION]) for head in heads}
    return all(plain & names for names in _FIGURES)
