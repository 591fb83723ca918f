"""Publishing: a verdict's Markdown appended to the page of the CI job, where the CI system names one."""

from collections.abc import Mapping
from pathlib import Path

from summarizer.errors import OutputError

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


def append_step_summary(markdown: str, environment: Mapping[str, str]) -> Path | None:
    """Append the Markdown to the file that GITHUB_STEP_SUMMARY names; return it, or None where none is named.

    Raises OutputError where it cannot be written.
    """
    name = environment.get(STEP_SUMMARY)
    if not name:
        return None
    path = Path(name)
    try:
        with path.open("a", encoding="utf-8") as page:
            page.write(markdown + "\n")
    except OSError as error:
        raise OutputError(f"{path} ({STEP_SUMMARY}): cannot be written: {error.strerror}") from error
    return path
