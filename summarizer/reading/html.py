"""HTML pages to text: the visible words of the story, and what the page states about it."""

import json
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from summarizer.models.edtf import is_edtf
from summarizer.reading.decoding import cleaned
from summarizer.reading.selectors import TooMuchStyle
from summarizer.reading.text import NoText, Stated, language_of
from summarizer.reading.unseen import drop_unseen

_NO_XML = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
)  # what XML 1.0 (2.2) leaves out: the page readers stop at it
_ISO_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report)$")
_MODIFIED = (
    "//meta[contains(@property, 'modified') or contains(@property, 'updated') or contains(@itemprop, 'Modified')]"
)
_MOST_ELEMENTS = 30_000  # a news page has a few thousand; the time for a page grows with their square
_LATEST = "2100-01-01"  # a limit of our own, so that a page reads the same on any day


class Page(NamedTuple):
    """What an HTML page holds."""

    text: str
    """The headline, an empty line, and the story's visible words: one paragraph a line, tables as rows of `| cells |`."""
    stated: Stated


def read_page(markup: str) -> Page:
    """Return the story of an HTML page.

    The date is JSON-LD's `datePublished`, else the one that htmldate finds; never a date of modification. Raises
    NoText where no story can be found in the page.
    """
    tree = _parsed(markup)
    linked_data = list(_linked_data(tree))
    site = _site(tree, linked_data)
    url = _first(tree, "//link[@rel='canonical']/@href")
    language = language_of(_first(tree, "/html/@lang"))
    try:
        drop_unseen(tree)
    except TooMuchStyle as error:
        raise NoText("has more style rules than any article is laid out with") from error
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise NoText(f"has more than {_MOST_ELEMENTS} elements; no article is laid out like that")
    published = _published(tree, linked_data)
    heading = _heading(tree)
    story, named = _story(deepcopy(tree))  # the page reader takes its copy apart
    title = heading or (named if named and _shows(tree, named) else None)
    text = f"{title}\n\n{story.removeprefix(title).lstrip()}" if title else story
    stated = Stated(
        title=title,
        published=published,
        site=site,
        url=url if url and url.startswith(("http://", "https://")) else None,
        language=language,
    )
    return Page(text, stated)


def _parsed(markup: str) -> Any:
    from lxml import etree, html  # slow to import, and only pages need it

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(_NO_XML.sub("", markup).encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NoText("no HTML can be read from it") from error


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that describe an article."""
    for words in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            waiting = [json.loads(words)]
        except (ValueError, RecursionError):
            continue  # a page's faulty metadata does not make its story unreadable
        while waiting:
            value = waiting.pop()
            if isinstance(value, list):
                waiting.extend(reversed(value))
            elif isinstance(value, dict):
                kinds = value.get("@type")
                if any(_ARTICLE_TYPE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    yield value
                waiting.append(value.get("@graph"))


def _published(tree: Any, linked_data: list[dict[str, Any]]) -> str | None:
    for value in linked_data:
        match = _ISO_DATE.match(str(value.get("datePublished", "")))
        if match and is_edtf(match.group()):
            return match.group()
    for element in tree.xpath(_MODIFIED):
        element.drop_tree()
    htmldate = _quiet_import("htmldate")
    try:
        found = htmldate.find_date(tree, extensive_search=False, original_date=True, max_date=_LATEST)
    except (RecursionError, ValueError):
        return None  # a date that cannot be read is none; the story may still be sound
    return found if isinstance(found, str) and is_edtf(found) else None


def _site(tree: Any, linked_data: list[dict[str, Any]]) -> str | None:
    for value in linked_data:
        publisher = value.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return cleaned(name.strip())
    return _first(tree, "//meta[@property='og:site_name']/@content")


def _first(tree: Any, path: str) -> str | None:
    found = [cleaned(str(value)).strip() for value in tree.xpath(path)]
    return next((value for value in found if value), None)


def _heading(tree: Any) -> str | None:
    headings = [cleaned(" ".join(heading.text_content().split())) for heading in tree.iter("h1")]
    named = [heading for heading in headings if heading]
    return named[0] if len(named) == 1 else None


def _shows(tree: Any, title: str) -> bool:
    """Whether the page shows the words, if only as its name in the browser; metadata may say anything."""
    return " ".join(title.split()) in " ".join(cleaned(tree.text_content()).split())


def _story(tree: Any) -> tuple[str, str | None]:
    """Return the story's text and the title that the page's metadata give it."""
    trafilatura = _quiet_import("trafilatura")
    try:
        found = trafilatura.bare_extraction(tree, favor_precision=True, include_comments=False, with_metadata=True)
    except (RecursionError, ValueError) as error:
        raise NoText("no story can be found in the page: its markup is too broken") from error
    text = (found.text or "").strip() if found else ""
    if not text:
        raise NoText("no story can be found in the page")
    return cleaned(text), cleaned(found.title) if found.title else None


def _quiet_import(name: str) -> Any:
    """Import one of the two page readers; without a handler of its own, it would print to standard error."""
    import importlib

    logging.getLogger(name).addHandler(logging.NullHandler())
    return importlib.import_module(name)
