"""Ids that articles state, and those of files that give theirs up."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.ids import Ids
from tests.counting import lines_in

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
    """A stated id that is hashed and compared by lines of Python, so that whoever looks through many is counted."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other)

    def __hash__(self) -> int:
        return super().__hash__()


def _one_id_for_all(articles: int) -> None:
    """As many articles that state the same id, in one file."""
    ids = Ids([])
    assert articles == len({ids.claim(_Stated("a")) for _ in range(articles)})


def _files_named_like_repeats(articles: int) -> None:
    """The same beside as many files whose own ids these leave out; each file then gives its own up and has two articles more."""
    files = [Path(f"a-{number}.jsonl") for number in range(2, articles + 2)]
    ids = Ids(files)
    named = {ids.claim(_Stated("a")) for _ in range(articles)}
    for file in reversed(files):
        ids.give_up(file)
        named |= {ids.claim(_Stated("a")), ids.claim(_Stated("a"))}
    assert 3 * articles == len(named)


@pytest.mark.parametrize("claim", [_one_id_for_all, _files_named_like_repeats])
def test_twice_the_articles_of_one_id_are_twice_the_work(claim: Callable[[int], None]) -> None:
    """A feed that gives all its articles one id does not slow the run down: none is compared with each before it."""
    claim(1)  # what happens once in a process happens here
    once, twice = (lines_in(partial(claim, articles)) for articles in (500, 1_000))

    assert 2.1 * once > twice
