"""Attachments: documents beside the pages that a reader can take along, such as a PDF or a workbook."""

from __future__ import annotations

import re

from reisgids.problems import Place, Problem, problem

ATTACHMENTS = (".pdf", ".xlsx", ".docx", ".pptx", ".csv", ".zip", ".mp4")
"""The kinds of file that are published where a page links to them."""
LARGEST = 50_000_000
_PACKED = re.compile(rb"PK(?:\x03\x04|\x05\x06)")
_BEGINS = {
    ".pdf": re.compile(rb"[\s\S]{0,1024}%PDF-"),
    ".mp4": re.compile(rb"[\s\S]{4}ftyp"),
    **dict.fromkeys((".xlsx", ".docx", ".pptx", ".zip"), _PACKED),
}


def attachment_problems(name: str, data: bytes, _language: str = "") -> tuple[Problem, ...]:
    """Return what keeps an attachment from being published: it is too large, or of another kind than its name."""
    suffix, place = name[name.rfind(".") :].lower(), Place(name)
    if len(data) > LARGEST:
        return (problem("attachment-too-large", place, most=LARGEST // 1_000_000),)
    begins = _BEGINS.get(suffix)
    if begins and not begins.match(data):
        return (problem("attachment-misnamed", place, suffix=suffix),)
    return ()
