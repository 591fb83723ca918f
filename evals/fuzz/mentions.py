"""Coverage-guided fuzzing of the mentions: no text raises, and every span is the words that stand there.

`make fuzz` installs atheris and runs it for `SECONDS` (60); an input that fails is written to `crash-*` and printed.
"""

import sys
from collections.abc import Iterator

import atheris

with atheris.instrument_imports(include=["summarizer.mentions"]):
    from summarizer.mentions.finder import find_mentions
    from summarizer.models.articles import Article
    from summarizer.models.mentions import Mentions
    from summarizer.models.spans import Span


def check(data: bytes) -> None:
    """Find the mentions of a text made of the bytes, half of them picked from what news is made of."""
    source = atheris.FuzzedDataProvider(data)
    language = source.PickValueInList([None, "en", "de", "tlh"])
    text = _text(source)
    if not text.strip():
        return
    mentions = find_mentions(Article(id="fuzz", text=text, published="2031-03-05", language=language))
    Mentions.from_json(mentions.model_dump_json())
    if any(not number.phrase.contains(number.number) or number.low > number.high for number in mentions.numbers):
        raise ValueError(f"a number of {text!r} lies outside its phrase or is upside down")
    if any(span.text != text[span.start : span.end] for span in _spans(mentions)):
        raise ValueError(f"a span of {text!r} is not its words")


def _spans(mentions: Mentions) -> Iterator[Span]:
    yield from (sentence.span for sentence in mentions.sentences)
    yield from (date.span for date in mentions.dates)
    yield from (span for number in mentions.numbers for span in (number.number, number.phrase))
    yield from (span for quotation in mentions.quotations for span in (quotation.content, quotation.outer))


PIECES = (
    "one two three twenty hundred thousand million half a an third quarter of in to and between from per cent percent dozens "
    "several couple mid- late 20s 1 22 1,300 300,000 2019 007 1/2 ½ ² × ⁄ km m2 °C bn m k st th am p.m. years old ago last next "
    "since until Monday Sept. May 2019-03-05 5/6/2019 week quarter century the said “ ” ' \" - – — . , : ; ( ) $ € £ % ± + = "
    "rose fell up down by more than at least or fewer but Flight No. COVID G7 people sheep dollars \n \n\n \u00ad \u200b ３ ٣"
).split(" ")


def _text(source: atheris.FuzzedDataProvider) -> str:
    pieces: list[str] = []
    while source.remaining_bytes() and len(pieces) < 60:
        if source.ConsumeBool():
            pieces.append(source.PickValueInList(PIECES))
        else:
            pieces.append(source.ConsumeUnicodeNoSurrogates(4))
        if source.ConsumeBool():
            pieces.append(" ")
    return "".join(pieces)


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
