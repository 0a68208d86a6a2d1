"""Changes the YAML that people wrote: what isn't changed stays as it is, byte for byte."""
