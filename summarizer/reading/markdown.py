"""Markdown to text: the words that a reader of the rendered page sees, and what its front matter states."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.models.edtf import is_edtf
from summarizer.reading.text import Stated, language_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"([A-Za-z_]+):[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATES = ("published", "date")
_BULLET = "• "
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


class Written(NamedTuple):
    """What a Markdown file holds."""

    text: str
    """The visible words: headings, paragraphs and list items (`• …`) with an empty line between, tables as `| cells |`."""
    stated: Stated
    """Title, date and language of the front matter, where it is one of `key: value` lines between `---`."""


def read_markdown(markdown: str) -> Written:
    """Return the words of a Markdown text (CommonMark, with tables) and what its front matter states.

    Links keep their words alone; pictures, raw HTML and comments are left out.
    """
    front = _FRONT_MATTER.match(markdown)
    stated = _stated(dict(_ENTRY.findall(front.group(1)))) if front else Stated()
    body = markdown[front.end() :] if front else markdown
    return Written("\n\n".join(_blocks(_parser().parse(body))) + "\n", stated)


def _stated(entries: dict[str, str]) -> Stated:
    given = {name.lower(): value.strip("\"'") for name, value in entries.items()}
    days = [day.group() for day in (_DAY.match(given.get(name, "")) for name in _DATES) if day]
    return Stated(
        title=given.get("title"),
        published=next(filter(is_edtf, days), None),
        language=language_of(given.get("lang") or given.get("language")),
    )


def _blocks(tokens: Sequence["Token"]) -> Iterator[str]:
    """Yield the text of each block in order; the first paragraph of a list item gets a bullet."""
    bullet = ""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "list_item_open":
            bullet = _BULLET
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield f"| {' | '.join(row)} |"
            row = None
        elif token.type in ("fence", "code_block"):
            yield token.content.strip("\n")
        elif token.type == "inline":
            words = _words(token.children or ()).strip()
            if row is not None:
                row.append(words)
            elif words:
                yield bullet + words
                bullet = ""


def _words(tokens: Iterable["Token"]) -> str:
    """Return the words of a paragraph, its marks gone."""
    return "".join(
        token.content if token.type in ("text", "code_inline") else _BREAKS.get(token.type, "") for token in tokens
    )


@cache
def _parser() -> "MarkdownIt":
    """Return the parser, imported when the first Markdown file is read."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])
