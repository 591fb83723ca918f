"""langextract as pip installs it: one chunk an article, its own threads, one example; else its defaults."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from evals.benchmarks.client_speed.article import FIGURES, SYSTEM, whole

_PROVIDER = "OpenAILanguageModel"
"""langextract's own name for its OpenAI-compatible provider, which it else takes for model names such as gpt-4 alone."""
_ONE_CHUNK = 100_000
_EXAMPLE = "The ferry to Ostrand carried 140 passengers on Sunday, 12 of them with bicycles."


class Langextract:
    """One model of langextract's, with an example made once."""

    def __init__(self, url: str, in_flight: int) -> None:
        """Make the model; so many requests will be under way at once."""
        self._langextract: Any = import_module("langextract")
        self._in_flight = in_flight
        self._examples = [self._example()]
        config = self._langextract.factory.ModelConfig(
            model_id="parrot",
            provider=_PROVIDER,
            provider_kwargs={"api_key": "none", "base_url": url, "max_workers": in_flight},
        )
        self._model = self._langextract.factory.create_model(
            config, examples=self._examples, use_schema_constraints=True
        )

    def extract(self, numbers: Sequence[int]) -> list[int]:
        """Return how many extractions each of the articles got, placed in the text."""
        documents = [self._langextract.data.Document(text=whole(number), document_id=str(number)) for number in numbers]
        found = self._langextract.extract(
            text_or_documents=documents,
            prompt_description=SYSTEM,
            examples=self._examples,
            model=self._model,
            use_schema_constraints=False,  # the model has them already
            max_char_buffer=_ONE_CHUNK,
            batch_length=self._in_flight,
            max_workers=self._in_flight,
            show_progress=False,
        )
        return [len(document.extractions or ()) for document in found]

    def _example(self) -> Any:
        extractions = [
            self._langextract.data.Extraction(
                "figure",
                words,
                attributes={
                    "value": value,
                    "unit": "person",
                    "measure": measure,
                    "time": "2024-10-06",
                    "status": "reported",
                },
            )
            for words, value, measure in (
                ("140 passengers", "140", "passengers of the ferry"),
                ("12 of them", "12", "passengers with bicycles"),
            )
        ]
        return self._langextract.data.ExampleData(text=_EXAMPLE, extractions=extractions)


def check(counts: Sequence[int], articles: int) -> None:
    """Raise ValueError where an article is missing or got no figures."""
    if len(counts) != articles or set(counts) != {FIGURES}:
        raise ValueError(f"{len(counts)} articles with {sorted(set(counts))} extractions in place of {FIGURES}")
