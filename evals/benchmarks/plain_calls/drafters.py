"""Drafters: what each one makes of the articles, asked of a server now or replayed, through the same recordings."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from evals.benchmarks.plain_calls import asking, langextracted
from evals.benchmarks.plain_calls.answers import PlainAnswer
from evals.benchmarks.plain_calls.asking import Heard, Server
from evals.benchmarks.plain_calls.extractions import stated
from evals.benchmarks.plain_calls.findings import Drafted, Stated, drafted
from evals.benchmarks.plain_calls.questions import LANGEXTRACT, digest
from evals.benchmarks.plain_calls.recordings import Recording, keep, kept
from summarizer.evaluation.gold import Case


def recorded(
    drafter: str, cases: Sequence[Case], server: Server, folder: Path
) -> tuple[dict[str, Recording], dict[str, str]]:
    """Return the recordings of the articles, and by article id why others have none; what is missing is asked for.

    An article that this model was asked in the same words before is not asked again.
    """
    before = {name: each for name, each in kept(folder, drafter, cases).items() if each.model == server.model}
    open_cases = [case for case in cases if case.id not in before]
    library = langextracted.library() if drafter == LANGEXTRACT else asking.library()
    heard = langextracted.ask(open_cases, server) if drafter == LANGEXTRACT else asking.ask(drafter, open_cases, server)
    found, faults = dict(before), {}
    for case in open_cases:
        if heard[case.id].fault is not None or not heard[case.id].answers:
            faults[case.id] = heard[case.id].fault or "no answer"
            continue
        found[case.id] = _recording(drafter, case, server.model, heard[case.id], library)
        keep(found[case.id], folder)
    return found, faults


def drafts(cases: Sequence[Case], recordings: Mapping[str, Recording]) -> dict[str, Drafted | None]:
    """Return the findings of each article, by its id; None where there is no answer or it does not fit the schema."""
    return {case.id: _draft(recordings[case.id], case.text) if case.id in recordings else None for case in cases}


def _recording(drafter: str, case: Case, model: str, heard: Heard, library: str) -> Recording:
    return Recording(
        article=case.id,
        drafter=drafter,
        model=model,
        recorded=datetime.now(UTC).date().isoformat(),
        library=library,
        digest=digest(drafter, case.text),
        answers=heard.answers,
        extractions=heard.extractions,
    )


def _draft(recording: Recording, text: str) -> Drafted | None:
    if recording.extractions is not None:
        return drafted(stated(recording.extractions, text), text)
    try:
        answer = PlainAnswer.model_validate_json(recording.answers[-1])
    except ValidationError:
        return None
    return drafted(Stated.by(answer), text)
