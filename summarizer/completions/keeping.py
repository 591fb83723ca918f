"""Keeping: an Answerer that asks another one only what no cache has an answer to, so that nothing is paid twice."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from itertools import chain

from summarizer.completions.asking import Answer, Answerer, InvalidAnswer, Question, Reply
from summarizer.completions.completion_cache import CompletionCache, Kept
from summarizer.completions.endpoint import Endpoint
from summarizer.completions.parsing import parse_answer
from summarizer.completions.strict_schema import response_format
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter, Usage


class Keeping:
    """Looks into its caches, asks the other Answerer else, and hands on what is durable in all of them.

    A completion that does not fit its schema was paid for and is kept like any other; what failed without a completion is
    not. A question that is asked while the same one is under way waits for that, and asks itself if it fails.
    """

    def __init__(self, answerer: Answerer, endpoint: Endpoint, caches: Sequence[CompletionCache]) -> None:
        """`endpoint` is where the other one asks; the caches are looked into in their order. `close` closes them all."""
        self._answerer = answerer
        self._endpoint = endpoint
        self._caches = caches
        self._under_way: dict[str, asyncio.Event] = {}

    @property
    def name(self) -> str:
        """The model's name."""
        return self._answerer.name

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the reply, from a cache (metered as `reused`, without a request) or from the other Answerer.

        Raises InvalidAnswer for a completion that does not fit, when it comes and each time it is used again; what the
        other one raises; OutputError where a cache is broken or its disk never takes the completion.
        """
        key = question_key(question, self._endpoint)
        while (same := self._under_way.get(key)) is not None:
            with meter.deadline.stopped():  # the other one may be waiting for its turn
                await same.wait()
        ended = self._under_way[key] = asyncio.Event()
        try:
            return await self._answered(question, key, meter)
        finally:
            del self._under_way[key]
            ended.set()

    async def close(self) -> None:
        """Let the other one go of its connections, and close the caches."""
        try:
            await self._answerer.close()
        finally:
            for each in self._caches:
                each.close()

    async def _answered(self, question: Question[Answer], key: str, meter: Meter) -> Reply[Answer]:
        looked = [(each, each.find(key)) for each in self._caches]
        kept = next((found for _, found in looked if found is not None), None)
        if kept is None:
            return await self._asked(question, key, meter)
        for each, found in looked:
            if found is None:
                await each.copy(key, kept)
        meter.add(Usage(reused=1, answered_characters=len(kept.text)))
        return _used_again(question, kept)

    async def _asked(self, question: Question[Answer], key: str, meter: Meter) -> Reply[Answer]:
        own = meter.apart()  # the article's may be counting other parts at the same time
        try:
            reply = await self._answerer.ask(question, own)
        except InvalidAnswer as invalid:
            await self._keep(key, invalid.text, own.usage)
            raise
        finally:
            meter.add(own.usage)
        await self._keep(key, reply.text, own.usage)
        return reply

    async def _keep(self, key: str, text: str, usage: Usage) -> None:
        for each in self._caches:
            await each.keep(key, text, self._endpoint.model, usage)


def question_key(question: Question[Answer], endpoint: Endpoint) -> str:
    """Return the SHA-256 of all that a completion depends on: the messages, the schema, the model, its address and parameters.

    What renders the messages (the package's version, its templates, the article's id) matters as far as their words do.
    The endpoint's key is left out: another key buys the same.
    """
    address = [endpoint.model, endpoint.base_url.rstrip("/"), endpoint.parameters.stated]
    digest = hashlib.sha256()
    for part in (json.dumps(address), _schema_digest(question.answer_type), *chain.from_iterable(question.messages)):
        told = part.encode("utf-8", "surrogatepass")
        digest.update(len(told).to_bytes(8, "big") + told)  # so that no two lists of parts look the same
    return digest.hexdigest()


@cache
def _schema_digest(answer_type: type[StrictModel]) -> str:
    return hashlib.sha256(json.dumps(response_format(answer_type)).encode()).hexdigest()


def _used_again(question: Question[Answer], kept: Kept) -> Reply[Answer]:
    try:
        answer = parse_answer(kept.text, question.answer_type)
    except InvalidAnswer as invalid:
        invalid.took = kept.usage
        raise
    return Reply(answer, kept.text, took=kept.usage)
