"""langextract is asked as its users ask it, and what it extracted can be scored where it is not installed."""

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.plain_calls import questions
from evals.benchmarks.plain_calls.__main__ import main
from evals.benchmarks.plain_calls.extractions import stated
from evals.benchmarks.plain_calls.findings import Drafted, drafted
from summarizer.evaluation.evaluations import read_evaluation
from summarizer.resources import PROMPTS
from tests.benchmarks.village import FERRY, MILL, answers, gold_folder
from tests.completions.fault_server import fault_server

_FIGURE = {"number": "40", "low": "40", "high": "40", "unit": "person", "measure": "people", "attribution": "mayor"}
_MILL_ANSWER = {
    "extractions": [
        {"event": "The mill burned down on Monday", "event_attributes": {"trigger": "burned down", "type": "disaster", "description": "It burned."}},
        {"figure": "About 40 people", "figure_attributes": {**_FIGURE, "qualifier": "about"}},
        {"statement": "About 40 people fled", "statement_attributes": {"kind": "indirect", "cue": "said", "speaker": "mayor"}},
        {"statement": "Nobody will ever find these zebras", "statement_attributes": {"kind": "direct", "speaker": "mayor"}},
    ]
}  # fmt: skip


def _extraction(kind: str, words: str, text: str, attributes: dict[str, Any] | None) -> dict[str, Any]:
    start = text.find(words)
    placed = (start, start + len(words)) if start >= 0 else (None, None)
    return {"class": kind, "text": words, "start": placed[0], "end": placed[1], "attributes": attributes}


def _drafted(*extractions: dict[str, Any]) -> Drafted:
    return drafted(stated(extractions, MILL), MILL)


def test_an_extraction_stands_where_langextract_placed_it() -> None:
    """The place counts, not the words that the model wrote; one value is a list of one, a bare number its digits."""
    placed = _extraction("figure", "About 40 people", MILL, {**_FIGURE, "number": 40, "low": 40})
    placed["text"] = "about forty people"

    (figure,) = _drafted(placed).figures

    assert "About 40 people" == figure.evidence[0].text
    assert ("40", ("mayor",)) == (figure.number.text, figure.attribution)


@pytest.mark.parametrize(
    ("extraction", "why"),
    [
        pytest.param(_extraction("figure", "60 people", MILL, _FIGURE), "not in the text", id="not placed"),
        pytest.param(_extraction("figure", "About 40 people", MILL, None), "unfit", id="no attributes"),
        pytest.param(_extraction("figure", "About", MILL, {**_FIGURE, "low": "some"}), "unfit", id="no number"),
        pytest.param(_extraction("place", "Orsa", MILL, {}), "unfit", id="another class"),
    ],
)
def test_what_cannot_be_used_is_counted(extraction: dict[str, Any], why: str) -> None:
    """Under its reason, and nothing comes of it."""
    found = _drafted(extraction)

    assert ((), {why: 1}) == (found.figures, dict(found.lost.items))


def test_a_code_that_is_none_counts_as_the_usual_one() -> None:
    """Nothing holds a model to the lists of codes, so a user would do the same."""
    attributes = {"trigger": "burned down", "type": "fire", "description": "It burned.", "status": None}
    participants = {"participants": ["patient: the mill", "wind"], "again": ["Blaze at the mill of Orsa"]}

    (event,) = _drafted(_extraction("event", "The mill burned down on Monday", MILL, attributes | participants)).events

    assert ("other", "occurred") == (event.type, event.status)
    assert [("the mill", "patient"), ("wind", "other")] == [(each.name, each.role) for each in event.participants]
    assert 2 == len(event.evidence)


def test_every_extraction_of_the_example_stands_in_its_text_and_makes_a_finding() -> None:
    """An example that teaches what cannot be used would spoil the comparison."""
    shown = questions.example()
    text = shown["text"]
    extractions = [_extraction(each["class"], each["text"], text, each["attributes"]) for each in shown["extractions"]]

    found = drafted(stated(extractions, text), text)

    assert (0, 0, 0) == (found.lost.items.total(), found.lost.quotes, found.lost.times)
    assert len(extractions) == len(found.figures) + len(found.events) + len(found.statements)
    assert text == json.loads((PROMPTS / "examples.json").read_bytes())[0]["text"]


def test_langextract_asks_for_all_articles_at_once_in_one_chunk_each(tmp_path: Path) -> None:
    """Kept with what langextract made of it, it scores the same again without langextract."""
    _need_langextract()
    suite, kept = gold_folder(tmp_path / "village"), tmp_path / "kept"
    script = {MILL: json.dumps(_MILL_ANSWER), FERRY: '{"extractions": []}'}
    arguments = ["langextract", str(suite)]

    with fault_server(answers(script, at_once=2)) as server:
        asked = ["--base-url", server.url, "--model", "parrot", "--record", str(kept)]
        assert 0 == main(arguments + asked)

    assert 2 == len(server.requests)
    evaluation = read_evaluation(kept / "langextract.evaluation.json")
    assert 1 == evaluation.estimate("events.strict").f1
    assert 1 == evaluation.estimate("statements.strict").f1
    assert [script[MILL]] == json.loads((kept / "langextract" / "mill.json").read_bytes())["answers"]
    assert 0 == main([*arguments, "--replay", str(kept)])
    assert evaluation == read_evaluation(kept / "langextract.evaluation.json")


def test_where_langextract_is_not_installed_it_says_how(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, before anybody is asked."""

    def absent(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("evals.benchmarks.plain_calls.langextracted.version", absent)
    suite = gold_folder(tmp_path / "village")
    asked = ["--base-url", "http://127.0.0.1:9/v1", "--model", "parrot", "--record", str(tmp_path / "kept")]

    assert 2 == main(["langextract", str(suite), *asked])
    assert "pip install 'langextract[openai]'" in capsys.readouterr().err


def _need_langextract() -> None:
    try:
        version("langextract")
    except PackageNotFoundError:
        pytest.skip("langextract is not installed (pip install 'langextract[openai]', in an environment of its own)")
