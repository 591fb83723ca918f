"""Tokens: words, numerals and symbols with their places, whichever stretch of a text is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.tokens import columns

PIECES = "Orrin ’s don't 1,300 3.25 . , - “ ” \u00ad é ½ ３ x\u0301"


def test_each_token_says_what_it_is_and_where_it_stands() -> None:
    """Words keep their apostrophes and numerals their separators; the plain form is for comparing."""
    text = "Orrin’s 1,300 goats."
    assert [
        ("word", "Orrin’s", "orrin's", 0, 7),
        ("numeral", "1,300", "1,300", 8, 13),
        ("word", "goats", "goats", 14, 19),
        ("symbol", ".", ".", 19, 20),
    ] == [tuple(token) for token in columns(text, 0, len(text)).tokens()]


@given(st.lists(st.sampled_from([*PIECES.split(), " "]), min_size=1).map("".join), st.data())
def test_a_stretch_has_the_tokens_that_it_would_have_alone(text: str, data: st.DataObject) -> None:
    """A stretch that cuts through a word or numeral has its piece as a token, and nothing from outside."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    alone = columns(text[start:end], 0, end - start).tokens()
    found = columns(text, start, end).tokens()
    moved = [token._replace(start=token.start - start, end=token.end - start) for token in found]
    assert alone == moved
