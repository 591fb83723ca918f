"""Promises about how a run tells how far it has come."""

import io
from collections.abc import Callable
from decimal import Decimal

import pytest
from rich.console import Console

from summarizer.cli.pace import Pace
from summarizer.cli.progress import STATUS_SECONDS, Bar, PlainLines, ProblemsOnly, progress_for
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Prices, Usage
from tests.reports.invented import strike

PRICES = Prices(prompt=Decimal(1), cached=Decimal(1), completion=Decimal(10))
ASKED = Usage(requests=1, prompt_tokens=9_000, completion_tokens=1_000)  # USD 0.019


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        """Return the time, seconds."""
        return self.now


def ok(article: str = "strike", usage: Usage = ASKED) -> Outcome:
    """A summarized article."""
    return Outcome(source=f"{article}.txt", article=article, status="ok", reason=None, summary=strike(), usage=usage)


def failed(source: str = "b.txt") -> Outcome:
    """An article that got no answer, and whose one request nobody metered."""
    usage = Usage(requests=1, unmetered=1)
    return Outcome(
        source=source, article="b", status="failed", reason="no answer", summary=None, fault="timed_out", usage=usage
    )


def passing(pace: Pace, clock: Clock, articles: int, *, seconds: float) -> None:
    """Let so many articles finish, each so long after the one before."""
    for _ in range(articles):
        clock.now += seconds
        pace.add(ok(), reused=False)


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines on standard error since the last look."""
    return capsys.readouterr().err.splitlines()


def test_every_article_has_its_numbered_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Who logs standard error sees each one, with its place among all."""
    lines = progress_for(1_200, quiet=False)
    lines.show(ok())
    lines.show(failed())

    assert ["1/1,200 strike: 1 figure, 1 event, 1 statement", "2/1,200 b.txt: failed: no answer"] == told(capsys)


def test_the_run_has_a_line_of_its_own_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    """Done, not ok, tokens, cost, rate and time left, and no more often than each half minute."""
    clock = Clock()
    lines = progress_for(1_000, quiet=False, prices=PRICES, clock=clock)
    for number in range(61):
        clock.now += 1.0
        lines.show(ok() if number else failed())
    statuses = [line for line in told(capsys) if " done, " in line]

    assert STATUS_SECONDS == 30.0
    assert [
        "30/1,000 done, 1 not ok, 290 k tokens, at least USD 0.5510, 1.0 articles/s, 16 min left",
        "60/1,000 done, 1 not ok, 590 k tokens, at least USD 1.12, 1.0 articles/s, 16 min left",
    ] == statuses


def test_what_nobody_knows_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """No cost without prices, no time left without a total, no tokens where no model was asked."""
    clock = Clock()
    lines = progress_for(None, quiet=False, clock=clock)
    for _ in range(4):
        clock.now += STATUS_SECONDS / 4
        lines.show(ok(usage=Usage()))

    assert "4 done, 8.0 articles/min" == told(capsys)[-1]


def test_articles_of_an_earlier_run_are_told_all_in_one(capsys: pytest.CaptureFixture[str]) -> None:
    """A run that goes on after 900 articles does not repeat 900 lines; what was not well is named again."""
    with progress_for(905, quiet=False) as lines:
        for number in range(900):
            lines.show(ok(f"a{number}"), reused=True)
        lines.show(failed(), reused=True)
        lines.show(ok("new"))
        lines.show(ok("late"), reused=True)

    assert [
        "900/905 900 articles finished in an earlier run",
        "901/905 b.txt: failed: no answer",
        "902/905 new: 1 figure, 1 event, 1 statement",
        "903/905 1 article finished in an earlier run",
    ] == told(capsys)


def test_quiet_names_problems_alone_whoever_had_them(capsys: pytest.CaptureFixture[str]) -> None:
    """The exit status is 1 for those of an earlier run, too: they are named."""
    lines = progress_for(3, quiet=True)
    lines.show(ok())
    lines.show(failed("now.txt"))
    lines.show(failed("earlier.txt"), reused=True)

    assert type(lines) is ProblemsOnly
    assert ["now.txt: failed: no answer", "earlier.txt: failed: no answer"] == told(capsys)


