"""Where the prompt templates and the JSON Schemas are: inside an installed wheel, or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "_shipped"  # an installed wheel
if not _ROOT.is_dir():
    _ROOT = _PACKAGE.parent  # a checkout

PROMPTS = _ROOT / "prompts"
SCHEMAS = _ROOT / "schemas"
