"""Promises about the package as a whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """What `__all__` lists can be imported and says what it is."""
    assert getattr(summarizer, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    """Lazy names do not hide misspellings."""
    with pytest.raises(AttributeError, match="summarise"):
        summarizer.summarise  # noqa: B018


def test_what_type_checkers_see_is_what_exists() -> None:
    """The names under TYPE_CHECKING are those that are imported when used."""
    source = (ROOT / "summarizer" / "__init__.py").read_text(encoding="utf-8")

    assert summarizer.__all__ == sorted(set(re.findall(r"import (\w+) as \1", source)) - {"__version__"})


@pytest.mark.parametrize(
    "code", ["import summarizer", "import summarizer; summarizer.summarize('Ten people left on Monday.')"]
)
def test_neither_import_nor_rules_load_a_model_sdk(code: str) -> None:
    """Who has no key does not pay for openai and instructor."""
    check = f"{code}\nimport sys; sys.exit(any(m in sys.modules for m in ('openai', 'instructor')))"

    assert 0 == subprocess.run([sys.executable, "-c", check], check=False).returncode


def test_requirement_files_are_hashed_and_name_no_host() -> None:
    """A pinned file works with any index and admits no other content."""
    for path in (ROOT / ".ci").glob("requirements*.txt"):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^[A-Za-z0-9_.-]+==", text, flags=re.MULTILINE)

        assert "://" not in text
        assert len(pins) == len(re.findall(r"(?:^|\n)[A-Za-z0-9_.-]+==[^\n]*\\\n    --hash=sha256:", text))
