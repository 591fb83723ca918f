"""Nouns that numbers count: plurals, singulars and people."""

import pytest

from summarizer.mentions.numbers.nouns import IRREGULAR_PLURALS, is_plural, singular
from summarizer.mentions.numbers.people import NOT_PEOPLE, PEOPLE, is_person
from tests.mentions.numbers_in import number_in


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("goats", "goat"),
        ("ferries", "ferry"),
        ("churches", "church"),
        ("boxes", "box"),
        ("houses", "house"),
        ("men", "man"),
    ],
)
def test_plural_has_its_singular(plural: str, one: str) -> None:
    """A noun in the plural is known as one and comes back in the singular."""
    assert is_plural(plural)
    assert one == singular(plural)


@pytest.mark.parametrize("word", ["news", "across", "famous", "crisis", "goat", "towards"])
def test_other_words_are_no_plurals(word: str) -> None:
    """Words that only end like a plural stay as they are."""
    assert not is_plural(word)
    assert word == singular(word)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They found 30 new measles cases.", "case"),
        ("It won 4 gymnastics medals.", "medal"),
        ("He read 12 news items.", "item"),
        ("They drained 3 barracks.", "barracks"),
    ],
)
def test_nouns_in_s_are_not_cut(text: str, unit: str) -> None:
    """A noun that ends in -s without being a plural stays whole, and leaves the counting to the plural behind it."""
    assert unit == number_in(text).unit


def test_irregular_plurals_are_read_in_a_text() -> None:
    """Each irregular plural counts its singular, or persons."""
    for plural, one in IRREGULAR_PLURALS.items():
        expected = "person" if is_person(one) else one
        assert expected == number_in(f"He saw 40 {plural} there.").unit, plural


@pytest.mark.parametrize("noun", ["glaziers", "cellists", "Ostrians", "mountaineers", "women", "wounded"])
def test_people_of_any_kind_are_persons(noun: str) -> None:
    """Trades, peoples and the hurt are persons, though no lexicon may list them."""
    assert "person" == number_in(f"It was about 40 {noun}.").unit


def test_lexicons_of_people_and_things_are_apart() -> None:
    """No noun is listed both as people and as none, and every exception is one that its ending would make a person."""
    assert set() == PEOPLE & NOT_PEOPLE
    assert not any(is_person(noun) for noun in NOT_PEOPLE)
