"""Ids that articles state, and those of files that give theirs up."""

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.ids import Ids

FILES = tuple(Path(f"{stem}.jsonl") for stem in ("0", "a", "a-1", "a-2", "a-3", "a-02", "a-2-2"))
STATED = ("a", "b", "a-2", "a-3", "a-2-2", "a-02")


def test_an_id_that_is_stated_again_gets_the_first_free_number() -> None:
    """No two articles of a run share an id, whatever ids they state, and nobody's own is taken for a repeated one."""
    ids = Ids([])
    assert [ids.claim(wanted) for wanted in ("a", "a-3", "a", "a", "a-3", "b", "a")] == [
        "a",
        "a-3",
        "a-2",
        "a-4",
        "a-3-2",
        "b",
        "a-5",
    ]


def test_an_id_that_a_file_gives_up_is_the_first_free_one_again() -> None:
    """The lines of `0.jsonl` leave out what is the file's own until `a-2.jsonl` is opened; then it is anybody's."""
    ids = Ids([Path("0.jsonl"), Path("a-2.jsonl")])
    before = [ids.claim("a"), ids.claim("a")]
    ids.give_up(Path("a-2.jsonl"))

    assert ["a", "a-3", "a-2", "a-4"] == [*before, ids.claim("a"), ids.claim("a")]


@given(st.lists(st.sampled_from(STATED), max_size=12).flatmap(lambda stated: st.permutations([*stated, *FILES])))
def test_the_number_is_the_first_free_one_whatever_is_given_up(steps: Sequence[str | Path]) -> None:
    """As if all numbers from 2 were tried each time, with ids stated and files opened in any order."""
    ids, taken = Ids(FILES), {file.stem for file in FILES}
    for step in steps:
        if isinstance(step, Path):
            ids.give_up(step)
            taken.remove(step.stem)
        else:
            free = next(name for name in _names(step) if name not in taken)
            assert free == ids.claim(step)
            taken.add(free)


def _names(wanted: str) -> Iterator[str]:
    yield wanted
    yield from (f"{wanted}-{number}" for number in count(2))


class _Stated(str):
    """A stated id that counts how often it is spelled out with a number."""

    __slots__ = ()
    spelled = 0

    def __format__(self, how: str) -> str:
        _Stated.spelled += 1
        return super().__format__(how)


def test_thousands_of_equal_ids_are_told_apart_in_a_step_each() -> None:
    """A feed that gives all its articles one id does not slow the run down: each costs one more spelling, not one for each before."""
    ids = Ids([])
    assert len({ids.claim(_Stated("story")) for _ in range(2_000)}) == 2_000
    assert _Stated.spelled < 2 * 2_000
