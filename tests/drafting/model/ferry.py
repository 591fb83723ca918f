"""A short invented article, the answer that a good model gives to it, and what the tests ask of both."""

import json
from typing import Any

from summarizer.drafting.model.answers import ArticleAnswer
from summarizer.mentions.finder import find_mentions
from summarizer.reading.text import read_text

TEXT = (
    "Ferry sinks off Lund\n\n"
    "5 May 2031\n\n"
    "The ferry Aurora sank off Lund on Sunday, and 12 people drowned, the coast guard said. "
    "Some 340 passengers had been on board.\n\n"
    "“We heard a bang,” said passenger Ida Moll. “Then it was dark.”\n"
)
ARTICLE = read_text(TEXT, "ferry")
MENTIONS = find_mentions(ARTICLE)
GOOD: dict[str, Any] = {
    "names": ["a=coast guard", "b=Ida Moll=passenger"],
    "figures": [
        {"n": "n3", "what": "people who drowned when the ferry sank", "when": "d2", "where": "Lund", "by": "a"},
        {"n": "n4", "what": "passengers on board the ferry", "when": "d2", "where": None, "by": "a"},
    ],
    "no_figures": [],
    "events": [
        {
            "e": 1,
            "at": ["3|The ferry|on Sunday", "1"],
            "do": "sank",
            "type": "disaster",
            "who": ["Aurora"],
            "when": "d2",
            "where": "Lund",
            "by": "a",
        }
    ],
    "statements": [
        {"s": 1, "said": ["3|The ferry|people drowned"], "cue": "said", "who": "a", "role": None, "via": ""},
        {"s": 2, "said": ["q1", "q2"], "cue": "said", "who": "b", "role": None, "via": ""},
    ],
    "headline": {"text": "The ferry Aurora sank off Lund.", "cites": ["e1"]},
    "summary": [{"text": "12 people drowned, the coast guard said.", "cites": ["n3", "s1"]}],
}


def answer(**changes: object) -> str:
    """The good answer as a model writes it, with some fields changed."""
    return json.dumps({**GOOD, **changes})


def answered(**changes: object) -> ArticleAnswer:
    """The same, read."""
    return ArticleAnswer.from_json(answer(**changes))
