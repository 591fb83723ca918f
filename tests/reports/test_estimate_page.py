"""Promises about an estimate as a person reads it."""

from decimal import Decimal
from typing import Any

import pytest

from summarizer.models.estimates import Estimate, Expected, Unread
from summarizer.models.usage import Prices
from summarizer.reports.estimate_page import page

PRICES = Prices(prompt=Decimal(1), cached=Decimal("0.1"), completion=Decimal(4))


def expected(requests: int, cost: str | None = None) -> Expected:
    """What so many requests take."""
    return Expected(
        requests=requests,
        prompt_tokens=requests * 9_000,
        static_tokens=requests * 8_000,
        completion_tokens=requests * 1_500,
        cost=None if cost is None else Decimal(cost),
    )


def made(**changes: Any) -> Estimate:
    """An estimate over a thousand articles, with some fields changed."""
    priced = changes.get("prices", PRICES) is not None
    fields: dict[str, Any] = {
        "model": "openai/parrot",
        "asks": True,
        "ahead": 1_000,
        "finished": 0,
        "beyond": 0,
        "unreadable": 0,
        "first_unread": (),
        "low": expected(1_200, "6.5" if priced else None),
        "likely": expected(1_400, "10" if priced else None),
        "high": expected(1_700, "21" if priced else None),
        "prices": PRICES,
        "max_cost": None,
    }
    return Estimate(**(fields | changes))


def words(estimate: Estimate, width: int = 200) -> str:
    """The page with every run of white space as one space."""
    return " ".join(page(estimate, width, colour=False).split())


def test_each_amount_stands_from_least_to_most() -> None:
    """Requests, tokens read and written, what every request repeats, and the cost, of all and of one article."""
    told = words(made())

    assert told.startswith(
        "1,000 articles to summarize low likely high requests 1,200 1,400 1,700 tokens read 10,800,000"
    )
    assert "the same each time 9,600,000 11,200,000 13,600,000 tokens written 1,800,000 2,100,000 2,550,000" in told
    assert "cost USD 6.50 USD 10.00 USD 21.00 for an article USD 0.0065 USD 0.0100 USD 0.0210" in told


def test_it_says_that_it_is_a_guess_what_is_not_in_it_and_that_nothing_was_sent() -> None:
    """Nobody takes it for a bill."""
    told = words(made())

    assert "guessed from other articles, in English" in told
    assert "Not in it: what a model thinks before it answers, and requests that are repeated after a fault." in told
    assert told.endswith("Nothing was sent.")


def test_without_prices_it_says_which_settings_to_give() -> None:
    """No cost is shown, and no zero in its place."""
    told = words(made(prices=None))

    assert "USD 0" not in told
    assert "state price_prompt and price_completion (USD for a million tokens" in told
    assert "SUMMARIZER_PRICE_PROMPT" in told


@pytest.mark.parametrize(("cached", "noted"), [("1", True), ("0.1", False)])
def test_a_full_price_for_what_is_repeated_is_told(cached: str, noted: bool) -> None:
    """The estimate is too high then where a provider takes less, and the setting for that is named."""
    prices = PRICES.model_copy(update={"cached": Decimal(cached)})

    assert noted == ("state price_cached if" in words(made(prices=prices)))


def test_inputs_that_will_not_be_summarized_are_told_apart() -> None:
    """Finished, beyond the limit, unreadable: each with its count, the unreadable by name."""
    unread = (Unread(source="photo.txt", reason="looks like an image"),)
    told = words(made(finished=30, beyond=7, unreadable=4, first_unread=unread))

    assert told.startswith(
        "1,000 articles to summarize, 30 finished already, 7 beyond the limit of articles, 4 unreadable "
        "photo.txt: looks like an image … and 3 more "
    )


def test_a_limit_that_ends_the_run_early_is_told() -> None:
    """With the article at which it is likely to come; one that is not reached is no news."""
    early, never = (words(made(max_cost=Decimal(limit))) for limit in ("2.5", "10"))

    assert "The limit of USD 2.50 is likely to be reached after 250 articles." in early
    assert "The limit" not in never


def test_what_asks_no_model_costs_nothing() -> None:
    """No table of zeros."""
    nothing = Expected(requests=0, prompt_tokens=0, static_tokens=0, completion_tokens=0, cost=Decimal(0))
    told = words(made(model="rules", asks=False, low=nothing, likely=nothing, high=nothing))

    assert "1,000 articles to summarize rules: asks no model; it costs nothing. Nothing was sent." == told


def test_where_all_is_finished_there_is_nothing_to_estimate() -> None:
    """A run that is done would ask nothing."""
    assert "0 articles to summarize, 12 finished already Nothing was sent." == words(made(ahead=0, finished=12))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_no_number_is_cut(width: int) -> None:
    """A table of millions fits sixty columns."""
    text = page(made(), width, colour=False)

    assert max(map(len, text.splitlines())) <= width
    assert words(made()) == " ".join(text.split())
