"""Long articles: stretches of whole sentences, and their drafts made one."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.drafting.model.parts import estimated_tokens, joined, parts_of
from summarizer.models.drafts import CitationDraft, Draft, FigureDraft, SentenceDraft
from summarizer.models.mentions import Sentence
from summarizer.models.spans import Span


def sentences(lengths: list[int]) -> list[Sentence]:
    """Sentences of so many characters."""
    made = []
    at = 0
    for number, length in enumerate(lengths, start=1):
        span = Span(start=at, end=at + length, text="x" * length)
        made.append(Sentence(index=number, span=span, paragraph=1, kind="body"))
        at += length
    return made


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60), st.integers(1, 120))
def test_every_sentence_is_in_one_part_and_no_part_is_too_long(lengths: list[int], most: int) -> None:
    """Parts follow one another without gap or overlap; only a sentence that is too long alone exceeds the limit."""
    whole = sentences(lengths)
    parts = parts_of(whole, most)

    assert whole == [sentence for part in parts for sentence in part]
    assert all(len(part) == 1 or sum(estimated_tokens(s.span.text) for s in part) <= most for part in parts)


def test_an_ordinary_article_is_one_part_and_a_long_one_has_equal_parts() -> None:
    """A short rest at the end would be read without its context."""
    assert 1 == len(parts_of(sentences([100] * 40), 4_000))
    assert [4, 4] == [len(part) for part in parts_of(sentences([100] * 8), 150)]


def test_tokens_are_estimated_from_bytes() -> None:
    """Four characters of English are about a token, a Chinese one nearly one by itself."""
    assert 3 == estimated_tokens("ferry sinks!")
    assert 6 == estimated_tokens("渡轮沉没了吗甲乙")


def test_citations_follow_their_items_into_the_joined_draft() -> None:
    """What a part's summary rests on is the same item afterwards, and the summary has a share of every part."""

    def part(number: int) -> Draft:
        figure = FigureDraft(number=f"n{number}", measure=f"measure {number}")
        cites = (CitationDraft(kind="figure", position=0),)
        said = tuple(SentenceDraft(text=f"{number}.{rank}", cites=cites) for rank in range(4))
        return Draft(figures=(figure,), headline=said[0], sentences=said)

    whole = joined([part(1), part(2), part(3)])

    assert ["n1", "n2", "n3"] == [figure.number for figure in whole.figures]
    assert ["1.0", "1.1", "2.0", "2.1", "3.0"] == [sentence.text for sentence in whole.sentences]
    assert [0, 0, 1, 1, 2] == [sentence.cites[0].position for sentence in whole.sentences]
    assert whole.headline
    assert "1.0" == whole.headline.text
