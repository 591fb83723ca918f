"""Digests: what a run was made of, and what the outcome of an article depends on."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from summarizer.models.articles import Article
from summarizer.resources import PROMPTS, SCHEMAS
from summarizer.settings import REPLAY, Settings
from summarizer.version import __version__

_PACKAGE = Path(__file__).parents[1]
_TOLD = ("model", "base_url", "temperature", "max_tokens", "seed", "part_tokens")
"""The settings that change what is answered."""


def work_digest(settings: Settings) -> str:
    """Return the SHA-256 of all but the article that an outcome depends on.

    That is the version and the code of this package, prompts, schemas, the model with its parameters, and the recordings
    where they are replayed.
    """
    replayed = [Path(settings.model.removeprefix(REPLAY))] if settings.model.startswith(REPLAY) else []
    told = {name: str(getattr(settings, name)) for name in _TOLD}
    parts = (
        __version__,
        folders_digest(_PACKAGE, pattern="*.py"),
        prompts_digest(settings),
        schemas_digest(),
        folders_digest(*replayed),
        json.dumps(told, sort_keys=True),
    )
    return digest(part.encode() for part in parts)


def outcome_key(work: str, article: Article) -> str:
    """Return what names the outcome of the whole article, metadata included, in a run with that `work_digest`."""
    return digest((work.encode(), article.digest.encode()))


def prompts_digest(settings: Settings) -> str:
    """Return the SHA-256 of the prompt templates, with those laid over them."""
    return folders_digest(PROMPTS, *([Path(settings.prompts)] if settings.prompts else []))


def schemas_digest() -> str:
    """Return the SHA-256 of the JSON Schemas."""
    return folders_digest(SCHEMAS)


def folders_digest(*folders: Path, pattern: str = "*") -> str:
    """Return the SHA-256 of the names and contents of the files below the folders."""
    files = [(path, folder) for folder in folders for path in sorted(folder.rglob(pattern)) if path.is_file()]
    named = [(path.relative_to(folder).as_posix().encode(), path.read_bytes()) for path, folder in files]
    return digest(part for pair in named for part in pair)


def digest(parts: Iterable[bytes]) -> str:
    """Sum the parts, each with its length before it, so that no two lists of parts look the same."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()
