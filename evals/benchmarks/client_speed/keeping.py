"""Keeping: an Answerer whose replies are durable when they are handed on, in a table as a run's own store has one."""

import hashlib
import time
from itertools import chain
from pathlib import Path

from summarizer.completions.asking import Answer, Answerer, Question, Reply
from summarizer.database import Layout, open_database
from summarizer.models.usage import Meter

_TABLES = """
    CREATE TABLE completions (
        key TEXT PRIMARY KEY,
        stored INTEGER NOT NULL,
        model TEXT NOT NULL,
        usage TEXT NOT NULL,
        completion BLOB NOT NULL
    );
"""
_LAYOUT = Layout(kind=0x42454E43, version=1, tables=_TABLES)  # "BENC"
_FIND = "SELECT completion FROM completions WHERE key = ?"
_KEEP = "INSERT OR REPLACE INTO completions VALUES (?, ?, ?, ?, ?)"


class Keeping:
    """Looks for the completion, asks the other Answerer else, and hands on what is on the disk."""

    def __init__(self, answerer: Answerer, path: Path) -> None:
        self._answerer = answerer
        self._database = open_database(path, _LAYOUT)

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the reply to a question that was never asked before; raise ValueError for one that was."""
        words = "\0".join(chain.from_iterable(question.messages))
        key = hashlib.sha256(words.encode(errors="replace")).hexdigest()
        if self._database.row(_FIND, key):
            raise ValueError(f"{question.article} was asked about before")
        reply = await self._answerer.ask(question, meter)
        usage = meter.usage.model_dump_json()
        await self._database.write((_KEEP, (key, int(time.time()), self._answerer.name, usage, reply.text.encode())))
        return reply

    async def close(self) -> None:
        """Let go of connections and the file."""
        await self._answerer.close()
        self._database.close()
