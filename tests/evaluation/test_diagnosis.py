"""Error codes say in which way an item went wrong."""

from decimal import Decimal

import pytest

from summarizer.evaluation.diagnosis import number_code
from summarizer.evaluation.scoring import score_article
from tests.evaluation.making import case, event, figure, gold


@pytest.mark.parametrize(
    ("gold_bounds", "predicted", "code"),
    [
        (("1300", "1300"), ("13000", "13000"), "scale"),
        (("0.14", "0.14"), ("14", "14"), "scale"),
        (("2000", "3000"), ("2", "3"), "scale"),
        (("2000", "3000"), ("2", "3000"), "range"),
        (("5", "5"), ("-5", "-5"), "sign"),
        (("-6", "-5"), ("5", "6"), "sign"),
        (("5000", "6000"), ("5000", "5000"), "range"),
        (("5000", "5000"), ("4000", "6000"), "range"),
        (("97600", "97600"), ("98000", "98000"), "rounding"),
        (("98000", "98000"), ("97600", "97600"), "rounding"),
        (("33.33", "33.33"), ("33", "33"), "rounding"),
        (("97400", "97400"), ("98000", "98000"), "value"),
        (("1300", "1300"), ("1400", "1400"), "value"),
        (("5", "5"), ("0", "0"), "value"),
        (("5", "5"), ("5", "5"), "boundary"),
    ],
)
def test_a_wrong_number_is_named(gold_bounds: tuple[str, str], predicted: tuple[str, str], code: str) -> None:
    """By the first rule that fits."""
    expected = (Decimal(gold_bounds[0]), Decimal(gold_bounds[1]))
    assert code == number_code(expected, (Decimal(predicted[0]), Decimal(predicted[1])))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"unit": "net"}, "unit"),
        ({"per": "day"}, "unit"),
        ({"qualifier": "about"}, "qualifier"),
        ({"time": "2031-05"}, "date_precision"),
        ({"time": "2031-05-04~"}, "date_precision"),
        ({"time": "2031-06-04"}, "date"),
        ({"time": None}, "date"),
    ],
)
def test_a_wrong_field_of_a_match_is_named(change: dict[str, str], code: str) -> None:
    """One change, one code."""
    right = figure("f1", 0, 10, time="2031-05-04", per="hour")
    scored = score_article(case(gold([right])), gold([right.model_copy(update=change)]))
    assert (code,) == scored.kinds["figures"].pairings[0].codes


def test_items_that_share_words_but_do_not_match_point_to_each_other() -> None:
    """The missing one says why and what was meant; the fault is counted once."""
    scored = score_article(
        case(gold([figure("f1", 0, 10, "5")], [event("e1", 0, 40, trigger=(30, 34))])),
        gold([figure("f7", 5, 15, "50")], [event("e7", 0, 10, trigger=(0, 4))]),
    )
    missing, spurious = scored.kinds["figures"].pairings
    assert (("scale",), "f7") == (missing.codes, missing.near)
    assert ((), "f1") == (spurious.codes, spurious.near)
    assert ("boundary",) == scored.kinds["events"].pairings[0].codes


def test_items_in_different_places_are_not_diagnosed() -> None:
    """Missing is missing."""
    scored = score_article(case(gold([figure("f1", 0, 10, "5")])), gold([figure("f1", 20, 30, "50")]))
    assert {()} == {pairing.codes for pairing in scored.kinds["figures"].pairings}
