"""The published JSON Schemas: generated from the models, committed under `schemas/`, checked for drift.

`python -m summarizer.models.schemas` writes them.
"""

import json
from pathlib import Path

from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.mentions import Mentions
from summarizer.models.outcomes import Outcome
from summarizer.models.strict import StrictModel
from summarizer.models.summaries import SCHEMA_VERSION, Summary
from summarizer.resources import SCHEMAS

PUBLISHED: dict[str, type[StrictModel]] = {
    "article": Article,
    "draft": Draft,
    "event": Event,
    "figure": Figure,
    "mentions": Mentions,
    "outcome": Outcome,
    "statement": Statement,
    "summary": Summary,
}
"""The models that people outside may rely on, under the names of their files."""


def generate() -> dict[str, str]:
    """Return the text of each schema file under its file name."""
    return {f"{name}.schema.json": _text(name, model) for name, model in PUBLISHED.items()}


def drifted(folder: Path) -> list[str]:
    """Return the names of files in the folder that differ from what the models say, are missing, or should not be there."""
    wanted = generate()
    present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def write(folder: Path) -> None:
    """Write every schema file into the folder."""
    for name, text in generate().items():
        (folder / name).write_text(text, encoding="utf-8")


def _text(name: str, model: type[StrictModel]) -> str:
    schema = model.model_json_schema(mode="serialization")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"summarizer:{name}:{SCHEMA_VERSION}"}
    return json.dumps({**head, **schema}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write(SCHEMAS)
