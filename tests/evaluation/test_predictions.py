"""Predictions are read from what a run wrote."""

from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.evaluation.counts import Counts
from summarizer.evaluation.evaluations import evaluate
from summarizer.evaluation.predictions import read_predictions
from summarizer.evaluation.rendering import as_text
from summarizer.evaluation.scores import NumbersAccount
from summarizer.evaluation.scoring import score
from summarizer.evaluation.sections import evaluation_sections
from summarizer.models.articles import Article
from summarizer.models.summaries import Coverage, NumberAccount, Summary
from tests.evaluation.making import LETTERS, case, figure, gold, span, suite


def _summary(article: str, text: str = LETTERS) -> Summary:
    found = figure("f1", 0, 10)
    accounts = (
        NumberAccount(id="n1", number=span(0, 10), low=found.low, high=found.high, figure="f1", reason=None),
        NumberAccount(id="n2", number=span(20, 30), low=found.low, high=found.high, figure=None, reason="not_drafted"),
    )
    return Summary(
        article=Article(id=article, text=text),
        model="rules",
        headline=None,
        sentences=(),
        figures=(found,),
        events=(),
        statements=(),
        rejections=(),
        coverage=Coverage(numbers=accounts),
    )


def test_summaries_are_read_from_a_file_or_a_run_folder(tmp_path: Path) -> None:
    """By article id, with the model that drafted them; empty lines mean nothing."""
    file = tmp_path / "summaries.jsonl"
    file.write_text(f"{_summary('one').model_dump_json()}\n\n{_summary('two').model_dump_json()}\n")
    found = read_predictions(file)
    assert (["one", "two"], "rules") == (list(found.by_article), found.model)
    assert found == read_predictions(tmp_path)


def test_files_that_do_not_fit_are_refused_by_file_and_line(tmp_path: Path) -> None:
    """None there, none in it, a broken one, two of one article."""
    file = tmp_path / "summaries.jsonl"
    line = _summary("one").model_dump_json()
    with pytest.raises(InputError, match=r"summaries\.jsonl: no predictions can be read"):
        read_predictions(tmp_path)
    for content, message in (("\n", "no summary in it"), (f"{line}\n{{", ":2: "), (f"{line}\n{line}", ":2: a second")):
        file.write_text(content)
        with pytest.raises(InputError, match=rf"summaries\.jsonl:? ?{message}"):
            read_predictions(file)


def test_the_account_of_numbers_is_reported() -> None:
    """Two numbers found, one in a figure, one open; of two gold figures one is among them."""
    annotation = gold([figure("f1", 0, 10), figure("f2", 50, 60)])
    evaluation = evaluate(suite(case(annotation)), {"boats": _summary("boats")}, "rules")
    article = evaluation.score.articles[0]
    assert NumbersAccount(numbers=2, in_figures=1, open=1, gold_figures=2, gold_listed=1) == article.account
    assert Counts(correct=1, missing=1) == article.kinds["figures"].counts
    assert "1 of 2" in as_text(evaluation_sections(evaluation))


def test_a_summary_of_another_text_is_refused() -> None:
    """Its offsets would mean nothing."""
    with pytest.raises(InputError, match="'boats': it was made from another text"):
        score([case(gold())], {"boats": _summary("boats", LETTERS + "!")})


def test_a_summary_under_a_name_that_a_run_gave_is_not_scored_as_missing() -> None:
    """An id that was taken is refused with the article that it is; so is nothing scored by half."""
    with pytest.raises(InputError, match="'boats-2': the suite has no such article; its text is that of 'boats'"):
        score([case(gold())], {"boats-2": _summary("boats-2")})
