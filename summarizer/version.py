"""The version, stated once: the package metadata, `--version` and every run record read it here."""

__version__ = "0.1.0"
