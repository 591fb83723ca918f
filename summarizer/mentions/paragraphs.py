"""Paragraphs: the stretches of an article that no sentence crosses, each a headline, body text or page furniture."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from summarizer.models.articles import Article

ParagraphKind = Literal["headline", "body", "furniture"]
Stretch = tuple[int, int]
"""Code points `[start, end)` of the article."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])?")
_SENTENCE_ENDS = tuple(".!?:;,…。！？\"”»'’")
_BULLETS = tuple("•*-–—·‣▪◦")
_HEADLINE_WORDS = 14  # a longer line without a full stop is body text that lost its full stop
_WRAPPED_AT = range(40, 121)  # the usual widths of hard-wrapped plain text, in code points
_RAGGED = 24  # how far a wrapped line may stay below the longest: one long word


class Paragraph(NamedTuple):
    """Code points `[start, end)` of the article, without space around them."""

    start: int
    end: int
    kind: ParagraphKind


def split_paragraphs(article: Article) -> list[Paragraph]:
    """Return the article's paragraphs in text order; every code point that is not space lies in exactly one.

    A line is a paragraph, but the lines of a hard-wrapped block together are one. Where page furniture begins or ends
    within a line, the line is cut.
    """
    text = article.text
    title = " ".join((article.title or "").split())
    furniture = _merged((mark.span.start, mark.span.end) for mark in article.furniture)
    found = []
    for block in _blocks(text):
        for start, end in _unwrapped(text, block):
            for piece in _cut(text, (start, end), furniture):
                kind: ParagraphKind = "furniture" if _within(piece, furniture) else _kind(text, piece, title)
                found.append(Paragraph(*piece, kind))
    return found


def _kind(text: str, stretch: Stretch, title: str) -> Literal["headline", "body"]:
    """A headline is the article's title, or a short line that no mark closes."""
    start, end = stretch
    if end - start <= 2 * len(title) and " ".join(text[start:end].split()) == title:
        return "headline"
    closed = text.endswith(_SENTENCE_ENDS, start, end) or text.startswith(_BULLETS, start, end)
    short = len(text[start:end].split(maxsplit=_HEADLINE_WORDS)) <= _HEADLINE_WORDS
    return "headline" if short and not closed else "body"


def _blocks(text: str) -> Iterator[list[Stretch]]:
    """Yield runs of lines with no blank line between them."""
    block: list[Stretch] = []
    for match in _LINE.finditer(text):
        line = _trimmed(text, match.start(), match.end())
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _unwrapped(text: str, block: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return the block as one paragraph if it was hard-wrapped, else its lines.

    Hard-wrapped lines are about equally long but for the last, and some of them go on in lower case.
    """
    widths = [end - start for start, end in block[:-1]]
    if not widths or max(widths) not in _WRAPPED_AT or max(widths) - min(widths) > _RAGGED:
        return block
    goes_on = any(text[start].islower() for start, _ in block[1:])
    bulleted = any(text.startswith(_BULLETS, start) for start, _ in block)
    last_fits = block[-1][1] - block[-1][0] <= max(widths)
    return [(block[0][0], block[-1][1])] if goes_on and last_fits and not bulleted else block


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _cut(text: str, stretch: Stretch, furniture: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the pieces of the stretch that lie between edges of furniture."""
    start, end = stretch
    position = max(0, bisect_right(furniture, (start, start)) - 1)
    edges = [start]
    while position < len(furniture) and furniture[position][0] < end:
        edges += [edge for edge in furniture[position] if start < edge < end]
        position += 1
    for piece_start, piece_end in zip(edges, [*edges[1:], end], strict=True):
        piece = _trimmed(text, piece_start, piece_end)
        if piece:
            yield piece


def _within(stretch: Stretch, furniture: Sequence[Stretch]) -> bool:
    position = bisect_right(furniture, stretch[0], key=lambda mark: mark[0]) - 1
    return position >= 0 and stretch[0] < furniture[position][1]


def _trimmed(text: str, start: int, end: int) -> Stretch | None:
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += len(words) - len(words.lstrip())
    return start, start + len(stripped)
