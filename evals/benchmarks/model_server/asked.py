"""What is asked of the server: a request for a chat completion, as far as its answer depends on it."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from pydantic_core import from_json

_MARKER = re.compile(r"Article (?:\{[^{}\s]*\})?([0-9]{6})")
"""An article's number; where it stands within a numbered sentence, a mark of ours may come between."""

Form = Literal["ArticleAnswer", "FollowUpAnswer", "extractions", "figures"]
"""What is to be answered: the first two are our own, the third is langextract's, the last a plain list of figures."""

_OURS: tuple[Form, ...] = ("ArticleAnswer", "FollowUpAnswer")


class Asked(NamedTuple):
    """One request, read."""

    form: Form
    tool: str | None
    """The function that is to be called with the answer; None where the answer is the message's content."""
    page: str
    """The first of the user's messages, which holds the article."""
    last: str
    """The last message, which says what is wanted of it."""
    article: str | None
    """The number of the article's marker; None where it has none."""
    digest: str
    """SHA-256 of roles and contents of all messages, 16 digits of it."""


def read_request(body: bytes) -> Asked:
    """Return what the body of a request asks; raise ValueError for what is no request."""
    try:
        request = from_json(body)  # six times as fast as the standard library's
        messages = request["messages"]
        contents = [str(message["content"]) for message in messages]
        page = next(content for message, content in zip(messages, contents, strict=True) if message["role"] == "user")
    except (LookupError, TypeError, StopIteration) as error:
        raise ValueError(f"no chat request: {error!r}") from error
    marker = _MARKER.search(page)
    tools = request.get("tools")
    return Asked(
        form=_form(request, contents),
        tool=tools[0]["function"]["name"] if tools else None,
        page=page,
        last=contents[-1],
        article=marker and marker[1],
        digest=message_digest([(message["role"], text) for message, text in zip(messages, contents, strict=True)]),
    )


def without_marker(page: str) -> str:
    """Return the page as if its article had no marker."""
    return _MARKER.sub("", page, count=1)


def message_digest(messages: Sequence[tuple[str, str]]) -> str:
    """Return the digest under which the server counts these messages, each a role and a content."""
    whole = "\0".join(f"{role}\0{content}" for role, content in messages)
    return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()[:16]


def _form(request: Any, contents: Sequence[str]) -> Form:
    wanted = (request.get("response_format") or {}).get("json_schema") or {}
    for form in _OURS:
        if wanted.get("name") == form:
            return form
    return "extractions" if "extractions" in contents[-1] else "figures"
