"""Readings taken in a thread of their own, so that waiting for the next one holds back nothing that is finished."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue

from summarizer.reading.inputs import Reading
from summarizer.runs.store import Placed
from summarizer.runs.working import Worked

Arrival = Placed | Worked | BaseException | None
"""What a run waits for: an article, the outcome of one, a reason to end; None when all readings have been taken."""


@contextmanager
def reader_thread(
    readings: Iterable[Reading], room: int, arrivals: "SimpleQueue[Arrival]"
) -> Iterator[threading.Semaphore]:
    """Put `room` readings into `arrivals`, and one more for each release of the semaphore that is yielded.

    After the last comes None; what `readings` raises comes in its place. On leaving, no further reading is taken; the
    thread is not waited for, as nothing can end its wait for a stream.
    """
    free = threading.Semaphore(room - 1)
    left = threading.Event()

    def take() -> None:
        try:
            for position, reading in enumerate(readings, start=1):
                arrivals.put(Placed(position, reading))
                free.acquire()
                if left.is_set():
                    return
            arrivals.put(None)
        except BaseException as fault:  # noqa: BLE001  # it is raised where the outcomes are awaited
            arrivals.put(fault)

    threading.Thread(target=take, name="summarizer-reader", daemon=True).start()
    try:
        yield free
    finally:
        left.set()
        free.release()
