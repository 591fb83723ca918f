"""Promises about rate-limit headers: read as providers write them, obeyed until they say otherwise, and never too far."""

from datetime import UTC, datetime

import pytest

from summarizer.completions.allowances import Allowances, Told, told_allowances
from summarizer.completions.token_estimates import Tokens

NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
SMALL = Tokens(100, 50)


def _headers(**stated: str) -> list[tuple[bytes, bytes]]:
    return [(name.replace("_", "-").encode(), value.encode()) for name, value in stated.items()]


def _openai(remaining: str, reset: str, kind: str = "Requests") -> list[tuple[bytes, bytes]]:
    return _headers(**{f"X_RateLimit_Remaining_{kind}": remaining, f"X_RateLimit_Reset_{kind}": reset})


@pytest.mark.parametrize(
    ("reset", "seconds"),
    [
        ("1s", 1),
        ("6m0s", 360),
        ("250ms", 0.25),
        ("1h2m3.5s", 3723.5),
        ("1m", 60),
        ("7.66s", 7.66),
        ("1s250ms", 1.25),
        (" 59.7 ", 59.7),
        ("12", 12),
        ("2026-03-01T12:00:30Z", 30),
        ("2026-03-01T13:00:30.5+01:00", 30.5),
    ],
)
def test_a_reset_is_read_in_every_form_that_providers_write(reset: str, seconds: float) -> None:
    """Seconds from now."""
    assert {"requests": Told(7, seconds)} == told_allowances(_openai("7", reset), NOW)


def test_a_date_counts_from_the_responses_own() -> None:
    """Our clock may be an hour off; where the response's is garbage, ours it is."""
    for date, seconds in (("Sun, 01 Mar 2026 12:00:10 GMT", 20), ("Mon, 01 Jan 99999999999 00:00:00 GMT", 30)):
        headers = _openai("7", "2026-03-01T12:00:30Z") + _headers(Date=date)
        assert {"requests": Told(7, seconds)} == told_allowances(headers, NOW)
        assert {"requests": Told(7, seconds)} == told_allowances(reversed(headers), NOW)


@pytest.mark.parametrize(
    ("remaining", "reset"),
    [
        ("7", ""),
        ("7", "soon"),
        ("7", "-1s"),
        ("7", "0s"),
        ("7", "ms"),
        ("7", "1e3"),
        ("7", "nan"),
        ("7", "inf"),
        ("7", "1772366400"),
        ("7", "999h"),
        ("7", "2026-03-01T11:59:30Z"),
        ("7", "2026-03-01T12:00:30"),
        ("7", "2026-03-99T12:00:30Z"),
        ("7", "9" * 5_000),
        ("7", "1s1s"),
        ("", "1s"),
        ("-1", "1s"),
        ("some", "1s"),
        ("9" * 5_000, "1s"),
        ("0.5", "1s"),
    ],
)
def test_garbage_is_as_if_it_were_not_there(remaining: str, reset: str) -> None:
    """Also what is past, and a date in seconds, which would be a wait of decades."""
    assert {} == told_allowances(_openai(remaining, reset), NOW)


def test_bytes_that_are_no_text_are_garbage_too() -> None:
    """No header crashes a request."""
    headers = [(b"x-ratelimit-remaining-requests", b"\xff\xb2"), (b"x-ratelimit-reset-requests", b"\xb21s")]

    assert {} == told_allowances(headers, NOW)


def test_anthropics_headers_are_read_kind_by_kind() -> None:
    """Input and output have allowances of their own there."""
    soon = "2026-03-01T12:00:10Z"
    headers = _headers(
        anthropic_ratelimit_requests_remaining="4",
        anthropic_ratelimit_requests_reset=soon,
        anthropic_ratelimit_input_tokens_remaining="30000",
        anthropic_ratelimit_input_tokens_reset=soon,
        anthropic_ratelimit_output_tokens_remaining="0",
        anthropic_ratelimit_output_tokens_reset="2026-03-01T12:01:00Z",
        anthropic_ratelimit_tokens_remaining="30000",
    )

    assert {"requests": Told(4, 10), "input": Told(30_000, 10), "output": Told(0, 60)} == told_allowances(headers, NOW)


def test_nothing_left_is_waited_for() -> None:
    """Until the reset, and no longer."""
    allowances = Allowances(longest=600)
    assert 0 == allowances.wait(5, SMALL)
    allowances.hear(_openai("0", "20s"), 5)

    assert (20, 5, 0) == (allowances.wait(5, SMALL), allowances.wait(20, SMALL), allowances.wait(25, SMALL))


def test_what_leaves_is_taken_off_before_the_provider_says_so() -> None:
    """Two more are allowed: the third waits, though no response has come since; the next word sets it right."""
    allowances = Allowances(longest=600)
    allowances.hear(_openai("2", "20s"), 0)
    waits = []
    for _ in range(3):
        waits.append(allowances.wait(0, SMALL))
        allowances.take(SMALL)
    allowances.hear(_openai("9", "20s"), 1)

    assert ([0, 0, 20], 0) == (waits, allowances.wait(1, SMALL))


def test_tokens_that_do_not_suffice_are_waited_for() -> None:
    """What remains is more than nothing and less than the request takes; a smaller one may leave."""
    allowances = Allowances(longest=600)
    allowances.hear(_openai("149", "8s", "Tokens"), 0)

    assert (8, 0) == (allowances.wait(0, SMALL), allowances.wait(0, Tokens(90, 50)))


@pytest.mark.parametrize(("kind", "amount"), [("input", 99), ("output", 49)])
def test_each_kind_of_tokens_is_held_against_its_own(kind: str, amount: int) -> None:
    """Input against what is asked, output against what is answered."""
    allowances = Allowances(longest=600)
    stated = {"remaining": str(amount), "reset": "2999-01-01T00:00:00Z"}
    allowances.hear(_headers(**{f"anthropic_ratelimit_{kind}_tokens_{name}": text for name, text in stated.items()}), 0)
    assert 0 == allowances.wait(0, SMALL), "a reset in centuries is garbage"
    later = datetime.fromtimestamp(datetime.now(UTC).timestamp() + 300, UTC).isoformat()
    stated["reset"] = later
    allowances.hear(_headers(**{f"anthropic_ratelimit_{kind}_tokens_{name}": text for name, text in stated.items()}), 0)

    assert 290 < allowances.wait(0, SMALL) <= 300
    assert 0 == allowances.wait(0, Tokens(amount, amount))


def test_no_header_holds_anybody_back_beyond_the_longest_wait() -> None:
    """A provider that counts over a day is asked earlier."""
    allowances = Allowances(longest=60)
    allowances.hear(_openai("0", "23h0m0s"), 0)

    assert 60 == allowances.wait(0, SMALL)
