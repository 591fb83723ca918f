"""Promises about being asked to stop."""

import signal
import subprocess
import sys

import pytest

from summarizer.cli.stopping import Stopped, StopSignals


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_with_the_status_of_a_shell(number: signal.Signals, status: int) -> None:
    """It comes as an exception that no handler of faults takes for one."""
    with StopSignals(), pytest.raises(Stopped, match=number.name) as caught:
        signal.raise_signal(number)

    assert status == caught.value.exit_status
    assert not isinstance(caught.value, Exception)


def test_who_wants_to_be_told_is_told_and_not_torn_out_of_work() -> None:
    """With `tell` nothing is raised: a record that is being written is finished."""
    told: list[Stopped] = []

    with StopSignals(told.append):
        signal.raise_signal(signal.SIGTERM)

    assert ["SIGTERM"] == [str(stop) for stop in told]


def test_a_second_signal_ends_the_process_where_it_stands() -> None:
    """Who asks twice does not wait for anything, not even for what is being written."""
    code = """
import signal
from summarizer.cli.stopping import StopSignals
with StopSignals(lambda stop: print(stop, flush=True)):
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGTERM)
    print("not reached", flush=True)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (143, "SIGINT\n") == (ended.returncode, ended.stdout)


def test_a_thread_that_waits_for_standard_input_does_not_keep_the_process() -> None:
    """The interpreter's own end would abort with status 134."""
    code = """
import sys, threading
from summarizer.cli.stopping import leave
threading.Thread(target=sys.stdin.buffer.readline, daemon=True).start()
leave(2)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        assert b"" == process.stderr.read()
        assert 2 == process.wait()


def test_afterwards_signals_do_what_they_did_before() -> None:
    """Nothing of it outlives the run."""
    before = signal.getsignal(signal.SIGTERM)
    with StopSignals():
        assert before != signal.getsignal(signal.SIGTERM)

    assert before == signal.getsignal(signal.SIGTERM)
