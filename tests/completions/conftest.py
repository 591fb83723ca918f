"""No proxy or account of the person who runs the tests stands between a test and its server."""

import os

import pytest


@pytest.fixture(autouse=True)
def _clean_network(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.lower().endswith("_proxy") or name.startswith(
            ("ANTHROPIC_", "GEMINI_", "GOOGLE_", "MISTRAL_", "OPENAI_")
        ):
            monkeypatch.delenv(name)
