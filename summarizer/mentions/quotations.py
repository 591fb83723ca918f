"""Quotations: words within quotation marks, of any kind that news uses; of nested ones the outer."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, zip_longest
from typing import NamedTuple

from summarizer.models.articles import Article
from summarizer.models.mentions import Quotation, Sentence
from summarizer.models.spans import slice_span


class Marks(NamedTuple):
    """One opening mark and what closes it."""

    opening: str
    closing: str
    """Each of these marks may close it: writers and editors mix them."""
    example: str
    """An invented sentence."""
    content: str
    """What is quoted in the example."""


MARKS = (
    Marks("“", '”"', "“We left early,” she said.", "We left early"),
    Marks('"', '"”', 'She said: "We left early."', "We left early."),
    Marks("„", '“”"', "Sie sagte: „Wir gehen.“", "Wir gehen."),
    Marks("”", "”", "Hon sade: ”Vi går.”", "Vi går."),
    Marks("«", "»", "Elle a dit : « Nous partons. »", "Nous partons."),
    Marks("»", "«", "Sie sagte: »Wir gehen.«", "Wir gehen."),
    Marks("‹", "›", "Elle a dit : ‹ Nous partons. ›", "Nous partons."),
    Marks("‘", "’", "‘The boss’s friends don’t care,’ she said.", "The boss’s friends don’t care"),
    Marks("‚", "‘’", "Sie sagte: ‚Wir gehen.‘", "Wir gehen."),
    Marks("'", "'", "'The boss's friends don't care,' she said.", "The boss's friends don't care"),
)
_CLOSING = {marks.opening: marks.closing for marks in MARKS}
_MARK = re.compile(rf"[{''.join(sorted({mark for marks in MARKS for mark in marks.opening + marks.closing}))}]")
_APOSTROPHES = "'’"
_RESUMABLE = '“"„«»'
_ELISION = re.compile(r"['‘](?:\d0s|em|til|tis|twas|cause|round|bout|n)\b", re.IGNORECASE)
_PLURAL_WITHIN = 30  # code points; in a longer quotation, "s’" before a word is a possessive rather than its end


class _Quoted(NamedTuple):
    """Offsets of a quotation: its opening mark, the end of its words, the end of the closing mark if it has one."""

    start: int
    words_end: int
    end: int


def find_quotations(article: Article, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """Return the article's quotations in text order, page furniture left out.

    A quotation ends with its paragraph; it counts there without a closing mark only if the next paragraph resumes it
    with an opening one.
    """
    text = article.text
    starts = [sentence.span.start for sentence in sentences]
    found = []
    for number, quoted in enumerate(_in_story(text, sentences), 1):
        words = text[quoted.start + 1 : quoted.words_end]
        start = quoted.start + 1 + len(words) - len(words.lstrip())
        found.append(
            Quotation.trusted(
                id=f"q{number}",
                content=slice_span(text, start, start + len(words.strip().removesuffix(",").rstrip())),
                outer=slice_span(text, quoted.start, quoted.end),
                sentence=sentences[bisect_right(starts, quoted.start) - 1].index,
                end_sentence=sentences[bisect_right(starts, quoted.end - 1) - 1].index,
            )
        )
    return tuple(found)


def _in_story(text: str, sentences: Sequence[Sentence]) -> Iterator[_Quoted]:
    story = (sentence for sentence in sentences if sentence.kind != "furniture")
    spans = [[sentence.span for sentence in group] for _, group in groupby(story, lambda sentence: sentence.paragraph)]
    paragraphs = [(paragraph[0].start, paragraph[-1].end) for paragraph in spans]
    for (start, end), following in zip_longest(paragraphs, paragraphs[1:]):
        resumed = following is not None and text[following[0]] in _RESUMABLE
        yield from _in_paragraph(text, start, end, resumed=resumed)


def _in_paragraph(text: str, start: int, end: int, *, resumed: bool) -> Iterator[_Quoted]:
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    position = 0
    unclosed = None
    while position < len(marks):
        opening = marks[position]
        position += 1
        if not _may_open(text, opening):
            continue
        closing = _closing(text, marks, position)
        if closing is None:
            unclosed = opening if text[opening] in _RESUMABLE else unclosed
        elif _holds_words(text, opening, marks[closing]):
            yield _Quoted(opening, marks[closing], marks[closing] + 1)
            position = closing + 1
            unclosed = None
    if resumed and unclosed is not None and _holds_words(text, unclosed, end):
        yield _Quoted(unclosed, end, end)


def _closing(text: str, marks: Sequence[int], position: int) -> int | None:
    """Return the position of the mark that closes the one before `position`; None where it is opened again first.

    Each mark is looked at once for each kind of opening mark at most, so the whole takes linear time.
    """
    opening = marks[position - 1]
    kind = text[opening]
    possessive = None
    for candidate in range(position, len(marks)):
        mark = text[marks[candidate]]
        if mark in _CLOSING[kind] and _may_close(text, marks[candidate]):
            if not _looks_possessive(text, marks[candidate]) or marks[candidate] - opening <= _PLURAL_WITHIN:
                return candidate
            possessive = possessive or candidate
        elif mark == kind and _may_open(text, marks[candidate]):
            break
    return possessive


def _may_open(text: str, place: int) -> bool:
    """Whether the mark stands where one can open: before a word, and not directly after one unless it is unambiguous."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    mark = text[place]
    if mark not in _CLOSING:
        return False
    if mark in "“„«‹":
        return True
    free = not before or not (before.isalnum() or before in ".,!?%)]")
    return free and bool(after.strip()) and not _ELISION.match(text, place)


def _may_close(text: str, place: int) -> bool:
    """Whether the mark stands where one can close; an apostrophe within a word or before one does not."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in _APOSTROPHES:
        return not before.isspace() and not after.isalnum()
    return not (before.isspace() and after.isalnum()) or text[place] in "»›”"


def _looks_possessive(text: str, place: int) -> bool:
    return (
        text[place] in _APOSTROPHES
        and text[place - 1] == "s"
        and bool(re.match(r" [a-z]", text[place + 1 : place + 3]))
    )


def _holds_words(text: str, opening: int, end: int) -> bool:
    """Whether there are words between the marks; between apostrophes a single letter is none."""
    fewest = 2 if text[opening] in "'‘" else 1
    letters = (character for character in text[opening + 1 : end] if character.isalnum())
    return sum(1 for _ in islice(letters, fewest)) == fewest
