"""How far off are estimates? Those of a dry run against recorded completions, article by article, in characters.

    python -m evals.benchmarks.estimate_error RECORDINGS SUITE [SUITE ...]

Of questions all messages count; of answers every character. Second questions are not known beforehand: an article is
estimated to have 0.25 of one.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from summarizer.completions.recordings import Recording, from_file
from summarizer.drafting.model.questions import Questions
from summarizer.errors import InputError
from summarizer.evaluation.gold import Case, load_suite
from summarizer.mentions.finder import find_mentions
from summarizer.prompts.templates import Prompts
from summarizer.reading.text import read_text
from summarizer.runs.estimates import answer_bytes, first_questions, may_be_figures
from summarizer.settings import Settings


class Compared(NamedTuple):
    """What was estimated of an article's first questions, and what was recorded."""

    asked: int
    """Bytes of the first questions, all messages."""
    was_asked: int
    """Characters."""
    answered: float
    """Bytes of the answers to them."""
    was_answered: int
    """Characters."""
    second_questions: int


def compared(case: Case, recordings: Iterable[Recording], questions: Questions) -> Compared:
    """Return both for one article, read as the recordings' questions read it: from its text alone."""
    article = read_text(case.text, case.id)
    mentions = find_mentions(article)
    first = first_questions(questions, article, mentions)
    pages = sum(len(message.content.encode()) for question in first for message in question.messages[1:])
    beginnings = sum(len(question.messages[0].content.encode()) for question in first)
    kept = list(recordings)
    answers = [recording for recording in kept if recording.kind == "answer"]
    return Compared(
        asked=beginnings + pages,
        was_asked=sum(recording.question_characters for recording in answers),
        answered=answer_bytes(pages, may_be_figures(mentions)),
        was_answered=sum(recording.answer_characters for recording in answers),
        second_questions=len(kept) - len(answers),
    )


def recordings_by_article(folder: Path) -> dict[str, list[Recording]]:
    """Return the recordings in the folder and its subfolders, by the article's id."""
    by_article: dict[str, list[Recording]] = defaultdict(list)
    for path in sorted(folder.rglob("*.json")):
        recording = from_file(path.read_bytes())
        by_article[recording.article].append(recording)
    return by_article


def main(arguments: list[str]) -> None:
    """Print how far off the estimate is for each article, and for each suite."""
    if len(arguments) < 2:
        sys.exit(__doc__)
    folder, *suites = map(Path, arguments)
    by_article = recordings_by_article(folder)
    questions = Questions(Prompts.load(None), Settings().part_tokens)
    print(f"{'article':24} {'asked':>7} {'off':>7} {'answered':>8} {'off':>7} {'second questions':>17}")
    for suite in suites:
        try:
            cases = [case for case in load_suite(suite).cases if by_article.get(case.id)]
        except InputError as error:
            sys.exit(str(error))
        found = [compared(case, by_article[case.id], questions) for case in cases]
        for case, one in zip(cases, found, strict=True):
            print(_row(case.id, [one]))
        if found:
            print(_row(f"{suite.stem}: all {len(found)}", found))


def _row(name: str, found: list[Compared]) -> str:
    asked, was_asked, answered, was_answered, second = (sum(column) for column in zip(*found, strict=True))
    return (
        f"{name:24} {was_asked:7,} {asked / was_asked - 1:+7.1%} {was_answered:8,} {answered / was_answered - 1:+7.1%} "
        f"{second / len(found):17.2f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
