"""Replayer: an Answerer that answers from recordings, without a network, a key or a provider's package."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.completions.asking import Answer, Question, QuestionKind, Reply
from summarizer.completions.parsing import parse_answer
from summarizer.completions.recordings import SUFFIX, Recording, from_file
from summarizer.errors import InputError, InvalidData, ModelFault, SettingsError
from summarizer.models.usage import Meter, Usage

_KINDS: dict[QuestionKind, str] = {"answer": "answer", "repair": "repair", "follow_up": "follow-up"}
_NAMED_STRAYS = 5


class _Asked(NamedTuple):
    """What a recording is found by: its model and parameters are whatever they were."""

    digest: str
    kind: QuestionKind
    part: int


class Replayer:
    """The recordings of one model in a folder and the folders within, and which of them were asked for."""

    def __init__(self, folder: Path) -> None:
        """Read them all.

        Raises InputError where there is none, or for a file that cannot be read, is none, was changed since, or answers
        the same as another; SettingsError where they are of several models.
        """
        self._folder = folder
        self._recordings = {path: _read(path) for path in _files(folder)}
        models = sorted({recording.model for recording in self._recordings.values()})
        if len(models) > 1:
            raise SettingsError(f"{folder}: holds recordings of {', '.join(models)}: name a folder of one model")
        self._name = models[0]
        self._found: dict[_Asked, dict[str, Path]] = {}
        for path, recording in self._recordings.items():
            of_words = self._found.setdefault(_asked(recording), {})
            if recording.article in of_words:
                raise InputError(
                    f"{path}: answers the same question as {of_words[recording.article]}: delete one of them"
                )
            of_words[recording.article] = path
        self._used: set[Path] = set()

    @property
    def name(self) -> str:
        """The name of the model whose answers they are."""
        return self._name

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return what was answered when it was recorded, with where its handles stood then.

        Raises InvalidAnswer where the completion did not fit even then, ModelFault where none is recorded.
        """
        path = self._path(question)
        if path is None:
            raise ModelFault("recording_missing", self._why_missing(question))
        recording = self._recordings[path]
        self._used.add(path)
        meter.add(Usage(replayed=1, answered_characters=recording.answer_characters))
        text = recording.completion
        return Reply(parse_answer(text, question.answer_type), text, recording.handle_table())

    async def close(self) -> None:
        """Do nothing: there are no connections."""

    def unused(self) -> tuple[Path, ...]:
        """Return the files that no question asked for so far."""
        return tuple(path for path in self._recordings if path not in self._used)

    def passed_over(self) -> tuple[Path, ...]:
        """Return the repairs and follow-ups that nobody asked for any more, though the answer before them was used."""
        answered = {self._whose(path) for path in self._used if self._recordings[path].kind == "answer"}
        return tuple(
            path for path in self.unused() if self._recordings[path].kind != "answer" and self._whose(path) in answered
        )

    def check_no_strays(self) -> None:
        """Raise InputError, naming them, if there are files that no question asked for, but for those passed over."""
        passed_over = set(self.passed_over())
        strays = [str(path) for path in self.unused() if path not in passed_over]
        if strays:
            more = f" and {len(strays) - _NAMED_STRAYS} more" if len(strays) > _NAMED_STRAYS else ""
            raise InputError(
                f"recordings that answer no question of this run: {', '.join(strays[:_NAMED_STRAYS])}{more}: "
                "delete them, or record again with --record DIR"
            )

    def _path(self, question: Question[Any]) -> Path | None:
        """Return where the answer is; of two articles with the same words, each has its own."""
        of_words = self._found.get(_asked(question), {})
        return of_words.get(question.article) or next(iter(of_words.values()), None)

    def _whose(self, path: Path) -> tuple[str, int, str]:
        recording = self._recordings[path]
        return recording.digest, recording.part, recording.article

    def _why_missing(self, question: Question[Any]) -> str:
        of_article = [each for each in self._recordings.values() if each.article == question.article]
        before = [each for each in of_article if (each.kind, each.part) == (question.kind, question.part)]
        if before:
            why = f"the prompt, the schema or the article changed since it was recorded on {before[-1].recorded}"
        elif any(each.digest == question.digest for each in of_article):
            why = "other completions of the same words are recorded, this one is not"
        else:
            why = "it was never recorded"
        part = f" to part {question.part}" if question.part > 1 else ""
        return (
            f"{question.article!r}: no {_KINDS[question.kind]}{part} in {self._folder}: {why}; "
            f"to record it again, run with --record DIR and the model {self._name}"
        )


def _asked(of: Recording | Question[Any]) -> _Asked:
    return _Asked(of.digest, of.kind, of.part)


def _files(folder: Path) -> Iterable[Path]:
    if not folder.is_dir():
        raise InputError(f"{folder}: no folder of recordings")
    files = sorted(folder.rglob(f"*{SUFFIX}"))
    if not files:
        raise InputError(f"{folder}: holds no recording; record some with --record {folder}")
    return files


def _read(path: Path) -> Recording:
    try:
        return from_file(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except InvalidData as error:
        raise InvalidData(f"{path}: {error}; restore it, or record it again with --record DIR") from error
