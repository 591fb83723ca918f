"""Pointing by first and last words."""

import pytest

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.grounding.words import resolve
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import Words

TEXT = "The fire spread to the fire station. Crews fought “the blaze”, officials said, for hours. It went out."
ARTICLE = Article(id="fire", text=TEXT)
SOURCE = Source(ARTICLE, find_mentions(ARTICLE))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (Words(sentence=1), "The fire spread to the fire station."),
        (Words(sentence=1, first="The fire", last="fire"), "The fire"),
        (Words(sentence=1, first="spread to", last="fire"), "spread to the fire"),
        (Words(sentence=1, first="fire station"), "fire station."),
        (Words(sentence=2, last="the blaze"), "Crews fought “the blaze"),
        (Words(sentence=2, first='"the Blaze" officials', last="for  hours"), "the blaze”, officials said, for hours"),
        (
            Words(sentence=2, first="officials said", last="out.", end_sentence=3),
            "officials said, for hours. It went out.",
        ),
        (Words(sentence=1, first="Crews fought", last="blaze"), "Crews fought “the blaze"),
        (Words(sentence=2, first="went out", last="went out"), "went out"),
    ],
)
def test_words_resolve_to_the_exact_stretch(words: Words, expected: str) -> None:
    """The first occurrence of the first words, up to the next end of the last words; spaces, case and marks tidied.

    Words that the sentence does not have are looked for in the two beside it.
    """
    assert expected == resolve(SOURCE, words, "evidence").text


@pytest.mark.parametrize(
    "words",
    [
        Words(sentence=9),
        Words(sentence=1, first="The flood"),
        Words(sentence=1, first="It went", last="out"),
        Words(sentence=3, first="The fire", last="fire"),
        Words(sentence=1, first="Crews fought"),
        Words(sentence=1, first="fire stat"),
        Words(sentence=1, first="station", last="The fire"),
        Words(sentence=3, first="It went", last="spread", end_sentence=1),
        Words(sentence=1, first="“”"),
        Words(sentence=1, first="", last=""),
        Words(sentence=1, first="The fire", last=" "),
    ],
)
def test_words_that_do_not_stand_there_are_unproven(words: Words) -> None:
    """No cut words, no wrong order, no missing sentence, none further off than the next, none without both ends."""
    with pytest.raises(Unproven):
        resolve(SOURCE, words, "evidence")


def test_words_that_stand_on_both_sides_of_their_sentence_are_unproven() -> None:
    """Which was meant, nobody knows."""
    article = Article(id="twice", text="The mayor left early. Nobody saw it. The mayor left late.")

    with pytest.raises(Unproven):
        resolve(Source(article, find_mentions(article)), Words(sentence=2, first="The mayor", last="left"), "evidence")
