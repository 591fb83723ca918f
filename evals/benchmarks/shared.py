"""Where the shared gold is, and the articles with annotations that benchmarks measure on."""

import os
import sys
from pathlib import Path

from summarizer.errors import InputError
from summarizer.evaluation.gold import Case, load_suite

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = Path(os.environ.get("SUMMARIZER_SHARED", ROOT.parent / "shared"))
OPEN_GOLD = ROOT / "evals" / "gold" / "open"


def shared_cases() -> list[Case]:
    """Return every annotated article of the shared gold; end the program, saying so, where it is absent."""
    folders = [folder for folder in sorted((SHARED / "gold").glob("*")) if folder.is_dir()]
    if not folders:
        sys.exit(f"no shared gold at {SHARED / 'gold'}: set SUMMARIZER_SHARED to the folder that holds gold/")
    try:
        return [case for folder in folders for case in load_suite(folder).cases]
    except InputError as error:
        sys.exit(str(error))
