"""Every test starts from a clean environment."""

import os

import pytest


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the person who runs the tests reaches them."""
    for name in os.environ:
        if name.startswith("SUMMARIZER_") and name != "SUMMARIZER_SHARED":
            monkeypatch.delenv(name)
