"""Differences that are decided on together are held to a stricter measure."""

import pytest

from summarizer.evaluation.counts import Tally
from summarizer.evaluation.differences import differences
from summarizer.evaluation.intervals import smallest_difference
from summarizer.evaluation.student import two_sided_p

_BEFORE = {f"article {n}": Tally(8, 10, 10) for n in range(8)}
_FEWER = {f"article {n}": Tally(hits, 10, 10) for n, hits in enumerate([5, 8, 7, 6, 8, 7, 7, 8])}


def test_p_grows_with_the_number_of_metrics_decided_on() -> None:
    """Alone the drop is shown; as one of two that fall alike its p doubles, and neither is."""
    (alone,) = differences({"figures.found": _BEFORE}, {"figures.found": _FEWER})
    both = differences(
        {"figures.found": _BEFORE, "events.found": _BEFORE}, {"figures.found": _FEWER, "events.found": _FEWER}
    )
    assert alone.p is not None
    assert [2 * alone.p, 2 * alone.p] == pytest.approx([each.p for each in both])
    assert (True, False, False) == (alone.shown, *(each.shown for each in both))
    assert alone.uncertainty is not None
    detectable = smallest_difference(alone.uncertainty), smallest_difference(alone.uncertainty, 2)
    assert detectable == (alone.detectable, both[0].detectable)


def test_units_are_paired_by_name() -> None:
    """The order in which the second run lists them does not matter."""
    turned = dict(reversed(_FEWER.items()))
    assert differences({"events.found": _BEFORE}, {"events.found": _FEWER}) == differences(
        {"events.found": _BEFORE}, {"events.found": turned}
    )


def test_a_drop_that_is_the_same_everywhere_is_shown_but_not_certain() -> None:
    """Eight articles lose one hit each: half the 80 items' worth of error is one hit, so t is 8."""
    (found,) = differences({"events.found": _BEFORE}, {"events.found": dict.fromkeys(_BEFORE, Tally(7, 10, 10))})
    assert found.p == pytest.approx(two_sided_p(8, 7))
    assert found.shown


def test_one_hit_less_in_each_of_two_articles_is_not_shown() -> None:
    """However alike the two losses are."""
    two = {"one": Tally(8, 10, 10), "two": Tally(8, 10, 10)}
    (found,) = differences({"events.found": two}, {"events.found": dict.fromkeys(two, Tally(7, 10, 10))})
    assert not found.shown


def test_what_is_undefined_or_unchanged_is_not_shown() -> None:
    """No items in either run, and the same tallies in both."""
    empty = dict.fromkeys(_BEFORE, Tally())
    undefined, same = differences(
        {"events.found": empty, "figures.found": _BEFORE}, {"events.found": empty, "figures.found": _BEFORE}
    )
    assert (None, None, True, False) == (undefined.difference, undefined.p, undefined.identical, undefined.shown)
    assert (0, 1, True, False) == (same.difference, same.p, same.identical, same.shown)


def test_a_drop_is_judged_in_one_direction_and_with_all_the_others() -> None:
    """Alone its p is half of the other; a rise is no drop; beside another metric both double."""
    (alone,) = differences({"figures.found": _BEFORE}, {"figures.found": _FEWER})
    drop, rise = differences(
        {"figures.found": _BEFORE, "events.found": _FEWER}, {"figures.found": _FEWER, "events.found": _BEFORE}
    )
    assert alone.p is not None
    assert [alone.p / 2, alone.p, 1 - alone.p / 2] == pytest.approx([alone.p_drop, drop.p_drop, rise.p_drop])
    assert (True, True, False) == (alone.drop_shown, drop.drop_shown, rise.drop_shown)
