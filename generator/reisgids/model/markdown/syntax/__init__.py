"""Markdown as GitHub and Material for MkDocs take it: CommonMark, and what these two have beyond it."""
