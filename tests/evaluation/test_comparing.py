"""Two runs are compared item by item, and a difference is called one only where it is shown."""

import pytest

from summarizer.errors import InputError
from summarizer.evaluation.annotations import Gold
from summarizer.evaluation.comparing import compare
from summarizer.evaluation.evaluations import Evaluation, evaluate
from summarizer.evaluation.rendering import as_markdown, as_text
from summarizer.evaluation.repeats import spread
from summarizer.evaluation.sections import Section, comparison_sections, evaluation_sections, spread_sections
from tests.evaluation.making import case, event, figure, gold, statement, suite

_FIGURES = [figure(f"f{n + 1}", 12 * n, 12 * n + 10, str(n)) for n in range(10)]
_GOLD = gold(_FIGURES, [event("e1", 200, 220)], [statement("s1", 230, 250)])
_SUITE = suite(*(case(_GOLD, f"article {n}") for n in range(8)))


def _run(prediction: Gold, model: str) -> Evaluation:
    return evaluate(_SUITE, {each.id: prediction for each in _SUITE.cases}, model)


_WRONG_UNIT = _FIGURES[1].model_copy(update={"unit": "net"})
_BEFORE = _run(gold([_FIGURES[0], _WRONG_UNIT, figure("f9", 400, 410)], [event("e1", 200, 220)]), "old")
_AFTER = _run(gold([*_FIGURES[1:], figure("f11", 420, 430)], [event("e1", 200, 220)]), "new")


def test_each_item_that_changed_is_won_or_lost() -> None:
    """One figure lost, one put right, eight new, one invention gone and another come, in every article."""
    comparison = compare(_BEFORE, _AFTER)
    changes = [(each.gold, each.before, each.after, each.change) for each in comparison.changes if each.start < 12]
    assert [("f1", "correct", "missing", "lost")] * 8 == changes
    first = {(each.gold, each.start): each for each in comparison.changes if each.article == "article 0"}
    assert ("incorrect", "correct", "won") == (first["f2", 12].before, first["f2", 12].after, first["f2", 12].change)
    assert ("spurious", "absent", "won") == (first[None, 400].before, first[None, 400].after, first[None, 400].change)
    assert ("absent", "spurious", "lost") == (first[None, 420].before, first[None, 420].after, first[None, 420].change)
    assert (8 * 10, 8 * 2) == (comparison.count("won"), comparison.count("lost"))


def test_a_figure_that_is_found_with_a_wrong_field_is_better_than_a_missing_one() -> None:
    """And an invention is worse than none."""
    nothing, wrong = _run(gold(), "old"), _run(gold([_WRONG_UNIT]), "new")
    assert {("missing", "incorrect", "won")} == {(c.before, c.after, c.change) for c in compare(nothing, wrong).changes}
    assert {"lost"} == {each.change for each in compare(wrong, nothing).changes}


def test_a_difference_in_every_article_is_better_or_worse_and_none_is_the_same() -> None:
    """Seen from the other side the verdict turns around."""
    there = {each.difference.metric: each.verdict for each in compare(_BEFORE, _AFTER).metrics}
    back = {each.difference.metric: each.verdict for each in compare(_AFTER, _BEFORE).metrics}
    assert ("better", "worse") == (there["figures.strict"], back["figures.strict"])
    assert "same" == there["events.found"]


def test_a_difference_in_one_article_is_not_shown() -> None:
    """Chance could do as much."""
    one_better = {each.id: _GOLD if each.id == "article 3" else gold(_FIGURES[:5]) for each in _SUITE.cases}
    before = _run(gold(_FIGURES[:5]), "old")
    found = compare(before, evaluate(_SUITE, one_better, "new")).metrics[0]
    assert "not shown" == found.verdict
    assert found.difference.permutation_p == 1
    assert found.difference.difference is not None
    assert found.difference.difference > 0


def test_copies_of_an_invention_are_told_apart() -> None:
    """One of two is gone: one change an article."""
    two = _run(gold([figure("f1", 400, 410), figure("f2", 400, 410)]), "old")
    one = _run(gold([figure("f1", 400, 410)]), "new")
    assert 8 == len(compare(two, one).changes)


def test_runs_over_different_gold_do_not_compare() -> None:
    """The message names both digests."""
    other = evaluate(suite(case(gold(_FIGURES[:3]))), {}, "old")
    with pytest.raises(InputError, match=f"gold {other.gold[:12]}.*do not compare"):
        compare(other, _AFTER)


def test_text_lines_up_and_markdown_escapes() -> None:
    """Columns start where their headers do; a name cannot break a table or add a mark."""
    text = as_text(comparison_sections(compare(_BEFORE, _AFTER)))
    lines = text.splitlines()
    header = next(line for line in lines if line.startswith("metric"))
    row = next(line for line in lines if line.startswith("figures.strict"))
    assert row[header.index("verdict") :].startswith("better ")
    spiked = compare(_BEFORE, _AFTER.model_copy(update={"model": "new|*x*\n# y"}))
    assert "### old -\\> new\\|\\*x\\* \\# y on harbour" in as_markdown(comparison_sections(spiked))


def test_a_report_shows_scores_fields_faults_and_failures() -> None:
    """Each has its section in text and Markdown; what is empty is left out."""
    evaluation = evaluate(_SUITE, {"article 0": gold([_WRONG_UNIT])}, "rules")
    for report in (as_text(evaluation_sections(evaluation)), as_markdown(evaluation_sections(evaluation))):
        for words in ("rules on harbour", "Fields of figures", "Faults", "Failed articles (7): article 1"):
            assert words in report
    assert "Faults" not in as_text(evaluation_sections(_run(gold(_FIGURES), "gold")))


def test_repeats_are_shown_with_their_variances() -> None:
    """One row a metric."""
    found = spread([_BEFORE, _AFTER.model_copy(update={"model": "old"})], "figures.found")
    assert found is not None
    assert "figures.found" in as_text(spread_sections([found]))


def test_a_table_fits_the_width_that_it_is_given() -> None:
    """What does not fit beside goes below with the first column again; words are cut, and nothing else is lost."""
    sections = comparison_sections(compare(_BEFORE, _AFTER))
    wide, narrow = as_text(sections), as_text(sections, 60)
    assert max(map(len, narrow.splitlines())) <= 60 < max(map(len, wide.splitlines()))
    assert 1 == sum(line.startswith("figures.strict") for line in wide.splitlines())
    below = [line.split() for line in narrow.splitlines() if line.startswith("figures.strict")]
    (whole,) = (line.split() for line in wide.splitlines() if line.startswith("figures.strict"))
    assert whole == [*below[0], *(cell for row in below[1:] for cell in row[1:])]


def test_words_are_cut_where_the_page_ends() -> None:
    """They come last, and say where they go on."""
    long = Section("Items", ("", "words"), (("lost", "one two three four five six"),), words_last=True)
    assert ["Items", "      words", "lost  one two thre…"] == as_text([long], 19).splitlines()
