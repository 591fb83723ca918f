"""Nothing is paid twice: what a server has answered once is answered from the caches, as if it had just come."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from summarizer.completions.asking import Answer, InvalidAnswer, Message, Question, Reply
from summarizer.completions.cache_file import CacheFile
from summarizer.completions.completion_cache import CompletionCache
from summarizer.completions.endpoint import Endpoint, Parameters
from summarizer.completions.keeping import Keeping, question_key
from summarizer.completions.online import open_online
from summarizer.completions.recorder import Recorder
from summarizer.completions.recordings import Tokens, from_file
from summarizer.errors import ModelFault, OutputError
from summarizer.models.deadlines import Deadline
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter, Usage
from tests.completions.asked import KEY, QUESTION, QUICK, Count
from tests.completions.fault_server import FaultServer, completes, fails, fault_server
from tests.completions.leaping import leap
from tests.completions.scripted import BAD, GOOD, Scripted, question, reply

FOUR = '{"boats": 4, "ratio": 0.5, "note": "moored"}'
PATIENCE_S = 60  # after which a test that would hang fails instead
MOST = 100_000_000
ONCE = Usage(requests=1, prompt_tokens=120, cached_tokens=64, completion_tokens=30, answered_characters=len(FOUR))
AT = Endpoint("m", "http://127.0.0.1:1/v1")


@contextmanager
def caches(*paths: Path) -> Iterator[list[CacheFile]]:
    """The caches in those files, open."""
    with ExitStack() as stack:
        yield [stack.enter_context(closing(CacheFile(path, MOST))) for path in paths]


def ask(server: FaultServer, *paths: Path, asked: Question[Count] = QUESTION, **endpoint: object) -> tuple[str, Usage]:
    """Ask the server, with caches in those files; return how it ended, and what it took."""
    at = Endpoint(**{"model": "m", "base_url": server.url, "key": KEY, **endpoint})  # type: ignore[arg-type]  # a test's
    return asyncio.run(_ask(at, asked, [CacheFile(path, MOST) for path in paths]))


async def _ask(at: Endpoint, asked: Question[Count], found: Sequence[CompletionCache]) -> tuple[str, Usage]:
    meter = Meter()
    keeping = Keeping(open_online(at, QUICK), at, found)
    try:
        replied = await keeping.ask(asked, meter)
    except InvalidAnswer as invalid:
        return f"invalid: {invalid.fault}: {invalid.text}", meter.usage
    except ModelFault as fault:
        return fault.kind, meter.usage
    else:
        return f"{replied.answer.boats} {replied.text}", meter.usage
    finally:
        await keeping.close()


def test_a_question_is_paid_once(tmp_path: Path) -> None:
    """Asked again in a later run, it gives an equal reply and no request, whichever the article's name and the key."""
    with fault_server(completes(FOUR)) as server:
        first = ask(server, tmp_path / "kept")
        again = ask(server, tmp_path / "kept", asked=replace(QUESTION, article="others", part=2), key="another")
    assert 1 == len(server.requests)
    assert (f"4 {FOUR}", ONCE) == first
    assert (first[0], Usage(reused=1, answered_characters=len(FOUR))) == again


class Dinghies(StrictModel):
    """How many dinghies there were."""

    boats: int
    ratio: float = 0.0
    note: str | None = None


SYSTEM, USER = QUESTION.messages


@pytest.mark.parametrize(
    "change",
    [
        {"asked": replace(QUESTION, messages=(SYSTEM, Message("user", USER.content + " ")))},
        {"asked": replace(QUESTION, messages=(Message("user", SYSTEM.content), USER))},
        {"asked": replace(QUESTION, messages=(SYSTEM, USER, USER))},
        {"asked": replace(QUESTION, answer_type=Dinghies)},  # type: ignore[arg-type]  # it has the same fields
        {"model": "n"},
        {"parameters": Parameters(temperature=0.5)},
        {"parameters": Parameters(temperature=0.0)},
        {"parameters": Parameters(max_tokens=900)},
        {"parameters": Parameters(seed=3)},
    ],
)
def test_another_question_model_or_parameter_is_asked(tmp_path: Path, change: dict[str, object]) -> None:
    """All that a completion depends on counts."""
    with fault_server(completes(FOUR)) as server:
        ask(server, tmp_path / "kept")
        ended = ask(server, tmp_path / "kept", **change)  # type: ignore[arg-type]  # a test's
    assert (f"4 {FOUR}", ONCE) == ended
    assert 2 == len(server.requests)


