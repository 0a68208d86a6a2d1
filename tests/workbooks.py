"""Makes small Excel workbooks, so that no test needs a file that nobody can read."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORMATS = '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/>'
_STYLES = f'<styleSheet xmlns="{_MAIN}"><cellXfs>{_FORMATS}</cellXfs></styleSheet>'
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>'
    '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:sysClr val="menu" lastClr="FFF2CC"/></a:dk2>'
    '</a:clrScheme><a:fmtScheme name="Office"><a:effectStyleLst><a:effectStyle><a:effectLst>'
    '<a:outerShdw blurRad="57150" dist="19050" dir="5400000" algn="ctr" rotWithShape="0"/>'
    "</a:effectLst></a:effectStyle></a:effectStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
"""What Excel puts in every workbook that it saves: among it much that looks like the place of a cell."""
_EPOCH = dt.datetime(1899, 12, 30)


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Return a workbook with these sheets. Days and moments are kept as Excel keeps them, as numbers with a format."""
    names = list(sheets)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        + "".join(f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{n + 1}.xml") for n in range(len(names))]
        ),
        "xl/styles.xml": _STYLES,
        "xl/theme/theme1.xml": _THEME,
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet_xml(rows)
    return zipped(parts)


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return the parts of a workbook as a file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return data.getvalue()


def sheet_xml(rows: Sequence[Sequence[object]]) -> str:
    """Return a sheet as it stands in a workbook."""
    body = ""
    for line, row in enumerate(rows, 1):
        cells = "".join(_cell(f"{_letters(column)}{line}", value) for column, value in enumerate(row))
        body += f'<row r="{line}">{cells}</row>'
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _cell(at: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, dt.date):
        moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
        serial = (moment - _EPOCH) / dt.timedelta(days=1)
        return f'<c r="{at}" s="{2 if isinstance(value, dt.datetime) else 1}"><v>{serial:.10f}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{at}"><v>{value}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'
