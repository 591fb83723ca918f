"""The finding models hold what annotators write."""

import json

from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.spans import Span
from tests.shared_gold import shared_gold_files

KINDS: dict[str, type[Figure | Event | Statement]] = {"figures": Figure, "events": Event, "statements": Statement}


def test_every_gold_finding_loads_and_its_spans_equal_their_slices() -> None:
    """Gold and Summary share their models, so a Summary can be corrected into gold."""
    found = 0
    for path in shared_gold_files():
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = json.loads(path.read_text(encoding="utf-8"))
        for kind, model in KINDS.items():
            for item in gold[kind]:
                finding = model.from_json(json.dumps(item))
                found += 1
                for span in _spans(finding):
                    assert text[span.start : span.end] == span.text

    assert found > 300


def _spans(finding: Figure | Event | Statement) -> list[Span]:
    match finding:
        case Figure():
            return [finding.number, *finding.evidence]
        case Event():
            return [finding.trigger, *finding.evidence]
        case Statement():
            return [*finding.content, *([finding.cue] if finding.cue else [])]
