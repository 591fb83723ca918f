"""Events, figures and statements out of news articles, each proven against the words it came from.

    import summarizer
    summary = summarizer.summarize(text, published="2022-09-27")

Names are imported when first used, so that `import summarizer` costs no more than a bare interpreter: a command's
`--help` and a program that summarizes once in a while should not pay for models and grammars.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from summarizer.version import __version__ as __version__

if TYPE_CHECKING:
    from summarizer.errors import InputError as InputError
    from summarizer.errors import InvalidData as InvalidData
    from summarizer.errors import ModelFault as ModelFault
    from summarizer.errors import OutputError as OutputError
    from summarizer.errors import SettingsError as SettingsError
    from summarizer.errors import SummarizerError as SummarizerError
    from summarizer.errors import UnknownModel as UnknownModel
    from summarizer.errors import UnreadableInput as UnreadableInput
    from summarizer.models.articles import Article as Article
    from summarizer.models.findings import Event as Event
    from summarizer.models.findings import Figure as Figure
    from summarizer.models.findings import Statement as Statement
    from summarizer.models.outcomes import Outcome as Outcome
    from summarizer.models.spans import Span as Span
    from summarizer.models.summaries import Coverage as Coverage
    from summarizer.models.summaries import Rejection as Rejection
    from summarizer.models.summaries import Summary as Summary
    from summarizer.runs.many import summarize_many as summarize_many
    from summarizer.summarizing import asummarize as asummarize
    from summarizer.summarizing import summarize as summarize

_HOMES = {
    "Article": "models.articles",
    "Coverage": "models.summaries",
    "Event": "models.findings",
    "Figure": "models.findings",
    "InputError": "errors",
    "InvalidData": "errors",
    "ModelFault": "errors",
    "Outcome": "models.outcomes",
    "OutputError": "errors",
    "Rejection": "models.summaries",
    "SettingsError": "errors",
    "Span": "models.spans",
    "Statement": "models.findings",
    "SummarizerError": "errors",
    "Summary": "models.summaries",
    "UnknownModel": "errors",
    "UnreadableInput": "errors",
    "asummarize": "summarizing",
    "summarize": "summarizing",
    "summarize_many": "runs.many",
}
__all__ = sorted(_HOMES)  # noqa: PLE0605  # the table above is the one place that lists them


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
