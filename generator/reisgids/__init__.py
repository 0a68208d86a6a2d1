"""Reisgids: a static site generator for publishable customer-journey playbooks."""

__version__ = "0.1.0"
