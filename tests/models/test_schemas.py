"""The published schemas are those of the models."""

from pathlib import Path

import pytest

from summarizer.models.findings import Event, Figure, Participant, Statement
from summarizer.models.schemas import drifted, generate, write
from summarizer.models.strict import StrictModel
from summarizer.resources import SCHEMAS


def test_the_committed_schemas_are_what_the_models_say() -> None:
    """A model changed without `make schemas`, or a stray file, is drift."""
    assert [] == drifted(SCHEMAS)


def test_drift_names_changed_missing_and_stray_files(tmp_path: Path) -> None:
    """Each way to drift is noticed."""
    write(tmp_path)
    (tmp_path / "figure.schema.json").write_text("{}", encoding="utf-8")
    (tmp_path / "event.schema.json").unlink()
    (tmp_path / "stray.json").write_text("{}", encoding="utf-8")

    assert ["event.schema.json", "figure.schema.json", "stray.json"] == drifted(tmp_path)


def test_every_field_of_a_published_schema_says_what_it_means_or_is_plain() -> None:
    """The schemas carry the attribute docstrings, which is where people outside look."""
    assert '"description": "The numeric expression alone."' in generate()["figure.schema.json"]


@pytest.mark.parametrize("model", [Figure, Event, Statement, Participant])
def test_every_field_of_a_finding_is_described(model: type[StrictModel]) -> None:
    """`summarizer schema figure` is where a reader of the tables looks a field up."""
    assert [] == [name for name, field in model.model_fields.items() if not field.description]
