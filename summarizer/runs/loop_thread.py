"""An event loop in a thread of its own, so that code that is not asynchronous can have many articles under way."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager


@contextmanager
def loop_thread() -> Iterator[asyncio.AbstractEventLoop]:
    """Yield a running event loop for `asyncio.run_coroutine_threadsafe`.

    Works where the caller's own thread already runs a loop. On leaving, what is still under way is cancelled and the
    thread has ended; only who is interrupted (Ctrl-C) does not wait for it.
    """
    opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def serve() -> None:
        closing = asyncio.Event()
        opened.set_result((asyncio.get_running_loop(), closing))
        await closing.wait()

    # asyncio.run cancels and awaits every task that is left, but none can be cancelled deep in the rules: a daemon.
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
