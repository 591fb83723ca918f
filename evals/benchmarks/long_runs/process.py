"""`summarizer run` in a process of its own, as a user starts it, and what it leaves."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.benchmarks.shared import ROOT

_NOTHING_MORE: Mapping[str, str] = {}
TABLES = ("summaries.jsonl", "figures.csv", "events.csv", "statements.csv", "summaries.md")
_PROGRAM = ("-m", "summarizer")


def limited(file_bytes: int) -> tuple[str, ...]:
    """Return the program with files that cannot grow beyond so many bytes: what a full disk is to it."""
    return (
        "-c",
        f"import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, ({file_bytes}, {file_bytes})); runpy.run_module('summarizer', run_name='__main__')",
    )


def start(
    articles: Path,
    out: Path,
    url: str,
    *options: str,
    environment: Mapping[str, str] = _NOTHING_MORE,
    program: Sequence[str] = _PROGRAM,
) -> "subprocess.Popen[bytes]":
    """Start a run over the articles with the model of that server."""
    command = [
        *(sys.executable, *program, "run", str(articles), "--out", str(out), "-q"),
        *("--model", "openai/benchmark", "--base-url", url, *options),
    ]
    whole = {**os.environ, "PYTHONPATH": str(ROOT), "OPENAI_API_KEY": "none", **environment}
    return subprocess.Popen(command, env=whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def record(out: Path) -> dict[str, Any]:
    """Return what `run.json` says."""
    return dict(json.loads((out / "run.json").read_text(encoding="utf-8")))


def tables(out: Path) -> dict[str, bytes]:
    """Return the files of what was found."""
    return {name: (out / name).read_bytes() for name in TABLES}
