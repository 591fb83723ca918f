"""Inputs to Articles: every name given becomes articles, or a value that says why not."""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO, NamedTuple

from summarizer.errors import InvalidData, UnreadableInput
from summarizer.models.articles import Article
from summarizer.reading.decoding import Undecodable, decode
from summarizer.reading.html import read_page
from summarizer.reading.ids import Ids
from summarizer.reading.json_articles import read_json_article
from summarizer.reading.markdown import read_markdown
from summarizer.reading.sources import (
    JSON_SUFFIXES,
    LINES_SUFFIXES,
    MARKDOWN_SUFFIXES,
    PAGE_SUFFIXES,
    SUFFIXES,
    Source,
    find_sources,
)
from summarizer.reading.text import NoText, Stated, article_of, check_published, dated

_LARGEST = 20_000_000  # bytes of one article: a thousand times a long one
_TOO_LARGE = f"is larger than {_LARGEST // 1_000_000} MB; no article is"
_UNREADABLE = (InvalidData, NoText, Undecodable)
_LOOKS_LIKE_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*\{)")
_LOOKS_LIKE_A_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Reading(NamedTuple):
    """What came of one article's input."""

    source: str
    """As an Outcome names it: a path, `-`, or `path:3` for the third line of a JSON Lines file."""
    article: Article | UnreadableInput


def read_inputs(names: Sequence[str], published: str | None = None) -> Iterator[Reading]:
    """Yield the articles of files, folders, patterns and `-`, one at a time, in the order given.

    What cannot be read is yielded as an UnreadableInput, and the others go on. Ids are unique: a file's stem, its path
    relative to the common folder where stems collide, or what the input states, with `-2` where it is taken.
    `published` (EDTF) is the date of those that state none, or none with a year; raises InvalidData at once where it is no EDTF.
    """
    check_published(published)
    sources = find_sources(names)
    ids = Ids([source.path for source in sources if isinstance(source, Source) and source.path])
    return _Run(ids, published).readings(sources)


def name_inputs(names: Sequence[str]) -> Iterator[str]:
    """Yield the inputs as `read_inputs` does, in the same order, by name alone, without reading what is in them.

    What comes through standard input or a pipe is left out: it can be read but once.
    """
    for source in find_sources(names):
        if isinstance(source, UnreadableInput):
            yield source.source
        elif source.path is not None and source.path.is_file():
            try:
                with source.path.open("rb") as stream:
                    yield from _named_in(source, stream)
            except OSError:
                yield source.name


def _named_in(source: Source, stream: BinaryIO) -> Iterator[str]:
    begun = b"" if source.suffix in SUFFIXES else _first_line(stream)
    if not _is_of_lines(source, begun):
        yield source.name
        return
    for number, line in enumerate(_lines(begun, stream), start=1):
        if line.strip():
            yield _line_name(source, number)


def _is_of_lines(source: Source, begun: bytes) -> bool:
    return source.suffix in LINES_SUFFIXES or _is_json_line(begun)


def _line_name(source: Source, number: int) -> str:
    return f"{source.name}:{number}"


class _Run:
    """One pass over the sources."""

    def __init__(self, ids: Ids, published: str | None) -> None:
        self._ids = ids
        self._published = published

    def readings(self, sources: Sequence[Source | UnreadableInput]) -> Iterator[Reading]:
        for source in sources:
            if isinstance(source, UnreadableInput):
                yield Reading(source.source, source)
                continue
            try:
                with _opened(source) as stream:
                    yield from self._source(source, stream)
            except OSError as error:
                yield _unreadable(source.name, f"cannot be read: {error.strerror or error}")

    def _source(self, source: Source, stream: BinaryIO) -> Iterator[Reading]:
        begun = b"" if source.suffix in SUFFIXES else _first_line(stream)
        if _is_of_lines(source, begun):
            if source.path:
                self._ids.give_up(source.path)
            yield from self._json_lines(source, begun, stream)
            return
        data = begun + stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            yield _unreadable(source.name, _TOO_LARGE)
            return
        try:
            yield Reading(source.name, dated(self._article(source, decode(data)), self._published))
        except _UNREADABLE as error:
            yield _unreadable(source.name, str(error))

    def _article(self, source: Source, text: str) -> Article:
        known = source.suffix in SUFFIXES
        if source.suffix in JSON_SUFFIXES or (not known and _LOOKS_LIKE_JSON.match(text)):
            given = read_json_article(text)
            return article_of(given.text, self._id(source, given.id), given.stated)
        if source.suffix in PAGE_SUFFIXES or (not known and _LOOKS_LIKE_A_PAGE.match(text)):
            page = read_page(text)
            return article_of(page.text, self._id(source, None), page.stated)
        if source.suffix in MARKDOWN_SUFFIXES:
            written = read_markdown(text)
            return article_of(written.text, self._id(source, None), written.stated)
        return article_of(text, self._id(source, None), Stated())

    def _json_lines(self, source: Source, begun: bytes, stream: BinaryIO) -> Iterator[Reading]:
        for number, line in enumerate(_lines(begun, stream), start=1):
            if not line.strip():
                continue
            name = _line_name(source, number)
            try:
                yield Reading(name, dated(self._json_line(line), self._published))
            except _UNREADABLE as error:
                yield _unreadable(name, str(error))
            except UnicodeDecodeError:
                yield _unreadable(name, "is not UTF-8, which JSON Lines has to be")

    def _json_line(self, line: bytes) -> Article:
        if len(line) > _LARGEST:
            raise InvalidData(_TOO_LARGE)
        given = read_json_article(line.removeprefix(_BYTE_ORDER_MARK).decode())
        if given.id is None:
            raise InvalidData("id: is missing; every line of JSON Lines names its article")
        return article_of(given.text, self._ids.claim(given.id), given.stated)

    def _id(self, source: Source, stated: str | None) -> str:
        if source.path is None:
            return self._ids.claim(stated or "stdin")
        if stated is None:
            return self._ids.of_file(source.path)
        self._ids.give_up(source.path)
        return self._ids.claim(stated)


def _unreadable(name: str, reason: str) -> Reading:
    return Reading(name, UnreadableInput(name, reason))


def _opened(source: Source) -> AbstractContextManager[BinaryIO]:
    return source.path.open("rb") if source.path else nullcontext(sys.stdin.buffer)


def _first_line(stream: BinaryIO) -> bytes:
    """Return everything up to the end of the first line that is not empty."""
    begun = line = stream.readline(_LARGEST)
    while line and not line.strip():
        line = stream.readline(_LARGEST)
        begun += line
    return begun


def _is_json_line(begun: bytes) -> bool:
    """Whether the first line is an object of its own, and not the beginning of one that goes on below."""
    line = begun.removeprefix(_BYTE_ORDER_MARK).strip()
    return line.startswith(b"{") and line.endswith(b"}") and bool(_LOOKS_LIKE_JSON.match(line[:100].decode("latin-1")))


def _lines(begun: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines one at a time; of a line beyond the limit, enough to tell."""
    yield from begun.splitlines(keepends=True)
    while line := stream.readline(_LARGEST + 1):
        yield line
        while len(line) > _LARGEST and not line.endswith(b"\n"):
            line = stream.readline(_LARGEST + 1)
