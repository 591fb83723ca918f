"""Recording: what was paid for is on the disk before anybody works with it."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from summarizer.completions.asking import InvalidAnswer
from summarizer.completions.endpoint import Parameters
from summarizer.completions.recorder import Recorder
from summarizer.completions.recordings import Recording, Tokens, from_file
from summarizer.errors import ModelFault, OutputError
from summarizer.models.usage import Meter, Usage
from tests.completions.scripted import BAD, GOOD, HANDLES, KEY, OTHER, Scripted, outcome, question, reply

PARAMETERS = Parameters(temperature=0.2, max_tokens=3000, seed=11)
FAULT = ModelFault("timed_out", "no answer within 60 s")


def recorder(folder: Path, model: Scripted) -> Recorder:
    """A recorder of what the model answers."""
    return Recorder(model, folder, PARAMETERS, date(2031, 5, 6))


def recorded(folder: Path) -> list[Recording]:
    """The recordings in the folder, by file name."""
    return [from_file(path.read_bytes()) for path in sorted(folder.iterdir())]


def test_a_completion_is_recorded_with_its_question(tmp_path: Path) -> None:
    """Who was asked what, on which day, what it took, and where the handles stood."""
    assert GOOD == reply(recorder(tmp_path, Scripted(GOOD)), question(part=2)).text
    (kept,) = recorded(tmp_path)
    assert ("ferry", "answer", 2) == (kept.article, kept.kind, kept.part)
    assert ("openai/parrot", PARAMETERS, "2031-05-06") == (kept.model, kept.parameters, kept.recorded)
    assert question().digest == kept.digest
    assert (35, 17, len(GOOD)) == (kept.question_characters, kept.tail_characters, kept.answer_characters)
    assert Tokens(prompt=900, cached=700, completion=60) == kept.tokens
    assert HANDLES == kept.handle_table()
    assert {"numbers": ["n1"], "note": "a ferry"} == kept.answer


def test_a_completion_that_does_not_fit_is_recorded_too(tmp_path: Path) -> None:
    """Its repair could not be replayed without it; the fault is raised all the same."""
    with pytest.raises(InvalidAnswer):
        reply(recorder(tmp_path, Scripted(BAD)), question())
    assert [BAD] == [kept.completion for kept in recorded(tmp_path)]


def test_a_failure_without_a_completion_leaves_nothing(tmp_path: Path) -> None:
    """It is raised, and its requests are metered."""
    meter = Meter()
    with pytest.raises(ModelFault, match="within 60 s"):
        reply(recorder(tmp_path, Scripted(FAULT, usage=Usage(requests=3, unmetered=3))), question(), meter)
    assert [] == recorded(tmp_path)
    assert Usage(requests=3, unmetered=3) == meter.usage


def test_the_articles_deadline_is_known_to_who_is_asked(tmp_path: Path) -> None:
    """It can stand still while the question waits."""
    meter, model = Meter(), Scripted(GOOD)
    reply(recorder(tmp_path, model), question(), meter)

    assert model.deadlines == [meter.deadline]


@pytest.mark.parametrize("text", [GOOD, BAD])
def test_nothing_is_handed_on_that_could_not_be_written(tmp_path: Path, text: str) -> None:
    """Neither a reply nor an invalid one: a run that cannot record stops before it pays for more."""
    folder = tmp_path / "recorded"
    keeping = recorder(folder, Scripted(text))
    folder.rmdir()
    with pytest.raises(OutputError, match=r"ferry\.answer\..* cannot be written"):
        reply(keeping, question())


def test_a_folder_that_cannot_be_written_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    """A file stands in its place, or nobody can make a file in it."""
    (tmp_path / "recorded").touch()
    for folder in (tmp_path / "recorded", Path("/dev/fd")):
        with pytest.raises(OutputError, match="nothing can be recorded there"):
            recorder(folder, Scripted())


def test_parts_asked_at_once_have_their_own_tokens(tmp_path: Path) -> None:
    """And the article's meter has the sum."""
    keeping = recorder(tmp_path, Scripted(GOOD, OTHER, GOOD))
    meter = Meter()

    async def ask_all() -> None:
        await asyncio.gather(*(keeping.ask(question(part=part), meter) for part in (1, 2, 3)))

    asyncio.run(ask_all())
    assert [900, 900, 900] == [kept.tokens.prompt for kept in recorded(tmp_path)]
    assert (3, 2700) == (meter.usage.requests, meter.usage.prompt_tokens)


def test_tokens_that_nobody_counted_are_unknown(tmp_path: Path) -> None:
    """Never none: one of the two requests went unmetered."""
    usage = Usage(requests=2, unmetered=1, prompt_tokens=900, completion_tokens=60)
    reply(recorder(tmp_path, Scripted(GOOD, usage=usage)), question())
    assert [Tokens(prompt=None, cached=None, completion=None)] == [kept.tokens for kept in recorded(tmp_path)]


def test_recording_again_replaces_what_was_recorded(tmp_path: Path) -> None:
    """An answer also does away with the repair and follow-up of the earlier one, but not with those of another part."""
    keeping = recorder(tmp_path, Scripted(BAD, GOOD, GOOD, GOOD, GOOD, OTHER))
    outcome(keeping, question())
    for kind in ("repair", "follow_up"):
        reply(keeping, question(kind=kind))
        reply(keeping, question(kind=kind, part=2))
    reply(keeping, question())
    found = [(kept.part, kept.kind, kept.completion) for kept in recorded(tmp_path)]
    assert [(1, "answer", OTHER), (2, "follow_up", GOOD), (2, "repair", GOOD)] == found


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o700, 0o600), (0o755, 0o644), (0o775, 0o664)])
def test_a_recording_is_for_whom_its_folder_is(tmp_path: Path, folder_mode: int, file_mode: int) -> None:
    """Readable and writable by the same people."""
    tmp_path.chmod(folder_mode)
    reply(recorder(tmp_path, Scripted(GOOD)), question())
    assert [file_mode] == [path.stat().st_mode & 0o777 for path in tmp_path.iterdir()]


def test_a_recording_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """A folder stands in the file's place: nothing else is left behind."""
    reply(recorder(tmp_path, Scripted(GOOD)), question())
    (path,) = tmp_path.iterdir()
    path.unlink()
    path.mkdir()
    with pytest.raises(OutputError):
        reply(recorder(tmp_path, Scripted(GOOD)), question())
    assert [path] == list(tmp_path.iterdir())


def test_no_key_and_no_word_of_the_question_is_in_a_file(tmp_path: Path) -> None:
    """Of question and model there are counts, digests and names only."""
    keeping = recorder(tmp_path, Scripted(GOOD, BAD, FAULT))
    for words in ("Two ferries sank.", "One did not."):
        outcome(keeping, question(words=words))
    with pytest.raises(ModelFault):
        reply(keeping, question(words="Who knows?"))
    content = "".join(path.read_text() for path in tmp_path.iterdir())
    for secret in (KEY, "sank", "did not", "Point, never copy"):
        assert secret not in content


def test_the_recorder_speaks_for_the_model(tmp_path: Path) -> None:
    """Its name, and its connections."""
    model = Scripted()
    keeping = recorder(tmp_path, model)
    asyncio.run(keeping.close())
    assert ("openai/parrot", True) == (keeping.name, model.closed)