def test_another_host_is_asked(tmp_path: Path) -> None:
    """Another server may have another model of the same name; a slash at the end makes no other."""
    with fault_server(completes(FOUR)) as one, fault_server(completes(FOUR)) as other:
        for server, url in ((one, one.url), (other, other.url), (one, f"{one.url}/")):
            ask(server, tmp_path / "kept", base_url=url)
    assert (1, 1) == (len(one.requests), len(other.requests))


def test_the_key_of_a_question_depends_on_each_of_its_characters() -> None:
    """On where one message ends, on halves of surrogate pairs, and never on the endpoint's own key."""
    texts = (
        ("ab", "c"),
        ("a", "bc"),
        ("abc",),
        ("ab", "c", ""),
        ("auserbc",),
        ("\ud83d\ude00",),
        ("\N{GRINNING FACE}",),
        ("\ud83d",),
        ("?",),
        ("",),
        (),
    )
    asked = [replace(QUESTION, messages=tuple(Message("user", text) for text in each)) for each in texts]
    assert len(texts) == len({question_key(each, AT) for each in asked})
    assert question_key(QUESTION, AT) == question_key(QUESTION, replace(AT, key="canary"))


def test_a_completion_that_does_not_fit_was_paid_for_too(tmp_path: Path) -> None:
    """It is found again with the same fault, which leads to the same repair."""
    with fault_server(completes('{"boats": "four"}')) as server:
        first, again = (ask(server, tmp_path / "kept") for _ in range(2))
    assert first[0].startswith("invalid: ")
    assert (first[0], 1) == (again[0], again[1].reused)
    assert 1 == len(server.requests)


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        (completes(None, refusal="No."), "refused"),
        (completes('{"boats": 4', finish_reason="length"), "truncated"),
        (fails("400 Bad Request"), "request_refused"),
    ],
)
def test_what_failed_without_a_whole_completion_is_not_kept(tmp_path: Path, behaviour: object, kind: str) -> None:
    """The next run asks again; what the failure took is metered."""
    with fault_server(behaviour, completes(FOUR)) as server:  # type: ignore[arg-type]  # pytest's parameters
        failed = ask(server, tmp_path / "kept")
        ended = ask(server, tmp_path / "kept")
    assert (kind, 1) == (failed[0], failed[1].requests)
    assert (f"4 {FOUR}", ONCE) == ended


def test_the_usage_kept_is_that_of_all_requests_it_took(tmp_path: Path) -> None:
    """The failed ones before it, too."""
    with fault_server(fails("500 Oops"), completes(FOUR)) as server:
        took = ask(server, tmp_path / "kept")[1]
        at = Endpoint("m", server.url)
    with caches(tmp_path / "kept") as (opened,):
        found = opened.find(question_key(QUESTION, at))
    assert found is not None
    assert (took, 2) == (found.usage, found.usage.requests)


def test_what_one_cache_has_the_others_get(tmp_path: Path) -> None:
    """The run's own from the shared one and the other way round, so that either may go: no request for any of it."""
    own, shared, other = (tmp_path / name for name in ("own", "shared", "other"))
    with fault_server(completes(FOUR)) as server:
        ask(server, own)
        for paths in ((own, shared), (other, shared), (other,)):
            assert 1 == ask(server, *paths)[1].reused
    assert 1 == len(server.requests)


