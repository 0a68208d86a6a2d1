"""No site contains what its edition hides: the last thing that is looked at before it is published."""

from reisgids.site.leaks.check import leaks
from reisgids.site.leaks.leak import Leak

__all__ = ["Leak", "leaks"]
