"""A Summary's flags are of its article and its findings."""

import json

import pytest

from summarizer.errors import InvalidData
from summarizer.models.summaries import Summary
from tests.reports.invented import TEXT, flagged, strike


def _changed(**flag: object) -> str:
    """The flagged summary as JSON, with fields of its first flag changed."""
    fields = json.loads(flagged().model_dump_json())
    fields["flags"][0].update(flag)
    return json.dumps(fields)


def test_a_summary_with_flags_reads_back_from_its_json() -> None:
    """Nothing of a flag is lost."""
    assert flagged() == Summary.from_json(flagged().model_dump_json())
    assert {"f1", "e1"} == flagged().marked


def test_a_summary_without_flags_reads_as_one_with_none() -> None:
    """What was written before there were flags still loads."""
    fields = json.loads(strike().model_dump_json())
    del fields["flags"]

    assert strike() == Summary.from_json(json.dumps(fields))


@pytest.mark.parametrize(
    ("flag", "fault"),
    [
        ({"findings": ["f9"]}, "no finding f9"),
        ({"span": {"start": 0, "end": 5, "text": "Storm"}}, "does not stand"),
        ({"span": {"start": len(TEXT), "end": len(TEXT) + 1, "text": "x"}}, "does not stand"),
        ({"kind": "odd"}, "kind"),
    ],
)
def test_a_flag_of_another_text_or_finding_is_refused(flag: dict[str, object], fault: str) -> None:
    """Its words are the article's, its findings the Summary's."""
    with pytest.raises(InvalidData, match=fault):
        Summary.from_json(_changed(**flag))
