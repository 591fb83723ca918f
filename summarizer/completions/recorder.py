"""Recorder: an Answerer that keeps what another one answers, each completion in a file of its own."""

import os
import tempfile
from datetime import date
from pathlib import Path

from summarizer.completions.asking import Answer, Answerer, InvalidAnswer, Question, QuestionKind, Reply
from summarizer.completions.endpoint import Parameters
from summarizer.completions.recordings import (
    SUFFIX,
    Recording,
    Tokens,
    as_file,
    completion_fields,
    handle_rows,
)
from summarizer.errors import OutputError
from summarizer.models.usage import Meter, Usage

_READ_AND_WRITE = 0o666
_FOLLOWING: tuple[QuestionKind, ...] = ("repair", "follow_up")


class Recorder:
    """Asks another Answerer and writes every completion down before it hands it on, those that do not fit included.

    What failed without a completion leaves nothing. What was recorded of the same question before is replaced.
    """

    def __init__(self, answerer: Answerer, folder: Path, parameters: Parameters, day: date) -> None:
        """Make the folder; raise OutputError, before anything is asked, where nothing can be written in it.

        `parameters` are those that the other one tells its model; `day` is the date that the recordings bear.
        """
        self._answerer = answerer
        self._folder = folder
        self._parameters = parameters
        self._day = day
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise OutputError(f"{folder}: nothing can be recorded there: {error.strerror}") from error

    @property
    def name(self) -> str:
        """The model's name."""
        return self._answerer.name

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the other one's reply once it is recorded.

        Raises what the other one raises, and OutputError where the completion cannot be written.
        """
        own = meter.apart()  # the article's may be counting other parts at the same time
        try:
            reply = await self._answerer.ask(question, own)
        except InvalidAnswer as invalid:
            self._keep(question, invalid.text, invalid.took or own.usage)
            raise
        finally:
            meter.add(own.usage)
        self._keep(question, reply.text, reply.took or own.usage)
        return reply

    async def close(self) -> None:
        """Let the other one go of its connections."""
        await self._answerer.close()

    def _keep(self, question: Question[Answer], text: str, usage: Usage) -> None:
        recording = Recording(
            article=question.article,
            kind=question.kind,
            part=question.part,
            model=self.name,
            recorded=self._day.isoformat(),
            digest=question.digest,
            parameters=self._parameters,
            question_characters=sum(len(message.content) for message in question.messages),
            tail_characters=sum(len(message.content) for message in question.messages[1:]),
            answer_characters=len(text),
            tokens=_tokens(usage),
            handles=handle_rows(question.handles),
            **completion_fields(text),
        )
        path = self._folder / recording.file_name
        try:
            if question.kind == "answer":  # what followed an earlier answer does not follow this one
                for kind in _FOLLOWING:
                    following = recording.model_copy(update={"kind": kind})
                    (self._folder / following.file_name).unlink(missing_ok=True)
            _write(path, as_file(recording))
        except OSError as error:
            raise OutputError(f"{path}: the recording cannot be written: {error.strerror}") from error


def _tokens(usage: Usage) -> Tokens:
    if usage.unmetered:
        return Tokens(prompt=None, cached=None, completion=None)
    return Tokens(prompt=usage.prompt_tokens, cached=usage.cached_tokens, completion=usage.completion_tokens)


def _write(path: Path, content: str) -> None:
    """Write the file whole or not at all, for whom the folder is open, and until it is on the disk: it was paid for."""
    handle, name = tempfile.mkstemp(prefix=path.name.removesuffix(SUFFIX), suffix=".partial", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        unfinished.chmod(path.parent.stat().st_mode & _READ_AND_WRITE)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
