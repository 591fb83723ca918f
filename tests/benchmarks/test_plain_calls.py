"""The plain calls are asked, kept, replayed and scored as their users would have it, and say what they lose."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.plain_calls import questions
from evals.benchmarks.plain_calls.__main__ import main
from evals.benchmarks.plain_calls.answers import PlainAnswer
from evals.benchmarks.plain_calls.findings import Stated, drafted
from evals.benchmarks.plain_calls.recordings import replayed
from evals.benchmarks.shared import OPEN_GOLD, ROOT
from summarizer.evaluation.annotations import Gold
from summarizer.evaluation.evaluations import evaluate, read_evaluation
from summarizer.evaluation.gold import load_suite
from summarizer.evaluation.metrics import GATED
from tests.benchmarks.village import ANSWERS, FERRY, FERRY_ANSWER, MILL, MILL_ANSWER, answers, gold_folder
from tests.completions.fault_server import fails, fault_server

_SCRIPT = {text: json.dumps(answer) for text, answer in ANSWERS.items()}


def _asked(url: str, name: str, suite: Path, folder: Path) -> int:
    return main([name, str(suite), "--base-url", url, "--model", "parrot", "--record", str(folder)])


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """The gold of two articles."""
    return gold_folder(tmp_path / "village")


@pytest.fixture
def recordings(tmp_path: Path, suite: Path) -> Path:
    """The plain call's recordings of both articles."""
    with fault_server(answers(_SCRIPT)) as server:
        assert 0 == _asked(server.url, "plain", suite, tmp_path / "kept")
    return tmp_path / "kept"


def test_all_articles_are_asked_at_once_each_in_one_call(suite: Path, tmp_path: Path) -> None:
    """A server that answers nobody before everybody has asked gets everybody's request, with the article as it is."""
    with fault_server(answers(_SCRIPT, at_once=2)) as server:
        assert 0 == _asked(server.url, "plain_with_rules", suite, tmp_path / "kept")

    told = [request.json["messages"] for request in server.requests]
    assert {MILL, FERRY} == {messages[1]["content"] for messages in told}
    assert [questions.prompt("plain_with_rules")] * 2 == [messages[0]["content"] for messages in told]


def test_the_rules_are_what_tells_the_two_calls_apart() -> None:
    """The same sentences, then some 6,600 characters of rules; of our handles no word."""
    plain, ruled = questions.prompt("plain"), questions.prompt("plain_with_rules")

    assert ruled.startswith(plain)
    assert 6000 < len(ruled) - len(plain) < 7000
    assert "handle" not in ruled


def test_answers_are_scored_and_what_is_not_in_the_text_is_dropped(recordings: Path) -> None:
    """Of the mill one event and one statement were invented; all that stands in the text is found."""
    evaluation = read_evaluation(recordings / "plain.evaluation.json")

    assert "plain: parrot" == evaluation.model
    assert 1 == evaluation.estimate("figures.found").f1
    assert (1.0, 0.5) == (evaluation.estimate("events.found").recall, evaluation.estimate("events.found").precision)
    assert 1 == evaluation.estimate("statements.strict").f1


