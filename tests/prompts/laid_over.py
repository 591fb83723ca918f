"""A folder of templates laid over ours, for tests that write their own."""

from collections.abc import Mapping
from pathlib import Path

from summarizer.prompts.templates import Prompts


def laid_over(folder: Path, article: str, others: Mapping[str, str | bytes] | None = None) -> Prompts:
    """Return prompts whose `article` is this one, beside these other files of the same folder."""
    write(folder, {"article.j2": article, **(others or {})})
    return Prompts.load(folder)


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the files as they are, without touching line ends."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
