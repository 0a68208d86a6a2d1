"""Something that the site's makers will not do, as an exception with a message per language."""

from __future__ import annotations

from reisgids.labels.words import words


class RefusalError(Exception):
    """Names an entry of `labels/<language>/site.yml` below `refused`, and the values that fill it in."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(f"{code}: {values}")
        self.code = code
        # On one line each: what is named can't pass for a line of ours.
        self.values = {name: " ".join(str(value).splitlines()) for name, value in values.items()}

    def say(self, language: str) -> str:
        """Return what is refused and what to do about it."""
        return words(language).say(f"site.refused.{self.code}", **self.values)
