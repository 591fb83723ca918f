"""Matching follows the guide where several pairings are possible."""

from summarizer.evaluation.overlap import character_f1, jaccard, letter_positions, positions
from summarizer.evaluation.scores import KindScore
from summarizer.evaluation.scoring import score_article
from summarizer.models.spans import slice_span
from tests.evaluation.making import case, event, figure, gold, statement


def _pairs(kind: KindScore) -> set[tuple[str | None, str | None]]:
    return {(each.gold, each.predicted) for each in kind.pairings if each.gold and each.predicted}


def test_the_sum_of_overlaps_is_greatest_not_the_number_of_pairs() -> None:
    """One figure in the very place outweighs two that barely touch."""
    expected = gold([figure("f1", 0, 20), figure("f2", 19, 22)])
    actual = gold([figure("f3", 0, 20), figure("f4", 0, 2)])
    assert {("f1", "f3")} == _pairs(score_article(case(expected), actual).kinds["figures"])


def test_of_two_pairings_with_one_sum_the_one_with_more_pairs_is_taken() -> None:
    """One statement in full, or two by half: nothing that could be found counts as missing."""
    expected = gold(statements=[statement("s1", 0, 20), statement("s2", 0, 10)])
    actual = gold(statements=[statement("s3", 0, 20), statement("s4", 10, 20)])
    assert {("s1", "s4"), ("s2", "s3")} == _pairs(score_article(case(expected), actual).kinds["statements"])


def test_fields_never_outweigh_overlap() -> None:
    """The figure in the right place is the match, though another nearby has the right fields."""
    expected = gold([figure("f1", 0, 20, time="2031-05-04", place="Selby")])
    in_place = figure("f2", 0, 20, unit="net", qualifier="about")
    beside = figure("f3", 0, 19, time="2031-05-04", place="Selby")
    kind = score_article(case(expected), gold([in_place, beside])).kinds["figures"]
    assert {("f1", "f2")} == _pairs(kind)


def test_of_two_events_in_the_same_words_the_type_decides() -> None:
    """Before time, place and status together."""
    expected = gold(events=[event("e1", 0, 20, type="justice", time="2031-05-04", place="Selby")])
    right_type = event("e2", 0, 20, type="justice", status="planned")
    right_rest = event("e3", 0, 20, type="conflict", time="2031-05-04", place="Selby")
    for predicted in ([right_type, right_rest], [right_rest, right_type]):
        kind = score_article(case(expected), gold(events=predicted)).kinds["events"]
        assert {("e1", "e2")} == _pairs(kind)


def test_letters_and_digits_of_the_union_of_the_spans_make_the_overlap() -> None:
    """Marks and spaces weigh nothing, letters covered twice count once, and nothing shares nothing."""
    text = "Ada, 7 — «boats»!"
    letters = letter_positions(text)
    whole = positions([slice_span(text, 0, 17)], letters)
    parts = positions([slice_span(text, 0, 6), slice_span(text, 5, 17)], letters)
    assert (9, 1, 1) == (whole.bit_count(), jaccard(whole, parts), character_f1(whole, parts))
    assert 2 * 3 / (3 + 9) == character_f1(positions([slice_span(text, 0, 5)], letters), whole)
    assert (0, 0) == (jaccard(0, 0), character_f1(0, 0))
