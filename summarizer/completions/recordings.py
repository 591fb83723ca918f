"""Recording: one completion of a model as it is kept in a file, readable in review and proof against slips of an editor.

The file is JSON: which question it answers, what it took, the answer, and where the handles stood that the answer points
to. It holds no key, no host and no word of the article but those that the answer repeats.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby, islice
from typing import Any, Literal, Self

from pydantic import Field, JsonValue, model_validator

from summarizer.completions.asking import Handles, QuestionKind
from summarizer.completions.endpoint import Parameters
from summarizer.completions.layout import TooDeep, laid_out
from summarizer.errors import InvalidData
from summarizer.models.strict import StrictModel, check_json

SCHEMA_VERSION: Literal["1"] = "1"
SUFFIX = ".json"

_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_SHA256 = r"^[0-9a-f]{64}$"
_HANDLE = re.compile(r"([^\s,]+) ([0-9]+)-([0-9]+)")
_HANDLES_A_ROW = 10
_MARK_DIGITS = 8
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)", re.IGNORECASE)  # devices, to Windows
_LONGEST_NAME = 100  # of an article, in a file name; file systems take 255 bytes in all


class Tokens(StrictModel):
    """The tokens of every request that it took to get the completion; None where nobody counted them all."""

    prompt: int | None
    cached: int | None
    completion: int | None


class Recording(StrictModel):
    """One completion, and the question that it answers."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: str = Field(min_length=1)
    """The article's id when it was recorded."""
    kind: QuestionKind
    part: int = Field(ge=1)
    model: str = Field(min_length=1)
    """As its caller named it."""
    recorded: str = Field(pattern=_DAY)
    """The day."""
    digest: str = Field(pattern=_SHA256)
    """The question's."""
    parameters: Parameters
    question_characters: int = Field(ge=0)
    """Of all messages."""
    tail_characters: int = Field(ge=0)
    """Of the messages behind the first one, which is the same for every article."""
    answer_characters: int = Field(ge=0)
    """Of the completion as it came."""
    tokens: Tokens
    answer: dict[str, JsonValue] | None = None
    """The completion, where it is a JSON object that loses nothing when it is laid out anew."""
    text: str | None = None
    """The completion as it came, where it is no such object."""
    escaped: str | None = None
    """The same as a JSON string, where it holds half of a surrogate pair, which no file can."""
    handles: list[str]
    """Rows of handles of one kind with their places, such as `n1 12-18, n2 40-44`: code points, the second one excluded."""

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if sum(stated is not None for stated in (self.answer, self.text, self.escaped)) != 1:
            raise ValueError("it needs one of answer, text and escaped")
        date.fromisoformat(self.recorded)
        self.handle_table()
        return self

    @property
    def completion(self) -> str:
        """The completion: as it came, or, if it was a JSON object, with the same content in another layout."""
        if self.answer is not None:
            return laid_out(self.answer)
        return self.text if self.text is not None else str(json.loads(self.escaped or '""'))

    @property
    def key(self) -> str:
        """SHA-256 of what the completion depends on: the question's digest, kind and part, the model, its parameters."""
        told = [self.digest, self.kind, self.part, self.model, self.parameters.model_dump()]
        return _sha256(told)

    @property
    def file_name(self) -> str:
        """A name that any file system takes: the article's, the part if not the first, the kind, and a mark.

        The mark are eight digits that tell apart other words, models, parameters and articles whose names look alike.
        """
        article = _UNSAFE.sub("-", self.article).strip(".-")[:_LONGEST_NAME] or "article"
        if _RESERVED.match(article):
            article = f"_{article}"
        part = f".part{self.part}" if self.part > 1 else ""
        mark = _sha256([self.key, self.article])[:_MARK_DIGITS]
        return f"{article}{part}.{self.kind}.{mark}{SUFFIX}"

    def handle_table(self) -> Handles:
        """Return where the handles stood; raise ValueError for a row that is none, or a handle that comes twice."""
        table: dict[str, tuple[int, int]] = {}
        for each in (each for row in self.handles for each in row.split(", ")):
            found = _HANDLE.fullmatch(each)
            if not found or found[1] in table:
                raise ValueError(f"{each!r} is no place of one more handle, such as 'n1 12-18'")
            table[found[1]] = (int(found[2]), int(found[3]))
        return table


def handle_rows(handles: Handles) -> list[str]:
    """Return the rows of a recording for these handles: their order kept, ten a row at most, each row of one kind."""

    def rows() -> Iterator[str]:
        for _, of_one_kind in groupby(handles.items(), key=lambda item: item[0].rstrip("0123456789")):
            while row := [f"{handle} {start}-{end}" for handle, (start, end) in islice(of_one_kind, _HANDLES_A_ROW)]:
                yield ", ".join(row)

    return list(rows())


def completion_fields(text: str) -> dict[str, Any]:
    """Return the one of a recording's fields `answer`, `text` and `escaped` that holds the completion without loss."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return {"escaped": json.dumps(text)}
    answer = _faithful_object(text)
    return {"text": text} if answer is None else {"answer": answer}


def as_file(recording: Recording) -> str:
    """Return the file's content: the recording, and a checksum over it."""
    unstated = {name for name in ("answer", "text", "escaped") if getattr(recording, name) is None}
    stated = recording.model_dump(mode="json", exclude=unstated)
    return laid_out({**stated, "checksum": _sha256(stated)}) + "\n"


def from_file(content: bytes) -> Recording:
    """Return the recording that the file holds.

    Raises InvalidData for what is none, was written by another version, or was changed after it was recorded.
    """
    stated = check_json(content)
    if not isinstance(stated, dict) or "checksum" not in stated:
        raise InvalidData("no recording: it has no checksum")
    if stated.get("schema_version") != SCHEMA_VERSION:
        raise InvalidData(f"a recording of another version ({stated.get('schema_version')!r}, not {SCHEMA_VERSION!r})")
    try:
        unchanged = stated.pop("checksum") == _sha256(stated)
    except RecursionError as error:
        raise InvalidData("no recording: it is nested too deep") from error
    if not unchanged:
        raise InvalidData("a recording that was changed after it was recorded: its checksum is another one")
    return Recording.from_json(json.dumps(stated))


def _faithful_object(text: str) -> dict[str, Any] | None:
    """Return the object that the JSON states, if it states the same, to the digit, after it was laid out anew."""
    try:
        value = check_json(text)
        laid = laid_out(value, depth=1)
        laid.encode()
    except (InvalidData, TooDeep, UnicodeEncodeError):
        return None
    return value if isinstance(value, dict) and _literal(text) == _literal(laid) else None


def _literal(text: str) -> Any:
    """Return the parsed JSON with each number as it is spelled, so that 1.10 is not 1.1."""
    return json.loads(text, parse_int=_spelled, parse_float=_spelled)


def _spelled(number: str) -> tuple[str]:
    return (number,)


def _sha256(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, separators=(",", ":")).encode()).hexdigest()
