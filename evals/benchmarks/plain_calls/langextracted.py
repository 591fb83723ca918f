"""langextract as pip installs it, with our rules as its prompt and one example: one chunk an article, else its defaults."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from evals.benchmarks.plain_calls.asking import Heard, Server
from evals.benchmarks.plain_calls.questions import LANGEXTRACT, ONE_CHUNK, example, prompt
from summarizer.errors import InputError
from summarizer.evaluation.gold import Case

INSTALL = "pip install 'langextract[openai]'"
_PROVIDER = "OpenAILanguageModel"
"""langextract's own name for its OpenAI-compatible provider, which it else takes for model names such as gpt-4 alone."""


def library() -> str:
    """Return what asks, with its version; raise InputError, saying how to install it, where it is not there."""
    try:
        return f"langextract {version('langextract')}"
    except PackageNotFoundError as error:
        raise InputError(f"langextract is not installed here: {INSTALL}") from error


def ask(cases: Sequence[Case], server: Server) -> dict[str, Heard]:
    """Return what came back about each article, by its id; a fault of one does not end the others."""
    langextract = import_module("langextract")
    # made one after the other, since each loads langextract's table of providers
    readers = [_Reader(langextract, server) for _ in cases]
    with ThreadPoolExecutor(max_workers=max(1, len(cases))) as threads:
        heard = threads.map(_Reader.read, readers, [case.text for case in cases])
        return {case.id: each for case, each in zip(cases, heard, strict=True)}


class _Reader:
    """One article's use of langextract, which keeps the raw answers that langextract itself does not hand out."""

    def __init__(self, langextract: Any, server: Server) -> None:
        self._langextract = langextract
        self._answers: list[str] = []
        self._examples = [_as_example(langextract)]
        config = langextract.factory.ModelConfig(
            model_id=server.model,
            provider=_PROVIDER,
            provider_kwargs={"api_key": server.key, "base_url": server.base_url},
        )
        self._model = langextract.factory.create_model(config, examples=self._examples, use_schema_constraints=True)
        # its client has no setting for either: ten minutes, and two more requests after that
        self._model._client = self._model._client.with_options(timeout=server.timeout, max_retries=0)  # noqa: SLF001
        self._model.infer = self._overheard(self._model.infer)

    def read(self, text: str) -> Heard:
        """Return what langextract makes of the article."""
        try:
            found = self._langextract.extract(
                text_or_documents=text,
                prompt_description=prompt(LANGEXTRACT),
                examples=self._examples,
                model=self._model,
                use_schema_constraints=False,  # the model has them already
                max_char_buffer=ONE_CHUNK,
                show_progress=False,
                # it would warn of the same example once an article
                prompt_validation_level=self._langextract.prompt_validation.PromptValidationLevel.OFF,
            )
        except self._langextract.exceptions.LangExtractError as error:
            fault = f"{type(error).__name__}: {error}".partition("\n")[0]
            return Heard(tuple(self._answers), [], fault=None if self._answers else fault)
        return Heard(tuple(self._answers), [_as_json(each) for each in found.extractions or ()])

    def _overheard(self, infer: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        def overheard(*arguments: Any, **named: Any) -> Iterator[Any]:
            for scored in infer(*arguments, **named):
                self._answers += [each.output for each in scored]
                yield scored

        return overheard


def _as_example(langextract: Any) -> Any:
    shown = example()
    return langextract.data.ExampleData(
        text=shown["text"],
        extractions=[
            langextract.data.Extraction(each["class"], each["text"], attributes=each["attributes"])
            for each in shown["extractions"]
        ],
    )


def _as_json(extraction: Any) -> dict[str, Any]:
    """Return the extraction with its place, None where langextract has not found it."""
    place = extraction.char_interval
    placed = place is not None and place.start_pos is not None and place.end_pos is not None
    return {
        "class": extraction.extraction_class,
        "text": extraction.extraction_text,
        "start": place.start_pos if placed else None,
        "end": place.end_pos if placed else None,
        "attributes": extraction.attributes,
    }
