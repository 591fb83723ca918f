"""Which versions made a result."""

import platform
from importlib.metadata import version

from summarizer.version import __version__


def versions() -> dict[str, str]:
    """Return the versions that can change a result, by name."""
    return {"summarizer": __version__, "python": platform.python_version(), "pydantic": version("pydantic")}
