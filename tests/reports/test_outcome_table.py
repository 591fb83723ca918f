"""Promises about the table of outcomes at the end of a run."""

from collections.abc import Iterator
from typing import get_args

import pytest

from summarizer.errors import FaultKind
from summarizer.models.outcomes import OutcomeStatus
from summarizer.reports import outcome_table
from summarizer.reports.outcome_table import Reasons, render

COUNTS: dict[OutcomeStatus, int] = {"pending": 1_510, "unreadable": 3, "ok": 98_400, "failed": 20}
REASONS: list[Reasons] = [
    ("failed", "invalid_answer", "host gave an answer that does not fit (status 200)", 17, "feed.jsonl:17"),
    ("failed", None, "internal fault, please report it: KeyError in tables.py, line 51", 2, "feed.jsonl:9"),
    ("failed", None, "internal fault, please report it: KeyError in tables.py, line 88", 1, "feed.jsonl:10"),
    ("unreadable", None, "is larger than 20 MB; no article is", 3, "huge.txt"),
    ("pending", "rate_limited", "host takes no more requests for now", 1_510, "feed.jsonl:71234"),
]


def test_each_status_stands_with_its_count_in_a_fixed_order() -> None:
    """What is well comes first, what the next run will ask again last, and says so."""
    told = [line.split() for line in render(COUNTS, REASONS, 100, colour=False).splitlines()]
    statuses = [line[:2] for line in told if line[1].rstrip(":") in ("ok", "failed", "unreadable", "pending")]

    assert [["98,400", "ok"], ["20", "failed"], ["3", "unreadable"], ["1,510", "pending:"]] == statuses


def test_reasons_stand_below_their_status_with_count_and_example() -> None:
    """The most frequent first; a fault in words of its own, whatever host or status its reason names."""
    text = " ".join(render(COUNTS, REASONS, 120, colour=False).split())

    assert "20 failed 17 the answer did not fit its schema, nor did its repair feed.jsonl:17" in text
    assert "1,510 the provider took no more requests feed.jsonl:71234" in text


def test_reasons_that_differ_in_numbers_and_quoted_words_alone_are_one() -> None:
    """Two lines of code that broke, or two unknown fields, are not two reasons to read."""
    text = " ".join(render(COUNTS, REASONS, 120, colour=False).split())
    quoted: list[Reasons] = [("unreadable", None, f"text: '{word}' is unknown", 1, word) for word in ("ab", "cd")]

    assert "3 internal fault, please report it: KeyError in tables.py, line … feed.jsonl:9" in text
    assert "2 text: … is unknown ab" in " ".join(render({"unreadable": 2}, quoted, 120, colour=False).split())


def test_a_reason_that_all_share_is_told_in_full() -> None:
    """Nothing is left out of it where that gains nothing."""
    assert "is larger than 20 MB; no article is" in render(COUNTS, REASONS, 120, colour=False)


def test_every_kind_of_fault_has_words() -> None:
    """A kind that is added gets its own line."""
    kinds: tuple[FaultKind, ...] = get_args(FaultKind)
    words = [
        " ".join(render({"failed": 1}, [("failed", kind, "r", 1, "x")], 200, colour=False).split()) for kind in kinds
    ]

    assert len(kinds) == len(set(words))


def test_a_status_with_many_reasons_tells_the_most_frequent_and_sums_up_the_others() -> None:
    """The table stays a screen, and its counts still add up."""
    kinds = ["b" * length for length in range(1, 41)]
    reasons: list[Reasons] = [("unreadable", None, kind, 1 + len(kind), "a.txt") for kind in kinds]
    total = sum(count for _, _, _, count, _ in reasons)
    lines = render({"unreadable": total}, reasons, 100, colour=False).splitlines()
    counts = [int(line.split()[0].replace(",", "")) for line in lines[2:]]

    assert 9 == len(lines)
    assert "other reasons" in lines[-1]
    assert total == sum(counts)


def test_reasons_are_taken_one_at_a_time_and_not_held() -> None:
    """A hundred thousand reasons of their own take no more memory than some hundred."""
    letters = "abcdefghij"

    def worded(number: int) -> str:
        return "".join(letters[int(digit)] for digit in str(number))

    def reasons() -> Iterator[Reasons]:
        for number in range(5_000):
            yield "failed", None, worded(number), 1, f"{number}.txt"

    grouped = outcome_table._grouped(reasons())["failed"]

    assert len(grouped) <= 501
    assert 5_000 == sum(group.count for group in grouped.values())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    """Long sources are broken, never cut."""
    source = "/data/news/2031/05/" + "ferry-strike-" * 8 + ".txt"
    text = render({"partial": 1}, [("partial", "timed_out", "r", 1, source)], width, colour=False)

    assert max(map(len, text.splitlines())) <= width
    column = text.splitlines()[0].index("for example")
    assert source == "".join(line[column:].strip() for line in text.splitlines()[1:])


def test_a_run_in_which_all_is_well_takes_one_line() -> None:
    """No heading over nothing."""
    assert "12  ok\n" == render({"ok": 12}, [], 80, colour=False)
    assert "" == render({}, [], 80, colour=False)


def test_no_source_can_steer_the_terminal() -> None:
    """Control characters of a file's name are spelled out."""
    text = render({"failed": 1}, [("failed", None, "r", 1, "a\x1b[31m.txt")], 80, colour=False)

    assert "\x1b" not in text
    assert "\\x1b[31m" in text
