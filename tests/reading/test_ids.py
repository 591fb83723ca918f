"""Ids that articles state."""

from summarizer.reading.ids import Ids


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
