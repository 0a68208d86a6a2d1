"""Which day it is, for a command."""

from __future__ import annotations

import datetime as dt
import os


def today() -> dt.date:
    """Return the day of SOURCE_DATE_EPOCH (seconds since 1970, in UTC) where that is set, else today."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if moment.isascii() and moment.isdigit() and len(moment) < 12:
        return dt.datetime.fromtimestamp(int(moment), dt.UTC).date()
    return dt.date.today()
