"""What was read the time before: a file that is still the same isn't read, checked and judged again.

It stands beside what the engine made, in one file sealed with the user's own secret (`site/engine/store.py`). It is
a pickle, which can run as code: without that seal it is never looked into, so that nothing is taken from a playbook of
somebody else's.
"""

from __future__ import annotations

import pickle
from contextlib import suppress
from pathlib import Path

from reisgids.own_cache import own_secret
from reisgids.site.engine.store import Store, key_of
from reisgids.site.staging.code import code_digest
from reisgids.sources.files.cache import Cache
from reisgids.sources.yaml.without_collecting import without_collecting


class KeptReading:
    """What was read of the playbook in the folder `root`, by this version of Reisgids."""

    def __init__(self, root: Path) -> None:
        playbook = root.resolve()
        self._folder = playbook / ".reisgids" / "read"
        self._key = key_of(code_digest(), str(playbook))

    def recall(self) -> Cache:
        """Return what was kept; nothing, where there is none that is the user's own."""
        kept = self._store().take(self._key) if (self._folder / self._key).is_file() else None
        if kept is None:
            return Cache()
        with without_collecting():
            cache: Cache = pickle.loads(kept)  # noqa: S301  sealed with the user's own secret
        return cache

    def keep(self, cache: Cache) -> None:
        """Keep what was read, and nothing of the time before. Where it can't be kept it is read again."""
        cache.has_news = False
        with suppress(OSError):
            store = self._store()
            with without_collecting():
                store.put(self._key, pickle.dumps(cache, pickle.HIGHEST_PROTOCOL))
            store.sweep({self._key})

    def _store(self) -> Store:
        return Store(self._folder, own_secret())
