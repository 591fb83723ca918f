"""`summarizer run` in a process of its own, as a user starts it, and what it leaves."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from evals.benchmarks.shared import ROOT

TABLES = ("summaries.jsonl", "figures.csv", "events.csv", "statements.csv", "summaries.md")


def start(articles: Path, out: Path, url: str, *options: str) -> "subprocess.Popen[bytes]":
    """Start a run over the articles with the model of that server."""
    command = [
        *(sys.executable, "-m", "summarizer", "run", str(articles), "--out", str(out), "-q"),
        *("--model", "openai/benchmark", "--base-url", url, *options),
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OPENAI_API_KEY": "none"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finish(articles: Path, out: Path, url: str, *options: str) -> int:
    """Do a whole run; return its exit status."""
    with start(articles, out, url, *options) as process:
        process.communicate()
    return process.returncode


def record(out: Path) -> dict[str, Any]:
    """Return what `run.json` says."""
    return dict(json.loads((out / "run.json").read_text(encoding="utf-8")))


def tables(out: Path) -> dict[str, bytes]:
    """Return the files of what was found."""
    return {name: (out / name).read_bytes() for name in TABLES}
