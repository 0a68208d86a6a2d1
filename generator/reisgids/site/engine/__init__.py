"""Material for MkDocs: the only part that imports MkDocs."""
