"""Promises on long articles: the work of drafting grows as the article does, however its sentences repeat."""

import pytest

from summarizer.drafting.rules.rule_drafter import draft_by_rules
from summarizer.mentions.finder import find_mentions
from tests.counting import calls_in
from tests.drafting.drafted import news

_STORY = (
    "Storm kills {n} people in Port Ellery, the Lake Ministry said. Some {n} villagers have left since Monday, according "
    "to Lake Minister Ana{letter} Lund. “The worst is over,” she said. “We are counting the boats.” The ministry estimated "
    "the damage at ${n} million. The {letter} Harbour agency announced a curfew on Thursday. The agency denied it. "
    "Ana{letter} Lund said “we go. We run” and he said “they stop. They sit” on Friday. "
)


def _calls(text: str) -> int:
    """Count the calls, of functions in Python and in C, that drafting the text takes."""
    article = news(text)
    mentions = find_mentions(article)
    return calls_in(lambda: draft_by_rules(article, mentions))


def _article(stories: int, *, names: int, between: str) -> str:
    return between.join(_STORY.format(n=100 + k % names, letter=chr(97 + k % names)) for k in range(stories))


@pytest.mark.parametrize("names", [1, 20])
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_twice_the_article_is_twice_the_work(names: int, between: str) -> None:
    """One paragraph or many, the same happenings, numbers, people and bodies again or others."""
    once, twice = (_calls(_article(stories, names=names, between=between)) for stories in (60, 120))

    assert 2.2 * once > twice


def test_a_sentence_that_never_ends_takes_no_more_than_its_length() -> None:
    """Clauses and numbers are found by where they stand, and words that repeat are told apart by halving."""
    clause = "14 people were killed in Port Ellery, and police arrested 12 men, while "
    once, twice = (_calls("Ana Lund said the port was shut. " + clause * clauses) for clauses in (60, 120))

    assert 2.4 * once > twice
