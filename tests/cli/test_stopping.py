"""Promises about being asked to stop."""

import signal

import pytest

from summarizer.cli.stopping import Stopped, StopSignals


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_with_the_status_of_a_shell(number: signal.Signals, status: int) -> None:
    """It comes as an exception that no handler of faults takes for one."""
    with StopSignals(), pytest.raises(Stopped, match=number.name) as caught:
        signal.raise_signal(number)

    assert status == caught.value.exit_status
    assert not isinstance(caught.value, Exception)


def test_work_that_must_not_be_torn_is_finished_first() -> None:
    """Within `held` the signal waits; right after, it stops."""
    done: list[str] = []

    def write_a_record() -> None:
        with signals.held():
            signal.raise_signal(signal.SIGTERM)
            done.append("record")

    with StopSignals() as signals, pytest.raises(Stopped):
        write_a_record()

    assert ["record"] == done


def test_afterwards_signals_do_what_they_did_before() -> None:
    """Nothing of it outlives the run."""
    before = signal.getsignal(signal.SIGTERM)
    with StopSignals():
        assert before != signal.getsignal(signal.SIGTERM)

    assert before == signal.getsignal(signal.SIGTERM)
