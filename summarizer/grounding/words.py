"""Words: from a pointer (sentence, first and last words) to the exact span."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from summarizer.grounding.folding import cuts_a_word
from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.models.drafts import Words
from summarizer.models.spans import Span

_WORD = re.compile(r"\w+")


def resolve(source: Source, words: Words, field: str) -> Span:
    """Return the span from the first occurrence of `first` to the next end of `last`.

    Words that their sentence does not have may stand in one of the two beside it, if not in both. Raises Unproven if
    they do not stand there in that order, or if they cut a number.
    """
    return source.span(*_place(source, words, field))


def resolve_clause(source: Source, words: Words, field: str) -> Span:
    """Return the span as `resolve` does, but without a closing full stop, as clauses are annotated."""
    start, end = _place(source, words, field)
    if end - start > 1 and source.article.text[end - 2 : end] != ".." and source.article.text[end - 1] == ".":
        end -= 1
    return source.span(start, end)


def resolve_inside(source: Source, words: Words, outer: Span, field: str) -> Span:
    """Return the span as `resolve` does, but within `outer` where the words stand there."""
    for start, end in _places(source, words):
        if outer.start <= start and end <= outer.end:
            return source.span(start, end)
    return resolve(source, words, field)


def resolve_outside(source: Source, words: Words, inner: Iterable[Span], field: str) -> Span:
    """Return the span as `resolve` does, but clear of the `inner` ones; raise Unproven where the words stand only there."""
    taken = [(span.start, span.end) for span in inner]
    for start, end in (*_places(source, words), _place_as_told(source, words, field)):
        if all(end <= first or last <= start for first, last in taken):
            return source.span(start, end)
    raise Unproven("words_not_found", field, words.first)


def _places(source: Source, words: Words) -> Iterator[tuple[int, int]]:
    """Yield where a phrase, or the end of a sentence from a word on, stands letter by letter and with nothing cut."""
    if not words.first or words.last not in (words.first, None) or words.end_sentence is not None:
        return
    text, within = source.article.text, source.sentence(words.sentence).span
    at = text.find(words.first, within.start, within.end)
    while at >= 0:
        end = at + len(words.first) if words.last else within.end
        if not cuts_a_word(text, at, end) and at not in source.within_numbers and end not in source.within_numbers:
            yield at, end
        at = text.find(words.first, at + 1, within.end)


def _place(source: Source, words: Words, field: str) -> tuple[int, int]:
    """Return where the words stand in their sentence, or in one of the two beside it: models miscount by one."""
    try:
        return _place_as_told(source, words, field)
    except Unproven as failure:
        if failure.reason != "words_not_found" or not (words.first and words.last) or words.end_sentence is not None:
            raise
        beside = list(_places_beside(source, words, field))
        if len(beside) != 1:
            raise
        return beside[0]


def _places_beside(source: Source, words: Words, field: str) -> Iterator[tuple[int, int]]:
    for sentence in (words.sentence - 1, words.sentence + 1):
        with suppress(Unproven):
            yield _place_as_told(source, words.model_copy(update={"sentence": sentence}), field)


def _place_as_told(source: Source, words: Words, field: str) -> tuple[int, int]:
    begin = source.sentence(words.sentence).span
    finish = source.sentence(words.end_sentence).span if words.end_sentence is not None else begin
    if finish.start < begin.start:
        raise Unproven("words_not_found", field, f"[{words.sentence}] to [{words.end_sentence}]")
    start = first_end = begin.start
    if words.first is not None:
        start, first_end = _found(source, words.first, start, begin.end, field)
    end = finish.end
    if words.last is not None:
        # `last` may overlap `first` ("the fire" .. "fire"), but must not end before it.
        at, end = _found(source, words.last, start if finish is begin else finish.start, end, field)
        while end < first_end:
            at, end = _found(source, words.last, at + 1, finish.end, field)
    if start in source.within_numbers or end in source.within_numbers:
        raise Unproven("number_cut", field, source.article.text[start:end])
    return start, end


def _found(source: Source, wanted: str, start: int, end: int, field: str) -> tuple[int, int]:
    if not wanted.strip():
        raise Unproven("words_not_found", field, wanted)
    text = source.article.text
    at = text.find(wanted, start, end)
    while at >= 0:
        if not cuts_a_word(text, at, at + len(wanted)):
            return at, at + len(wanted)
        at = text.find(wanted, at + 1, end)
    return _found_loosely(text, wanted, (start, end), field)


def _found_loosely(text: str, wanted: str, within: tuple[int, int], field: str) -> tuple[int, int]:
    """The same words with other spaces, case or punctuation between: models tidy what they point to."""
    parts = [re.escape(part) for part in _WORD.findall(wanted)]
    if parts:
        pattern = re.compile(r"(?<!\w)" + r"[\W_]{1,8}".join(parts) + r"(?!\w)", re.IGNORECASE)
        match = pattern.search(text, *within)
        if match:
            return match.span()
    raise Unproven("words_not_found", field, wanted)
