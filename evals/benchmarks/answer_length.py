"""How long are questions and answers? Of recorded completions, against the length of their articles, in characters.

    python -m evals.benchmarks.answer_length RECORDINGS SUITE [SUITE ...]

Of a question, what follows the first message (which is the same for every article and cached by providers) counts; of an
answer, all but its summary. Repairs and follow-up questions count with the answer that they belong to.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from summarizer.completions.recordings import Recording, from_file
from summarizer.errors import InputError
from summarizer.evaluation.gold import Case, load_suite

_SUMMARY = ("headline", "summary")


class Lengths(NamedTuple):
    """What one article took."""

    article: int
    """Characters of its text."""
    asked: int
    """Characters behind the first message, of all questions."""
    answered: int
    """Characters of all answers without their summaries."""
    calls: int


def lengths(case: Case, recordings: Iterable[Recording]) -> Lengths:
    """Return what the article took, by its recordings."""
    kept = list(recordings)
    answered = sum(each.answer_characters - _summary_characters(each) for each in kept)
    asked = sum(each.tail_characters for each in kept)
    return Lengths(len(case.text), asked, answered, len(kept))


def main(arguments: list[str]) -> None:
    """Print each article's lengths, and the means of the suites."""
    if len(arguments) < 2:
        sys.exit(__doc__)
    folder, *suites = map(Path, arguments)
    by_article: dict[str, list[Recording]] = defaultdict(list)
    for path in sorted(folder.rglob("*.json")):
        recording = from_file(path.read_bytes())
        by_article[recording.article].append(recording)
    try:
        cases = [case for suite in suites for case in load_suite(suite).cases]
    except InputError as error:
        sys.exit(str(error))
    found = {case.id: lengths(case, by_article[case.id]) for case in cases if by_article[case.id]}
    print(f"{'article':24} {'characters':>10} {'asked':>7} {'answered':>8} {'calls':>5}")
    for name, each in found.items():
        print(
            f"{name:24} {each.article:10} {each.asked / each.article:7.2f} {each.answered / each.article:8.2f} {each.calls:5}"
        )
    if found:
        asked, answered = (
            mean(e.asked / e.article for e in found.values()),
            mean(e.answered / e.article for e in found.values()),
        )
        print(f"{'mean':24} {'':10} {asked:7.2f} {answered:8.2f} {mean(e.calls for e in found.values()):5.2f}")
    missing = [case.id for case in cases if case.id not in found]
    if missing:
        print(f"not recorded: {', '.join(missing)}")


def _summary_characters(recording: Recording) -> int:
    if recording.answer is None:
        return 0
    parts = {name: recording.answer[name] for name in _SUMMARY if name in recording.answer}
    return len(json.dumps(parts, ensure_ascii=False, separators=(",", ":"))) if parts else 0


if __name__ == "__main__":
    main(sys.argv[1:])
