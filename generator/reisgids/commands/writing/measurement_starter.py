"""What `new measurements` writes: an empty sheet as a survey tool exports it, and the file that says how to read it.

The layout of Qualtrics is that of its documentation, the others are those of exports that people published: Microsoft
Forms puts five columns before the questions, in a workbook; Google Forms one, with the moment; SurveyMonkey nine, under
two rows of heads; Qualtrics seventeen, under three rows of heads in CSV. The heads are those of an English export, of
Forms and Google in Dutch those of a Dutch one; the files say so.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from string import Template

from reisgids.commands.writing.empty_workbook import empty_workbook

TOOLS = ("forms", "google", "surveymonkey", "qualtrics", "figures")
"""Where the measurements come from; `figures` are of a report, a line each, and need no file beside them."""
FOLDER = "journeys/measurements"
_SHIPPED = files("reisgids") / "starter"


def measurement_files(tool: str, language: str, *, name: str, journey: str, schema: str) -> dict[str, bytes]:
    """Return the files to write, by their paths in the playbook's folder."""
    at = _SHIPPED / language / "new" / "measurements"
    sheet = (at / f"{tool}.csv").read_text("utf-8")
    if tool == "figures":
        return {f"{FOLDER}/{name}.csv": sheet.encode()}
    template = (at / f"{tool}.yml").read_text("utf-8")
    mapping = Template(template).substitute(name=name, journey=journey, schema=schema)
    found = {f"{FOLDER}/{name}.yml": mapping.encode()}
    if tool == "forms":
        found[f"{FOLDER}/{name}.xlsx"] = empty_workbook(next(csv.reader([sheet.rstrip("\n")])))
    else:
        found[f"{FOLDER}/{name}.csv"] = sheet.encode()
    return found
