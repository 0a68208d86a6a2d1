"""The edition that is always there, and that is meant where none is named."""

INTERNAL = "internal"
"""Its name. The model's own `INTERNAL` takes too long to load for a command that needs no playbook."""
