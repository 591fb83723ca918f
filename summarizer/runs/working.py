"""Working on one article: whatever comes of it is an Outcome, and no other article's."""

import logging
import traceback
from pathlib import PurePath
from typing import NamedTuple

from summarizer.drafting.drafter import Drafter
from summarizer.errors import LASTING_FAULTS, FaultKind, ModelFault, OutputError, SummarizerError, UnreadableInput
from summarizer.models.articles import Article
from summarizer.models.deadlines import Deadline
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Meter
from summarizer.reading.inputs import Reading
from summarizer.summarizing import summarize_with

_LOG = logging.getLogger(__name__)


class Worked(NamedTuple):
    """The input at that place among the inputs has its outcome."""

    position: int
    outcome: Outcome


async def outcome_of(reading: Reading, drafter: Drafter, meter: Meter, seconds: float | None = None) -> Outcome:
    """Return the outcome of the input; an article may take so many seconds in all, None for any number.

    What it waits until it may ask is left out: the provider's word and the user's own rates are no fault of the article. What it takes is added to the meter. Raises OutputError where something that was paid for cannot be kept.
    """
    source, article = reading
    if isinstance(article, UnreadableInput):
        return Outcome(source=source, article=None, status="unreadable", reason=article.reason, summary=None)
    try:
        async with Deadline(seconds) as meter.deadline:
            summary, missing, fault_kind = await summarize_with(drafter, article, meter)
    except TimeoutError as fault:
        if not meter.deadline.expired:
            return without_summary(reading, meter, told(fault, source))
        return without_summary(reading, meter, f"the {seconds:g} s that an article may take are over", "timed_out")
    except OutputError:
        raise
    except SummarizerError as fault:
        kind = fault.kind if isinstance(fault, ModelFault) else None
        return without_summary(reading, meter, str(fault), kind)
    except Exception as fault:  # noqa: BLE001  # whatever a single article brings about, its neighbours go on
        return without_summary(reading, meter, told(fault, source))
    return Outcome(
        source=source,
        article=article.id,
        status="partial" if missing else "ok",
        reason=missing,
        summary=summary,
        fault=fault_kind,
        usage=meter.usage,
    )


def without_summary(reading: Reading, meter: Meter, reason: str, fault: FaultKind | None = None) -> Outcome:
    """Return the outcome of an article that the model gave no answer for.

    It has failed where the reason lies in the article, and is pending where another day may bring an answer.
    """
    lasting = fault is None or fault in LASTING_FAULTS
    return Outcome(
        source=reading.source,
        article=reading.article.id if isinstance(reading.article, Article) else None,
        status="failed" if lasting else "pending",
        reason=reason,
        summary=None,
        fault=fault,
        usage=meter.usage,
    )


def not_begun(reading: Reading, reason: str, meter: Meter | None = None) -> Outcome:
    """Return the outcome of an input on which no work was done, or not to its end: pending, or unreadable as it is."""
    source, article = reading
    if isinstance(article, UnreadableInput):
        return Outcome(source=source, article=None, status="unreadable", reason=article.reason, summary=None)
    usage = meter.usage if meter else Meter().usage
    return Outcome(source=source, article=article.id, status="pending", reason=reason, summary=None, usage=usage)


def told(fault: Exception, source: str) -> str:
    """Say in one line what broke and where, and log the way there; a message may quote the article and is left out."""
    frames = traceback.extract_tb(fault.__traceback__)
    kind, last = type(fault).__name__, frames[-1]
    _LOG.debug("%r: %s\n%s", source, kind, "".join(traceback.format_list(frames)))
    return f"internal fault, please report it: {kind} in {PurePath(last.filename).name}, line {last.lineno}"
