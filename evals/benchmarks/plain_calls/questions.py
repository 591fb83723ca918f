"""What each drafter tells a model: its prompt, from the templates beside this module, and the digest of all it tells."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.benchmarks.plain_calls.answers import PlainAnswer
from summarizer.errors import InputError

PLAIN = "plain"
PLAIN_WITH_RULES = "plain_with_rules"
LANGEXTRACT = "langextract"
DRAFTERS = (PLAIN, PLAIN_WITH_RULES, LANGEXTRACT)
_FOLDER = Path(__file__).resolve().parent / "prompts"
_EXAMPLE = _FOLDER / "langextract_example.json"
ONE_CHUNK = 1_000_000
"""Characters that langextract takes at a time: more than any article has."""


@cache
def prompt(drafter: str) -> str:
    """Return the words before the article; raise InputError for a name that is no drafter."""
    if drafter not in DRAFTERS:
        raise InputError(f"no drafter {drafter!r}; there are: {', '.join(DRAFTERS)}")
    # The words go to a model, not into a page, so nothing is escaped.
    templates = Environment(loader=FileSystemLoader(_FOLDER), undefined=StrictUndefined, autoescape=False)  # noqa: S701
    return templates.get_template(f"{drafter}.j2").render().strip()


def messages(drafter: str, text: str) -> list[dict[str, str]]:
    """Return the messages of a plain call about the article."""
    return [{"role": "system", "content": prompt(drafter)}, {"role": "user", "content": text}]


@cache
def example() -> dict[str, Any]:
    """Return langextract's example: `text`, and `extractions` of `class`, `text`, `attributes`; to be read, not changed."""
    found: dict[str, Any] = json.loads(_EXAMPLE.read_text(encoding="utf-8"))
    return found


def digest(drafter: str, text: str) -> str:
    """Return the SHA-256 of everything that the drafter tells a model about the article, as hexadecimal digits.

    Of langextract, what is told to it; the words that it adds of its own belong to its version.
    """
    beside = [example(), ONE_CHUNK] if drafter == LANGEXTRACT else [PlainAnswer.model_json_schema()]
    told = [drafter, messages(drafter, text), beside]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
