"""Replaying: what was recorded is answered again, and nothing else is passed off as it."""

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from summarizer.completions.asking import InvalidAnswer, Question
from summarizer.completions.endpoint import Parameters
from summarizer.completions.recorder import Recorder
from summarizer.completions.replaying import Replayer
from summarizer.errors import InputError, InvalidData, ModelFault, SettingsError
from summarizer.models.usage import Meter, Usage
from tests.completions.scripted import BAD, GOOD, HANDLES, OTHER, Pointed, Scripted, outcome, question, reply

FERRY, BRIDGE = question("ferry"), question("bridge", words="The bridge held.")


def record(
    folder: Path, *script: tuple[Question[Pointed], str], name: str = "openai/parrot", seed: int = 1
) -> Recorder:
    """Record each of the completions."""
    keeping = Recorder(
        Scripted(*(text for _, text in script), name=name), folder, Parameters(seed=seed), date(2031, 5, 6)
    )
    for asked, _ in script:
        outcome(keeping, asked)
    return keeping


def files(folder: Path, start: str = "") -> list[Path]:
    """The recordings whose names start so."""
    return sorted(folder.rglob(f"{start}*.json"))


def test_a_recorded_answer_is_replayed(tmp_path: Path) -> None:
    """The same answer, with where its handles stood, under the model's name; nothing but a replay and its length is metered."""
    record(tmp_path, (FERRY, GOOD), (BRIDGE, OTHER))
    replayer, meter = Replayer(tmp_path), Meter()
    replayed = reply(replayer, FERRY, meter)
    assert Pointed(numbers=["n1"], note="a ferry") == replayed.answer
    assert HANDLES == replayed.recorded_handles
    assert Pointed(numbers=["n2"], note=None) == outcome(replayer, BRIDGE)
    assert "openai/parrot" == replayer.name
    assert Usage(replayed=1, answered_characters=len(GOOD)) == meter.usage
    asyncio.run(replayer.close())


def test_an_invalid_answer_and_its_repair_are_replayed(tmp_path: Path) -> None:
    """The text does not fit again, and the repair answers; both are metered."""
    repair = question(kind="repair")
    record(tmp_path, (FERRY, BAD), (repair, GOOD))
    replayer, meter = Replayer(tmp_path), Meter()
    with pytest.raises(InvalidAnswer) as invalid:
        reply(replayer, FERRY, meter)
    assert BAD == invalid.value.text
    assert ["n1"] == reply(replayer, repair, meter).answer.numbers
    assert Usage(replayed=2, answered_characters=len(BAD) + len(GOOD)) == meter.usage


def test_folders_within_are_read_and_other_files_are_not(tmp_path: Path) -> None:
    """A README may stand beside the recordings."""
    record(tmp_path / "one", (FERRY, GOOD))
    record(tmp_path / "two" / "deep", (BRIDGE, OTHER))
    (tmp_path / "README.md").write_text("Recorded by hand.")
    replayer = Replayer(tmp_path)
    assert [["n1"], ["n2"]] == [reply(replayer, asked).answer.numbers for asked in (FERRY, BRIDGE)]


def test_a_renamed_article_is_replayed(tmp_path: Path) -> None:
    """What counts is its words."""
    record(tmp_path, (FERRY, GOOD))
    assert ["n1"] == reply(Replayer(tmp_path), question("harbour/ferry-2")).answer.numbers


def test_two_articles_with_the_same_words_have_their_own_answers(tmp_path: Path) -> None:
    """A model may answer twice in two ways; each replays as it was."""
    twin = question("ferry-copy")
    record(tmp_path, (FERRY, GOOD), (twin, OTHER))
    replayer = Replayer(tmp_path)
    assert ["n1"] == reply(replayer, FERRY).answer.numbers
    assert ["n2"] == reply(replayer, twin).answer.numbers
    replayer.check_no_strays()


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (question(words="Three ferries sank."), "the article changed since it was recorded on 2031-05-06"),
        (
            question(kind="follow_up"),
            "no follow-up in .* other completions of the same words are recorded, this one is not",
        ),
        (
            question(part=2),
            "no answer to part 2 in .* other completions of the same words are recorded, this one is not",
        ),
        (BRIDGE, "'bridge': no answer in .* it was never recorded"),
    ],
)
def test_what_was_not_recorded_is_missing(tmp_path: Path, asked: Question[Pointed], why: str) -> None:
    """It says which, why, and how to record it; nothing else is answered in its place or metered."""
    record(tmp_path, (FERRY, GOOD))
    meter = Meter()
    with pytest.raises(ModelFault, match=f"{why}; to record it again, run with --record DIR") as fault:
        reply(Replayer(tmp_path), asked, meter)
    assert "recording_missing" == fault.value.kind
    assert "sank" not in str(fault.value)
    assert Usage() == meter.usage


