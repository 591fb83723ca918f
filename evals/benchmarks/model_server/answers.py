"""What the server answers: valid, derived from the request alone, about as long as what a model writes.

Of our own pages it points to handles that the page shows, in words that grounding accepts; for others it writes figures of
the numbers that the text holds.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic_core import to_json

from evals.benchmarks.model_server.asked import Asked, Form, without_marker

FIGURES = 15
"""How many an answer has, where the article has as many numbers."""

_SIGN = re.compile(r"Marks begin with (\S+?)\. Published")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"[A-Z][a-z]+")
_LISTED = re.compile(r"(?m)^Numbers without an item.*: (.+)$")
_PLAIN_NUMBER = re.compile(r"(?<![\w.,])([0-9]+(?:[.,][0-9]+)*)[ -]?(%|[a-z]+)?")

_WHAT = "what the article counts in this sentence"
"""Names nothing and counts nothing, so that it goes with any number."""


class _Page(NamedTuple):
    """A page of ours, read back as far as it is needed."""

    numbers: list[str]
    """Handles of the numbers that measure something, in text order."""
    quotation: str | None
    """The first quotation's handle."""
    told: tuple[str, str, str] | None
    """The first sentence of the story itself that has a word to name an event by: its number, its words, that word."""


def answer_text(asked: Asked) -> str:
    """Return the answer, compact JSON of the form asked for; the article's marker has no part in it."""
    return _answer(asked.form, without_marker(asked.page), asked.last if asked.form == "FollowUpAnswer" else "")


@lru_cache(maxsize=512)  # articles that differ in their markers alone are worked out once
def _answer(form: Form, page: str, told: str) -> str:
    answer = _follow_up_answer(told) if form == "FollowUpAnswer" else _ANSWERS[form](page)
    return to_json(answer).decode()


def _read_page(page: str) -> _Page:
    found = _SIGN.match(page)
    sign = re.escape(found[1] if found else "{")
    numbers = re.findall(rf"{sign}(n\d+)\}}", page)
    quotation = re.search(rf"{sign}(q\d+)\}}", page)
    for line in re.finditer(rf"(?m)^{sign}(\d+)\}} (.*)$", page):  # those with a kind are no sentences of the story
        words = re.sub(rf"{sign}-?[ndq]\d+(?:=[^}}]*)?\}}", "", line[2])
        word = _WORD.search(words)
        if word:
            return _Page(numbers, quotation and quotation[1], (line[1], words, word[0]))
    return _Page(numbers, quotation and quotation[1], None)


def _article_answer(text: str) -> Mapping[str, Any]:
    """Return figures of the first numbers, the others dismissed, an event of the first sentence with a fit word, a statement."""
    page = _read_page(text)
    figures, others = page.numbers[:FIGURES], page.numbers[FIGURES:]
    told = page.told
    speaker = told and _NAME.search(told[1])
    statement = {"s": 1, "said": [page.quotation], "cue": None, "who": "a"} if page.quotation and speaker else None
    cites = [*figures[:2], *(["e1"] if told else [])]
    return {
        "names": [f"a={speaker[0]}"] if speaker else [],
        "figures": [_figure(handle) for handle in figures],
        "no_figures": [f"{' '.join(others)} name"] if others else [],
        "events": [_event(*told)] if told else [],
        "statements": [statement] if statement else [],
        "headline": {"text": "What the article reports.", "cites": cites} if cites else None,
        "summary": [{"text": "The article reports this and says what is known of it.", "cites": cites}],
    }


def _follow_up_answer(told: str) -> Mapping[str, Any]:
    """Return a dismissal of the numbers that are asked about; what was rejected is left out."""
    listed = _LISTED.search(told)
    handles = listed[1].split(", ") if listed else []
    dismissed = [f"{' '.join(handles)} name"] if handles else []
    return {"names": [], "figures": [], "no_figures": dismissed, "events": [], "statements": []}


def _figure(handle: str) -> Mapping[str, Any]:
    return {"n": handle, "what": _WHAT, "when": "d0", "where": None, "by": ""}


def _event(sentence: str, _: str, word: str) -> Mapping[str, Any]:
    event = {"e": 1, "at": [sentence], "do": word, "type": "other", "who": [], "when": "d0", "where": None, "by": ""}
    return {**event, "status": "occurred"}


def _plain_figures(text: str) -> Mapping[str, Any]:
    return {"figures": list(_plain(text))}


def _plain(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield figures as a model writes them that has to write all by itself."""
    for number, found in enumerate(_PLAIN_NUMBER.finditer(text)):
        if number == FIGURES:
            return
        yield {
            "number": found[1],
            "evidence": " ".join(found[0].split()),
            "value": float(found[1].replace(",", "")[:15].rstrip(".") or 0) if found[1].count(".") < 2 else 0.0,
            "qualifier": "exact",
            "unit": found[2] or "item",
            "measure": _WHAT,
            "time": "2024-03-14",
            "place": None,
            "attribution": [],
            "status": "reported",
        }


def _extractions(prompt: str) -> Mapping[str, Any]:
    """Return the same figures as langextract words them; in its prompt the text comes last, behind the examples."""
    text = prompt.rpartition("\nQ: ")[2]
    items = []
    for figure in _plain(text):
        attributes = {name: str(figure[name]) for name in ("value", "unit", "measure", "time", "status")}
        items.append({"figure": figure["evidence"], "figure_attributes": attributes})
    return {"extractions": items}


_ANSWERS: Mapping[str, Callable[[str], Mapping[str, Any]]] = {
    "ArticleAnswer": _article_answer,
    "extractions": _extractions,
    "figures": _plain_figures,
}
