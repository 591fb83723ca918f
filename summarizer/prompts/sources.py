"""Sources: the templates and data files of `prompts/`, with those of a user's folder laid over them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.errors import InputError, InvalidData
from summarizer.models.strict import check_json
from summarizer.resources import PROMPTS

TEMPLATE = ".j2"
EXAMPLES = "examples.json"
_MOST_BYTES = {TEMPLATE: 100_000, ".json": 1_000_000}
"""Of all files of a kind in a folder: more than fits into a model's context; 100 kB of dense Jinja take seconds to compile."""


class Source(NamedTuple):
    """One file as it stands on the disk."""

    path: Path
    text: str
    """Its bytes, decoded and otherwise untouched."""


Sources = Mapping[str, Source]
"""The files by name (`article.j2`), in order."""


def read_sources(overlay: Path | None) -> Sources:
    """Return our files, those of the overlay in place of ours with the same name and beside the others.

    Raises InputError for a folder that is not there or holds nothing of the kind; for a file that is no regular file of
    that folder, too long, or not UTF-8; for data that replaces nothing and is therefore read by nobody.
    """
    ours = _read_folder(PROMPTS)
    if overlay is None:
        return ours
    theirs = _read_folder(overlay)
    for name, source in theirs.items():
        if not name.endswith(TEMPLATE) and name not in {EXAMPLES, *ours}:
            raise InputError(f"{source.path}: nothing reads this; the file with examples is {EXAMPLES}")
    return dict(sorted({**ours, **theirs}.items()))


def sources_digest(sources: Sources) -> str:
    """Return the SHA-256 of all names and texts, each with its length before it, as hexadecimal digits."""
    digest = hashlib.sha256()
    for name, source in sources.items():
        for part in (name.encode(), source.text.encode()):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def read_examples(sources: Sources) -> tuple[dict[str, Any], ...]:
    """Return the few-shot examples in their order, none if there is no such file.

    Raises InputError, naming the file, for what is not a list of JSON objects, repeats a key, or holds NaN or half of a
    surrogate pair.
    """
    if EXAMPLES not in sources:
        return ()
    path, text = sources[EXAMPLES]
    try:
        examples = check_json(text)
        json.dumps(examples, ensure_ascii=False).encode()
    except InvalidData as error:
        raise InputError(f"{path}: {error}") from error
    except UnicodeEncodeError as error:
        raise InputError(f"{path}: it holds half of a surrogate pair") from error
    if not isinstance(examples, list) or not all(isinstance(example, dict) for example in examples):
        raise InputError(f"{path}: a list of JSON objects is needed")
    return tuple(examples)


def _read_folder(folder: Path) -> Sources:
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder of prompts")
    paths = sorted(path for path in folder.iterdir() if path.suffix in _MOST_BYTES and not path.name.startswith("."))
    if not paths:
        raise InputError(f"{folder}: holds no prompts (*{TEMPLATE}, {EXAMPLES})")
    left = dict(_MOST_BYTES)
    sources = {}
    for path in paths:
        content = _read(path, left[path.suffix])
        left[path.suffix] -= len(content)
        sources[path.name] = Source(path, _decoded(path, content))
    return sources


def _read(path: Path, most: int) -> bytes:
    # A link could show the model, and so its provider, any file of the user's: templates of a stranger may hold links.
    if path.resolve().parent != path.parent.resolve() or not path.is_file():
        raise InputError(f"{path}: not a file of this folder")
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    if len(content) > most:
        raise InputError(f"{path.parent}: more than {_MOST_BYTES[path.suffix]:,} bytes of *{path.suffix}")
    return content


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(f"{path}, line {line}: not UTF-8") from error