def _used(folder: Path, asked: Sequence[Question[Pointed]]) -> Replayer:
    replayer = Replayer(folder)
    for each in asked:
        outcome(replayer, each)
    return replayer


def test_strays_are_an_error_that_names_them(tmp_path: Path) -> None:
    """A recording of an article that nobody asked about, or of earlier words."""
    earlier = question(words="A ferry sank, they say.")
    record(tmp_path, (FERRY, GOOD), (BRIDGE, OTHER), (earlier, OTHER), (question(kind="repair", part=2), GOOD))
    replayer = _used(tmp_path, [FERRY])
    with pytest.raises(InputError, match="answer no question of this run") as strays:
        replayer.check_no_strays()
    unused = [path for path in files(tmp_path) if str(path) in str(strays.value)]
    assert 3 == len(unused)
    assert sorted(replayer.unused()) == unused
    assert files(tmp_path, "bridge")[0] in unused


def test_many_strays_are_named_in_part(tmp_path: Path) -> None:
    """Five of them, and the number of the others."""
    record(tmp_path, (FERRY, GOOD), *((question(f"a{n}", words=f"{n}"), GOOD) for n in range(7)))
    with pytest.raises(InputError, match=r"a4\.answer\.\w+\.json and 2 more:"):
        _used(tmp_path, [FERRY]).check_no_strays()


def test_what_is_no_longer_asked_is_counted_and_no_stray(tmp_path: Path) -> None:
    """A better grammar leaves nothing to ask about: its follow-up is passed over as long as the answer was used."""
    follow_up, repair = question(kind="follow_up"), question(kind="repair")
    record(tmp_path, (FERRY, BAD), (repair, GOOD), (follow_up, OTHER))
    replayer = _used(tmp_path, [FERRY, repair])
    replayer.check_no_strays()
    assert files(tmp_path, "ferry.follow_up") == list(replayer.passed_over()) == list(replayer.unused())
    unasked = Replayer(tmp_path)
    assert () == unasked.passed_over()
    with pytest.raises(InputError):
        unasked.check_no_strays()


def test_recordings_of_two_models_are_refused(tmp_path: Path) -> None:
    """A Summary names one; the message names both."""
    record(tmp_path, (FERRY, GOOD))
    record(tmp_path, (BRIDGE, GOOD), name="ollama/crow")
    with pytest.raises(SettingsError, match="recordings of ollama/crow, openai/parrot: name a folder of one"):
        Replayer(tmp_path)


def test_two_answers_to_one_question_are_refused(tmp_path: Path) -> None:
    """With other parameters, or a copied file: nobody can say which one to replay."""
    record(tmp_path, (FERRY, GOOD))
    record(tmp_path, (FERRY, OTHER), seed=2)
    with pytest.raises(InputError, match=r"ferry\.answer.* answers the same question as .*ferry\.answer"):
        Replayer(tmp_path)


def test_recordings_that_cannot_be_used_are_refused_by_name(tmp_path: Path) -> None:
    """Edited, cut, no recording at all, unreadable."""
    record(tmp_path, (FERRY, GOOD))
    (path,) = files(tmp_path)
    content = path.read_text()
    for spoiled, why in (
        (content.replace('"n1"', '"n2"'), "was changed"),
        (content[:200], "not valid JSON"),
        ("{}", "no"),
    ):
        path.write_text(spoiled)
        with pytest.raises(InvalidData, match=rf"ferry\.answer\.\w+\.json: .*{why}.*--record DIR"):
            Replayer(tmp_path)
    path.unlink()
    path.mkdir()
    with pytest.raises(InputError, match=r"ferry\.answer\.\w+\.json: cannot be read"):
        Replayer(tmp_path)


def test_a_folder_without_recordings_is_refused(tmp_path: Path) -> None:
    """None there, a file, an empty one."""
    for path, why in ((tmp_path / "none", "no folder"), (tmp_path, "holds no recording; record some with --record")):
        with pytest.raises(InputError, match=why):
            Replayer(path)


def test_replaying_loads_no_providers_package() -> None:
    """Neither a network nor the packages that know one are needed."""
    code = "import sys, summarizer.completions.replaying; print(sorted(sys.modules.keys() & {'openai', 'instructor', 'tenacity'}))"
    assert "[]\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
