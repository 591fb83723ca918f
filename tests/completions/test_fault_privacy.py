"""Promises about what faults and logs show: nothing of the key, the article or the answer."""

import asyncio
import json
import logging
import traceback
from dataclasses import replace

import pytest

from summarizer.completions.asking import Message
from summarizer.completions.completion import Completion
from summarizer.completions.excerpts import Private, excerpt
from summarizer.errors import ModelFault
from tests.completions import asked
from tests.completions.asked import KEY, QUICK, ask
from tests.completions.fault_server import Behaviour, completes, cuts, fails, fault_server, hangs, resets, responds

ARTICLE = "Forty-one lanterns were stolen in Quillfen"
ANSWER = "lanterns-of-the-answer"
QUESTION = (Message("system", "Count what was stolen."), Message("user", f"{ARTICLE} on Sunday."))
ECHO = f"Incorrect API key provided: {KEY}. You sent: {ARTICLE}."

BEHAVIOURS: dict[str, Behaviour] = {
    "401": fails("401 Unauthorized", ECHO),
    "400": fails("400 Bad Request", ECHO),
    "429": fails("429 Too Many Requests", ECHO),
    "500": fails("500 Internal Server Error", ECHO),
    "400 as text": responds(ECHO, "400 Bad Request", kind="text/plain"),
    "200 as HTML": responds(f"<html>{ECHO}</html>", kind="text/html"),
    "cut": cuts,
    "reset": resets,
    "invalid": completes(json.dumps({"boats": ANSWER})),
    "no JSON": completes(f"{ANSWER} {ARTICLE}"),
    "refused": completes(None, refusal=f"I cannot say that {ARTICLE}"),
    "valid": completes('{"boats": 41}'),
}


@pytest.mark.parametrize("behaviour", BEHAVIOURS.values(), ids=BEHAVIOURS)
def test_neither_faults_nor_logs_show_what_is_private(behaviour: Behaviour, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever a server echoes, and however loud the logs of all libraries are set."""
    caplog.set_level(logging.DEBUG)
    with fault_server(behaviour) as server:
        ending = ask(server.url, messages=QUESTION)

    shown = caplog.text + "".join(repr(vars(record)) for record in caplog.records)
    if ending.fault:
        shown += "".join(traceback.format_exception(ending.fault)) + repr(ending.fault.args)
    for secret in (KEY, ANSWER, "lanterns", "Quillfen"):
        assert secret not in shown


def test_a_message_is_one_line_that_says_where_what_and_what_to_do() -> None:
    """The provider's own words are kept where they are harmless, without what moves a cursor."""
    with fault_server(fails("404 Not Found", "The model `m`\r\ndoes \x1b[31mnot\x9b exist\u2028here")) as server:
        fault = ask(server.url).fault

    assert isinstance(fault, ModelFault)
    host = server.url.removeprefix("http://").removesuffix("/v1")
    assert (
        f"{host} does not take such a request: check the model's name and the address "
        "(status 404; it says: The model `m` does [31mnot exist here)"
    ) == str(fault)


@pytest.mark.parametrize("behaviour", [*BEHAVIOURS.values(), hangs], ids=[*BEHAVIOURS, "hangs"])
def test_every_message_is_short_and_printable(behaviour: Behaviour) -> None:
    """It goes into a table, a JSON line and a terminal."""
    with fault_server(behaviour) as server:
        fault = ask(server.url, replace(QUICK, attempt_seconds=0.2), messages=QUESTION).fault

    assert fault is None or (str(fault).isprintable() and len(str(fault)) < 400)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("", ""),
        ("No such model.", "No such model."),
        (f"Bad key {KEY}!", "Bad key (key)!"),
        ("Incorrect API key provided: sk-ab1***********9xyz.", "Incorrect API key provided: (key)"),
        ("Token abcd****wxyz is not known", "Token (key) is not known"),
        ("header Authorization: Bearer abc.def refused", "header Authorization: (key) refused"),
        ("near 'lanterns were stolen in Quill' at 3", ""),
        ("near 'lanterns\n were   stolen in Quill' at 3", ""),
        ("x" * 500, "x" * 159 + "…"),
        ("x" * 150 + KEY + "y" * 50, "x" * 150 + "(key)yyyy…"),
    ],
)
def test_what_a_provider_says_is_shown_without_secrets(said: str, shown: str) -> None:
    """The key, what looks like one, and what quotes the request are taken out; the rest is cut short afterwards."""
    assert shown == excerpt(said, Private(KEY, [f"{ARTICLE} on Sunday."]))


def test_an_error_of_our_own_shows_as_itself_and_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    """Nothing on its way, instructor included, wraps it with the request inside or writes it down."""
    from summarizer.completions.instructed import instructed  # here: loads the SDKs

    async def send(_: bytes) -> Completion:
        raise ZeroDivisionError(ARTICLE)

    caplog.set_level(logging.DEBUG)
    with pytest.raises(ZeroDivisionError):
        asyncio.run(instructed(replace(asked.QUESTION, messages=QUESTION), {"model": "m"}, send))
    assert "lanterns" not in caplog.text