def test_the_rate_is_that_of_late() -> None:
    """A provider that slows down shows within minutes, however fast it had been for hours."""
    clock = Clock()
    pace = Pace(10_000, None, clock)
    passing(pace, clock, 5_000, seconds=0.1)
    fast = pace.speed()
    passing(pace, clock, 200, seconds=2.0)

    assert ["10 articles/s", "8 min left"] == fast
    assert ["30 articles/min", "2 h 40 min left"] == pace.speed()


def test_a_run_that_stands_still_does_not_keep_its_rate() -> None:
    """While nothing finishes the rate falls and the time left grows."""
    clock = Clock()
    pace = Pace(1_000, None, clock)
    passing(pace, clock, 100, seconds=1.0)
    clock.now += 300

    assert ["15 articles/min", "60 min left"] == pace.speed()


def test_what_an_earlier_run_finished_makes_no_rate_and_costs_nothing() -> None:
    """They come in a burst at first, and were paid for then."""
    clock = Clock()
    pace = Pace(10_000, PRICES, clock)
    for _ in range(5_000):
        clock.now += 0.01
        pace.add(ok(), reused=True)
    before = (pace.spent(), pace.speed())
    passing(pace, clock, 10, seconds=1.0)

    assert ([], []) == before
    assert ["5,000 reused"] == pace.counts()
    assert ["100 k tokens", "USD 0.1900"] == pace.spent()
    assert ["1.0 articles/s", "83 min left"] == pace.speed()


def test_the_first_articles_make_no_rate() -> None:
    """One of them took its whole time, with others under way beside it: nothing follows from it."""
    clock = Clock()
    pace = Pace(100, None, clock)
    passing(pace, clock, 2, seconds=20.0)

    assert [] == pace.speed()


def test_the_cost_says_at_least_where_requests_went_unmetered() -> None:
    """One request without a count does not hide what the others cost."""
    pace = Pace(None, PRICES, Clock())
    pace.add(ok(), reused=False)
    pace.add(failed(), reused=False)

    assert ["10 k tokens", "at least USD 0.0190"] == pace.spent()


def test_no_run_is_too_long_for_its_progress() -> None:
    """What is kept for the rate does not grow with the articles."""
    clock = Clock()
    pace = Pace(None, None, clock)
    passing(pace, clock, 20_000, seconds=0.37)

    assert len(pace._samples) <= 302


def rendered(bar: Bar, width: int) -> list[str]:
    """What stands on a terminal of that width, without its colours."""
    screen = Console(file=io.StringIO(), width=width, color_system=None, legacy_windows=False)
    with screen.capture() as shown:
        screen.print(bar._view())
    return [line.rstrip() for line in shown.get().splitlines()]


@pytest.fixture
def bar() -> Callable[[int | None], Bar]:
    """Return a bar after 500 articles, 400 of them of an earlier run, at one a second."""

    def made(total: int | None) -> Bar:
        clock = Clock()
        pace = Pace(total, PRICES, clock)
        shown = Bar(pace, total, clock)
        for number in range(500):
            clock.now += number >= 400
            shown.show(ok(), reused=number < 400)
        return shown

    return made


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_bar_takes_three_lines_that_fit(bar: Callable[[int | None], Bar], width: int) -> None:
    """How far and how long, what it took, and what came last; the most wanted is never cut off."""
    moving, took, last = rendered(bar(100_000), width)

    assert max(len(moving), len(took), len(last)) <= width
    assert "500/100,000 done, 27 h 38 min left" in moving
    assert took.startswith("2 min so far, 400 reused, 1.0 M tokens, USD 1.90")
    assert "strike: 1 figure, 1 event, 1 statement" == last


def test_the_bar_does_without_a_total(bar: Callable[[int | None], Bar]) -> None:
    """A stream has no end to count down to."""
    moving, *_ = rendered(bar(None), 80)

    assert moving.endswith("500 done, 1.0 articles/s")


def test_the_bar_tells_problems_above_it(bar: Callable[[int | None], Bar], capsys: pytest.CaptureFixture[str]) -> None:
    """They stay on the terminal when the bar has gone."""
    bar(10).show(failed())

    assert ["b.txt: failed: no answer"] == told(capsys)


def test_lines_suit_what_is_no_terminal() -> None:
    """A pipe or a file gets no bar."""
    assert isinstance(progress_for(3, quiet=False), PlainLines)