def test_neither_key_nor_question_nor_host_is_in_any_byte_of_the_files(tmp_path: Path) -> None:
    """Whatever came, while they are open and afterwards."""
    paths = (tmp_path / "own", tmp_path / "shared")
    held = b""
    script = (completes(FOUR), fails("401 Unauthorized", KEY), completes("no JSON"))
    with fault_server(*script) as server, caches(*paths):  # open, so that what is written beside the files stays there
        for words in ("Four", "Five", "Six"):
            ask(server, *paths, asked=replace(QUESTION, messages=(SYSTEM, Message("user", f"{words} boats"))))
        held += b"".join(path.read_bytes() for path in tmp_path.iterdir())
    held += b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"moored" in held
    assert b"no JSON" in held
    for secret in (KEY, "127.0.0.1", "Four boats", "Count the boats"):
        assert secret.encode() not in held


class Gated:
    """Answers by script, each time only when the test opens the gate."""

    name = "parrot"

    def __init__(self, *script: str | ModelFault) -> None:
        self.asked = 0
        self.gate = asyncio.Event()
        self.closed = False
        self._scripted = Scripted(*script)
        self.deadlines = self._scripted.deadlines

    async def ask(self, asked: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the next line of the script."""
        self.asked += 1
        await self.gate.wait()
        return await self._scripted.ask(asked, meter)

    async def close(self) -> None:
        """Remember it."""
        self.closed = True


async def at_once(keeping: Keeping, count: int, cancel_first: Gated | None = None) -> list[str]:
    """How so many askers of one question ended; with a gate, it opens when the first one has been cancelled."""
    meters = [Meter() for _ in range(count)]
    tasks = [
        asyncio.ensure_future(keeping.ask(question(article=f"a{number}"), meters[number])) for number in range(count)
    ]
    await asyncio.sleep(0)
    if cancel_first:
        tasks[0].cancel()
        cancel_first.gate.set()
    async with asyncio.timeout(PATIENCE_S):
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    return [_told(end, meter.usage) for end, meter in zip(ended, meters, strict=True)]


def _told(ended: object, usage: Usage) -> str:
    how = "answered" if isinstance(ended, Reply) else type(ended).__name__
    return f"{how}, {usage.requests} sent, {usage.reused} used again"


def test_who_waits_for_anothers_question_is_not_charged_for_it() -> None:
    """The other one may be waiting for its turn: the second article's time stands still as well."""

    async def run() -> list[float | None]:
        model, meters = Gated(GOOD, GOOD), [Meter() for _ in range(2)]
        keeping = Keeping(model, AT, [])

        async def article(meter: Meter) -> None:
            async with Deadline(60) as meter.deadline:
                await keeping.ask(question(), meter)

        tasks = [asyncio.ensure_future(article(meter)) for meter in meters]
        await asyncio.sleep(0)
        left = [meter.deadline.left for meter in meters]
        model.gate.set()
        await asyncio.gather(*tasks)
        assert [meter.deadline for meter in meters] == model.deadlines
        return left

    assert [60, None] == leap(run())


PAID, AGAIN = "answered, 1 sent, 0 used again", "answered, 0 sent, 1 used again"


def test_one_question_asked_by_many_at_once_is_paid_once(tmp_path: Path) -> None:
    """Of identical articles, say; the others wait, and other questions do not."""

    async def run(found: Sequence[CompletionCache]) -> None:
        model = Gated(GOOD, GOOD)
        keeping = Keeping(model, AT, found)
        others = asyncio.ensure_future(keeping.ask(question(words="What else?"), Meter()))
        same = asyncio.ensure_future(at_once(keeping, 4))
        while model.asked < 2:  # noqa: ASYNC110  # until both stand at the gate
            await asyncio.sleep(0)
        model.gate.set()
        assert [PAID, AGAIN, AGAIN, AGAIN] == await same
        assert GOOD == (await others).text
        assert 2 == model.asked

    with caches(tmp_path / "kept") as found:
        asyncio.run(run(found))


def test_where_the_first_one_fails_the_next_asks_itself(tmp_path: Path) -> None:
    """A fault is nobody else's; a completion that does not fit is shared like any other."""
    fault = ModelFault("refused", "no")
    failed, unfit = "ModelFault, 1 sent, 0 used again", "InvalidAnswer, {} sent, {} used again"
    with caches(tmp_path / "kept", tmp_path / "unfit") as (kept, other):
        scripted = Scripted(fault, fault, GOOD)
        assert [failed, failed, PAID, AGAIN] == asyncio.run(at_once(Keeping(scripted, AT, [kept]), 4))
        ended = asyncio.run(at_once(Keeping(Scripted(BAD), AT, [other]), 2))
        assert [unfit.format(1, 0), unfit.format(0, 1)] == ended


def test_where_the_first_one_is_cancelled_the_next_asks_itself(tmp_path: Path) -> None:
    """Nobody waits for ever."""

    async def run(found: Sequence[CompletionCache]) -> list[str]:
        model = Gated(GOOD)
        return await at_once(Keeping(model, AT, found), 3, cancel_first=model)

    with caches(tmp_path / "kept") as found:
        assert ["CancelledError, 0 sent, 0 used again", PAID, AGAIN] == asyncio.run(run(found))


def full(cache: CacheFile, *, at: int) -> None:
    """Let the file have so many pages at most, as on a disk that is full."""
    cache._database._writing.execute(f"PRAGMA max_page_count = {at}")


BIG = json.dumps({"numbers": ["n1"] * 1500, "note": None})
"""Does not fit into a file of which every page is in use."""


def test_nothing_is_handed_on_before_it_is_durable_in_every_cache(tmp_path: Path) -> None:
    """A disk that is full keeps the completion waiting until there is room."""

    async def run(own: CacheFile, shared: CacheFile) -> None:
        full(shared, at=1)
        asking = asyncio.ensure_future(Keeping(Scripted(BIG), AT, [own, shared]).ask(question(), Meter()))
        async with asyncio.timeout(PATIENCE_S):
            while not shared._database.fault:  # noqa: ASYNC110  # set by the thread that writes
                await asyncio.sleep(0)
            assert not asking.done()
            full(shared, at=1_000_000)
            assert BIG == (await asking).text

    with caches(tmp_path / "own", tmp_path / "shared") as (own, shared):
        asyncio.run(run(own, shared))
        key = question_key(question(), AT)
        assert [BIG, BIG] == [found.text for found in (own.find(key), shared.find(key)) if found]


def test_a_disk_that_takes_nothing_to_the_end_is_an_output_error(tmp_path: Path) -> None:
    """For who waits for the completion, when the cache is closed."""

    async def run(cache: CacheFile) -> None:
        full(cache, at=1)
        keeping = Keeping(Scripted(BIG), AT, [cache])
        asking = asyncio.ensure_future(keeping.ask(question(), Meter()))
        async with asyncio.timeout(PATIENCE_S):
            while not cache._database.fault:  # noqa: ASYNC110  # as above
                await asyncio.sleep(0)
            await keeping.close()
            with pytest.raises(OutputError, match="kept: cannot be written"):
                await asking

    asyncio.run(run(CacheFile(tmp_path / "kept", MOST)))


def test_a_completion_that_is_used_again_is_recorded_as_when_it_came(tmp_path: Path) -> None:
    """The recorder stands outside: replaying needs every completion, and tells what they took."""
    with caches(tmp_path / "kept") as found:
        for folder, lines in (("first", [GOOD, BAD]), ("again", [])):
            keeping = Keeping(Scripted(*lines), AT, found)
            recorder = Recorder(keeping, tmp_path / folder, Parameters(), date(2031, 5, 6))
            assert GOOD == reply(recorder, question()).text
            with pytest.raises(InvalidAnswer):
                reply(recorder, question(kind="repair", words="Mend it."))
    first, again = (
        [from_file(path.read_bytes()) for path in sorted((tmp_path / name).iterdir())] for name in ("first", "again")
    )
    assert first == again
    assert [Tokens(prompt=900, cached=700, completion=60)] * 2 == [each.tokens for each in again]


def test_closing_closes_the_model_and_the_caches(tmp_path: Path) -> None:
    """The name is the model's; nothing stays beside the file."""
    model = Gated()
    keeping = Keeping(model, AT, [CacheFile(tmp_path / "kept", MOST)])
    assert "parrot" == keeping.name
    asyncio.run(keeping.close())
    assert model.closed
    assert ["kept"] == [path.name for path in tmp_path.iterdir()]
