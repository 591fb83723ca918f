"""JSON gives the article it states, or a reason that names the field."""

import pytest

from summarizer.errors import InvalidData
from summarizer.reading.json_articles import read_json_article


def test_every_field_is_read() -> None:
    """What is left out or null is None."""
    given = read_json_article(
        '{"id": "a", "text": "Some 300 people left.", "title": "Exodus", "published": "2021-05-03", "publisher": null}'
    )

    assert ("a", "Some 300 people left.") == (given.id, given.text)
    assert ("Exodus", "2021-05-03", None, None) == given.stated[:4]


def test_half_a_character_is_replaced() -> None:
    """JSON can state a lone surrogate, which no file can hold."""
    given = read_json_article('{"id": "\\ud800", "text": "\\ud83d\\ude00 \\udc00\\r\\n"}')

    assert ("\ufffd", "\U0001f600 \ufffd\n") == (given.id, given.text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"text": "a", "body": "b"}', "unknown field 'body'; an article may have text, id, title"),
        ('{"text": "a", "text": "b"}', "the key 'text' stands twice"),
        ('{"id": "a"}', "text: Field required"),
        ('{"text": 3}', "text: Input should be a valid string"),
        ('{"text": "a", "published": "3 May"}', "published: .*no EDTF date"),
        ('{"text": "a"', "not valid JSON"),
        ('{"text": NaN}', "NaN is not a number"),
        ("[" * 100_000, "not valid JSON"),
        ('[{"text": "a"}]', "no JSON object; .* one to a line"),
        ('{"guide": 1, "article": "a", "figures": []}', "this is an annotation, not an article"),
        ('{"guide": 1, "articles": [], "measures": []}', "this is an annotated story"),
        ('{"schema_version": "1", "article": {}, "model": "rules"}', "this is a summary"),
    ],
)
def test_what_does_not_fit_is_named(text: str, reason: str) -> None:
    """A person can find the fault, and the file that was meant."""
    with pytest.raises(InvalidData, match=reason):
        read_json_article(text)