def test_the_table_shows_scores_lengths_calls_and_losses(
    suite: Path, recordings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two items dropped; one more quote and one time that could not be used; the drafters that are absent are named."""
    capsys.readouterr()

    assert 0 == main(["all", str(suite), "--replay", str(recordings)])
    said = capsys.readouterr()
    title, headers, row, *_ = said.out.splitlines()
    length = (len(_SCRIPT[MILL]) / len(MILL) + len(_SCRIPT[FERRY]) / len(FERRY)) / 2

    assert "Plain calls" == title
    assert "answer/article  calls  failed  not in the text  unfit  quotes  times" in headers
    assert ["plain", f"{length:.2f}", "1.00", "0", "2", "0", "1", "1"] == [row.split()[0], *row.split()[-7:]]
    assert "never recorded" in said.err
    assert "plain_with_rules, langextract" in said.err


def test_a_replay_asks_nobody_and_finds_the_same(suite: Path, recordings: Path) -> None:
    """The evaluation is that of the run which recorded."""
    file = recordings / "plain.evaluation.json"
    before = file.read_bytes()
    file.unlink()

    assert 0 == main(["plain", str(suite), "--replay", str(recordings)])
    assert before == file.read_bytes()


def test_a_replay_with_another_prompt_misses_and_says_how_to_record(
    suite: Path, recordings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is scored that the prompt of today did not ask."""
    monkeypatch.setattr(questions, "prompt", lambda _: "Extract everything.")

    assert 2 == main(["plain", str(suite), "--replay", str(recordings)])
    said = capsys.readouterr().err

    assert "no recording of ferry, mill (recorded with another prompt, schema or text: ferry, mill)" in said
    assert "--record" in said


def test_what_was_recorded_is_not_asked_again(suite: Path, recordings: Path) -> None:
    """A second run asks for the article alone whose recording is gone."""
    (recordings / "plain" / "mill.json").unlink()
    with fault_server(answers(_SCRIPT)) as server:
        assert 0 == _asked(server.url, "plain", suite, recordings)

    assert [MILL] == [request.json["messages"][1]["content"] for request in server.requests]


def test_a_recording_says_what_was_asked_of_whom_and_when(recordings: Path) -> None:
    """The raw answer as it came, and everything that it depends on but the article."""
    kept = json.loads((recordings / "plain" / "mill.json").read_bytes())

    assert ("mill", "plain", "parrot", [_SCRIPT[MILL]]) == tuple(
        kept[name] for name in ("article", "drafter", "model", "answers")
    )
    assert questions.digest("plain", MILL) == kept["digest"]
    assert kept["library"].startswith("instructor 1.")


@pytest.mark.parametrize("drafter", questions.DRAFTERS)
def test_the_answers_that_are_kept_for_our_own_gold_fit_todays_questions(drafter: str) -> None:
    """What evals/README.md quotes of these drafters can be scored again by anybody, without a model."""
    cases = load_suite(OPEN_GOLD).cases
    recordings = replayed(ROOT / "evals" / "recordings" / "plain_calls", drafter, cases)

    assert {case.id for case in cases} == set(recordings)
    assert {"claude"} == {recording.model for recording in recordings.values()}


def test_an_answer_that_does_not_fit_is_asked_for_again_and_counted(
    suite: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """instructor repeats its question three times by default; then the article counts as empty and the status is 1."""
    script = {**_SCRIPT, MILL: '{"figures": 3}', "": '{"figures": 4}'}
    with fault_server(answers(script)) as server:
        assert 1 == _asked(server.url, "plain", suite, tmp_path / "kept")

    assert 1 + 4 == len(server.requests)
    assert "mill: the answer does not fit the schema" in capsys.readouterr().err
    assert ("mill",) == read_evaluation(tmp_path / "kept" / "plain.evaluation.json").score.failed


def test_a_refusing_server_is_named_and_nothing_is_kept(
    suite: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One request an article, no recording, status 1."""
    with fault_server(fails("500 Internal Server Error")) as server:
        assert 1 == _asked(server.url, "plain", suite, tmp_path / "kept")

    assert 2 == len(server.requests)
    assert "plain: mill: " in capsys.readouterr().err
    assert not (tmp_path / "kept" / "plain").exists()


def test_differences_to_another_evaluation_have_interval_and_p(
    suite: Path, recordings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Against the gold itself, all metrics in a table; of another gold the evaluation is refused."""
    gold = load_suite(suite)
    perfect = evaluate(gold, {case.id: case.gold for case in gold.cases}, "gold")
    other = tmp_path / "evaluation.json"
    other.write_text(perfect.model_dump_json(), encoding="utf-8")

    assert 0 == main(["plain", str(suite), "--replay", str(recordings), "--against", str(other)])
    said = capsys.readouterr().out
    assert "plain: parrot -> gold on village" in said
    assert "events.found" in said
    assert "p (t)" in said

    other.write_text(perfect.model_copy(update={"gold": "0" * 64}).model_dump_json(), encoding="utf-8")
    assert 2 == main(["plain", str(suite), "--replay", str(recordings), "--against", str(other)])


def test_suites_together_equal_the_toml_that_names_their_folders(suite: Path, recordings: Path, tmp_path: Path) -> None:
    """So that the product's evaluation on that file can be compared."""
    halves = [tmp_path / "one", tmp_path / "two"]
    for half, name in zip(halves, ("mill", "ferry"), strict=True):
        half.mkdir()
        for ending in (".txt", ".json"):
            (half / f"{name}{ending}").write_bytes((suite / f"{name}{ending}").read_bytes())
    both = tmp_path / "both.toml"
    both.write_text('folders = ["one", "two"]\n', encoding="utf-8")

    assert 0 == main(["plain", *map(str, halves), "--replay", str(recordings)])
    assert load_suite(both).digest == read_evaluation(recordings / "plain.evaluation.json").gold
    assert 2 == main(["plain", str(suite), str(halves[0]), "--replay", str(recordings)])


def test_numbers_are_taken_as_the_model_wrote_them() -> None:
    """No number of the text corrects a value that the model got wrong."""
    wrong = json.loads(json.dumps(MILL_ANSWER))
    wrong["figures"][0] |= {"low": 4e6, "high": 4e6}

    (figure,) = drafted(Stated.by(PlainAnswer.model_validate(wrong)), MILL).figures

    assert ("4000000", "40") == (f"{figure.low:f}", figure.number.text)


def test_figures_of_an_event_are_those_that_were_kept() -> None:
    """By the ids that the findings have; what is not among them is left out."""
    (event,) = drafted(Stated.by(PlainAnswer.model_validate(FERRY_ANSWER)), FERRY).events

    assert ("f1",) == event.figures
    assert "ran aground off Lund.  Two boats helped" == event.evidence[0].text
    assert "ran aground" == event.trigger.text


def test_an_answer_that_states_the_gold_scores_nearly_all() -> None:
    """What a plain call loses it loses by its answer: locating costs two in a hundred at most, where "12" stands twice."""
    gold = load_suite(OPEN_GOLD)
    found = {case.id: drafted(Stated.by(_as_answer(case.gold)), case.text) for case in gold.cases}

    evaluation = evaluate(gold, found, "gold")

    assert 0 == sum(draft.lost.items.total() + draft.lost.quotes + draft.lost.times for draft in found.values())
    assert all((evaluation.estimate(metric).f1 or 0) > 0.98 for metric in GATED)


def _as_answer(gold: Gold) -> PlainAnswer:
    return PlainAnswer.model_validate(
        {
            kind: [_as_words(each.model_dump(mode="json")) for each in getattr(gold, kind)]
            for kind in ("figures", "events", "statements")
        }
    )


def _as_words(value: Any) -> Any:
    """Return the value with each span as its words alone."""
    if isinstance(value, dict):
        return value["text"] if "text" in value else {name: _as_words(each) for name, each in value.items()}
    return [_as_words(each) for each in value] if isinstance(value, list) else value
