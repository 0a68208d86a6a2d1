"""What one audience may see of a playbook. Everything later in the flow gets only what this lets through."""

from reisgids.editions.dead_links import dead_links
from reisgids.editions.edition import for_edition

__all__ = ["dead_links", "for_edition"]
