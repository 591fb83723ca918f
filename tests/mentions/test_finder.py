"""One call finds all that a draft may point to."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article

TEXT = (
    "Bridge shut for repairs\n\nThe bridge was shut on Monday, and 1,200 people walked. “We need it back by May,” "
    "Mayor Dana Orr said. Two of the 12 buses broke down."
)


def test_every_kind_of_mention_has_its_own_handles() -> None:
    """Sentences, numbers, dates and quotations are numbered apart, each in text order, and found under their handles."""
    found = find_mentions(Article(id="a", text=TEXT, published="2022-09-28"))
    assert ["headline", "body", "body", "body"] == [sentence.kind for sentence in found.sentences]
    assert ["1,200", "Two", "12"] == [found.number_by_id[f"n{number}"].number.text for number in (1, 2, 3)]
    assert ["2022-09-26", "2023-05"] == [found.date_by_id[handle].edtf for handle in ("d1", "d2")]
    assert "We need it back by May" == found.quotation_by_id["q1"].content.text


def test_number_within_a_date_measures_nothing() -> None:
    """Numbers know the dates that were found before them."""
    (found,) = find_mentions(Article(id="a", text="They left on 21 September, he said.")).numbers
    assert ("21", "date") == (found.number.text, found.reason)


@given(st.text(st.sampled_from("ab Mon5,.0%\n“”\"'’May20") | st.characters(codec="utf-8"), min_size=1, max_size=120))
def test_any_text_yields_mentions_in_their_sentences(text: str) -> None:
    """Every mention lies in the sentence that it names, and its words are the slice."""
    found = find_mentions(Article(id="a", text=text, published="2022-09-28"))
    spans = [(date.sentence, date.span) for date in found.dates]
    spans += [(number.sentence, number.number) for number in found.numbers]
    for sentence, span in spans:
        assert found.sentences[sentence - 1].span.contains(span)
        assert text[span.start : span.end] == span.text
