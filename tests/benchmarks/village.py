"""Two invented articles with gold, a server that answers about each by script, and the command as a user runs it."""

import json
import socket
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.completions.fault_server import Behaviour, Request, completion_body, responds

MILL = (
    "Blaze at the mill of Orsa\n\nThe mill burned down on Monday. About 40 people fled, the mayor said.\n"
    + "\nIt was dry all along.\n" * 60
)
"""Longer than the 1,000 characters that langextract takes at a time by default."""
FERRY = "Ferry aground\n\nA ferry with “three crew” ran aground off Lund.  Two boats helped, said Ada Moll.\n"
ARTICLES = {"ferry": FERRY, "mill": MILL}

MILL_ANSWER: dict[str, Any] = {
    "figures": [
        {
            "id": "f1",
            "number": "40",
            "evidence": ["About 40 people"],
            "low": 40,
            "high": 40,
            "qualifier": "about",
            "unit": "person",
            "measure": "people who fled from the mill",
            "attribution": ["mayor"],
        }
    ],
    "events": [
        {
            "trigger": "burned down",
            "evidence": ["The mill burned down on Monday", "Blaze at the mill of Orsa"],
            "type": "disaster",
            "description": "The mill burned down.",
        },
        {"trigger": "rebuilt", "evidence": ["It will be rebuilt"], "type": "other", "description": "It is rebuilt."},
    ],
    "statements": [
        {"kind": "indirect", "content": ["About 40 people fled"], "cue": "said", "speaker": "mayor"},
        {"kind": "direct", "content": ["We are sad"], "speaker": "mayor"},
    ],
}
FERRY_ANSWER: dict[str, Any] = {
    "figures": [
        {
            "id": "f7",
            "number": "three",
            "evidence": ['"three crew"'],
            "low": 3,
            "high": 3,
            "unit": "person",
            "measure": "crew",
            "time": "in spring",
        }
    ],
    "events": [
        {
            "trigger": "Ran aground",
            "evidence": ["ran aground off Lund. Two boats helped", "they sank"],
            "type": "disaster",
            "description": "A ferry ran aground.",
            "figures": ["f7", "f9"],
        }
    ],
    "statements": [],
}
ANSWERS = {MILL: MILL_ANSWER, FERRY: FERRY_ANSWER}


def gold_folder(folder: Path) -> Path:
    """Write the articles with gold that finds the mill's figure, event and statement, and the ferry's figure; return it."""
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    span = _spans(MILL)
    mill = {
        "figures": [
            {
                "id": "f1",
                "number": span("40"),
                "evidence": [span("About 40 people")],
                "low": "40",
                "high": "40",
                "qualifier": "about",
                "unit": "person",
                "measure": "people who fled",
                "attribution": ["mayor"],
            }
        ],
        "events": [
            {
                "id": "e1",
                "trigger": span("burned down"),
                "evidence": [span("The mill burned down on Monday")],
                "type": "disaster",
                "description": "The mill burned down.",
            }
        ],
        "statements": [
            {"id": "s1", "kind": "indirect", "content": [span("About 40 people fled")], "speaker": "the mayor"}
        ],
    }
    span = _spans(FERRY)
    boats = {
        "id": "f1",
        "number": span("three"),
        "evidence": [span("three crew")],
        "low": "3",
        "high": "3",
        "qualifier": "exact",
        "unit": "person",
        "measure": "crew",
    }
    ferry = {"figures": [boats], "events": [], "statements": []}
    for name, findings in (("mill", mill), ("ferry", ferry)):
        about = {"guide": 1, "article": name, "title": None, "publisher": None, "language": "en", "published": None}
        (folder / f"{name}.json").write_text(json.dumps(about | findings), encoding="utf-8")
    return folder


def _spans(text: str) -> Callable[[str], dict[str, Any]]:
    def span(words: str) -> dict[str, Any]:
        start = text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    return span


def answers(scripted: Mapping[str, str], at_once: int = 1) -> Behaviour:
    """Answer each article by script, once so many requests are open; as a tool's arguments where a tool is asked for."""
    together = threading.Barrier(at_once)

    def behave(connection: socket.socket, request: Request) -> None:
        together.wait(timeout=30)
        asked = request.json["messages"][-1]["content"].rstrip().removesuffix("A:").rstrip()
        answer = next(answer for text, answer in scripted.items() if asked.endswith(text.strip()))
        body = json.loads(completion_body(answer))
        if tools := request.json.get("tools"):
            function = {"name": tools[0]["function"]["name"], "arguments": answer}
            message = body["choices"][0]["message"]
            message |= {"content": None, "tool_calls": [{"id": "call_1", "type": "function", "function": function}]}
        responds(json.dumps(body))(connection, request)

    return behave
