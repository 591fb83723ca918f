"""Where the shared gold and benchmarks are, and what a test does where they are absent."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SUMMARIZER_SHARED", ROOT.parent / "shared"))


def shared_gold_files() -> list[Path]:
    """Return every annotation of the shared gold, in order; skip the test, saying so, where it is absent."""
    files = sorted(path for path in SHARED.glob("gold/*/*.json") if path.with_suffix(".txt").exists())
    if not files:
        pytest.skip(f"no shared gold at {SHARED / 'gold'}: set SUMMARIZER_SHARED to the folder that holds gold/")
    return files
