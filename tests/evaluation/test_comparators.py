"""Names, units, wordings and dates are the same when the annotation guide says so."""

import pytest

from summarizer.evaluation.comparators import (
    IRREGULAR_PLURALS,
    SINGULAR_ENDINGS,
    UNIT_MAKERS,
    same_name,
    same_unit,
    shared_words,
)
from summarizer.evaluation.periods import one_holds_other, same_period


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Harbour Board", "harbour board"),
        ("Zoë Marín", "Zoe Marin"),
        ("U.S. Coast Guard", "US Coast Guard"),
        ("Moll", "Ada Berta Moll"),
        ("Ada Moll's", "Ada Moll"),
        ("Port-Vell Council", "Port Vell Council"),
        ("Ministry of Ports and Fisheries", "Ports and Fisheries Ministry"),
        ("Vell Harbour Board", "Vell Trade Board"),
        ("!", "!"),
    ],
)
def test_names_that_mean_the_same(one: str, other: str) -> None:
    """Case, accents, punctuation, articles, a part of the name, or half of the words."""
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Moll", "Bela Moll"), ("US", "Russia"), ("Vell", "Vellum"), ("the", "a boat"), ("Ada Moll", "harbour board")],
)
def test_names_that_do_not(one: str, other: str) -> None:
    """A shared surname, letters within a word, or nothing at all do not suffice."""
    assert not same_name(one, other)
    assert not same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("boat", "boats"), ("USD", "usd"), ("permit", "residence permits"), ("tonne of grain", "tonnes"), ("%", "%")),
        *(
            ("bus", "buses"),
            ("house", "houses"),
            ("calorie", "calories"),
            ("city", "cities"),
            ("headache", "headaches"),
        ),
        *(("virus", "viruses"), ("series", "series"), ("glass", "glasses"), ("policeman", "policemen"), ("km", "kms")),
    ],
)
def test_units_that_are_the_same(one: str, other: str) -> None:
    """After case and plural folding, or by their head noun."""
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("km", "km2"), ("boat", "net"), ("USD", "EUR"), ("", "boat"), ("glas", "glass"), ("plan", "planes")),
        *(("permit holder", "permit"), ("car", "care"), ("boat trip", "boat race")),
    ],
)
def test_units_that_are_not(one: str, other: str) -> None:
    """Another symbol or another head noun is another unit."""
    assert not same_unit(one, other)


@pytest.mark.parametrize("maker", sorted(UNIT_MAKERS))
def test_a_word_that_makes_another_unit_is_not_passed_over(maker: str) -> None:
    """A square metre is no metre."""
    assert not same_unit(f"{maker} metre", "metre")
    assert same_unit(f"{maker} metre", f"{maker} metres")


@pytest.mark.parametrize(("plural", "singular"), IRREGULAR_PLURALS.items())
def test_irregular_plurals_fold(plural: str, singular: str) -> None:
    """Each row of the table."""
    assert same_unit(plural, singular)


@pytest.mark.parametrize(("plural", "singular"), [("gla" + a, "gla" + b) for a, b in SINGULAR_ENDINGS])
def test_regular_plurals_fold(plural: str, singular: str) -> None:
    """Each row of the table."""
    assert same_unit(plural, singular)


def test_shared_words_are_twice_the_shared_over_all() -> None:
    """Two of three words on each side."""
    assert pytest.approx(2 / 3) == shared_words("boats in harbour", "the boats in port")
    assert shared_words("…", "…") == 1
    assert shared_words("…", "boats") == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-02", "2031-02-01/2031-02-28"),
        ("2031", "2031-01/2031-12-31"),
        ("XXXX-05", "XXXX-05-01/XXXX-05-31"),
        ("2031-05-04", "2031-05-04/2031-05-04"),
        ("2031-05-04/..", "2031-05-04/.."),
        ("2031-05~", "2031-05-01~/2031-05-31~"),
    ],
)
def test_periods_that_are_the_same_stretch(one: str, other: str) -> None:
    """However they are written."""
    assert same_period(one, other)
    assert same_period(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-05", "2031-05-04"),
        ("2031-05", "2031-05~"),
        ("2031-05-04/..", "2031-05-06/2031-05-07"),
        ("2031-05-04/..", "2031-05-04"),
        ("XXXX-05", "XXXX-05-04"),
        ("2031-05-04", "2031-05-04T14:00"),
        ("../2031-05-04", "2030"),
    ],
)
def test_a_date_of_another_precision_holds_or_is_held(one: str, other: str) -> None:
    """The stretch is not the same, but one lies within the other."""
    assert not same_period(one, other)
    assert one_holds_other(one, other)
    assert one_holds_other(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-05-04", "2031-05-05"),
        ("2031-03-04", "2031-04-03"),
        ("XXXX-05", "2031-05-04"),
        ("2031-05-04/2031-05-09", "2031-05-06/2031-05-12"),
        ("../2031-05-04", "2031-05-04/.."),
    ],
)
def test_other_dates_are_neither(one: str, other: str) -> None:
    """No day order is guessed, no unknown year filled in, and overlapping is not holding."""
    assert not same_period(one, other)
    assert not one_holds_other(one, other)
