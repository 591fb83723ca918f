"""An event loop in a thread of its own, so that code that is not asynchronous can have many articles under way."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager


@contextmanager
def loop_thread(close: Callable[[], Awaitable[None]]) -> Iterator[asyncio.AbstractEventLoop]:
    """Yield a running event loop for `asyncio.run_coroutine_threadsafe`; `close` is awaited in it at the end.

    Works where the caller's own thread already runs a loop. On leaving, what is still under way is cancelled and the
    thread has ended; only who is interrupted (Ctrl-C) does not wait for it.
    """
    opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def serve() -> None:
        closing = asyncio.Event()
        opened.set_result((asyncio.get_running_loop(), closing))
        await closing.wait()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)  # what they use is closed after they have ended
        await close()

    # No task can be cancelled deep in the rules: a daemon.
    thread = threading.Thread(target=lambda: asyncio.run(serve()), name="summarizer-loop", daemon=True)
    thread.start()
    loop, closing = opened.result()
    interrupted = False
    try:
        yield loop
    except BaseException as reason:
        interrupted = not isinstance(reason, Exception | GeneratorExit)
        raise
    finally:
        loop.call_soon_threadsafe(closing.set)
        if not interrupted:
            thread.join()
