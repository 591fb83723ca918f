"""What our extras need: a command that installs it from a package index, which may know another project by our name."""

import re
from importlib.metadata import PackageNotFoundError, requires

_OF_EXTRA = re.compile(r"([^;]+?)\s*;\s*extra\s*==\s*['\"]([^'\"]+)['\"]")


def install_command(extra: str) -> str:
    """Return the command that installs what the extra needs, with its bounds: `pip install 'pyarrow>=21'`."""
    try:
        stated = requires("summarizer") or []
    except PackageNotFoundError:  # run from a folder, never installed
        stated = []
    found = [match.group(1) for match in map(_OF_EXTRA.fullmatch, stated) if match and match.group(2) == extra]
    return " ".join(["pip install", *(f"'{requirement}'" for requirement in found or [f".[{extra}]"])])
