"""Settings: what a run is told, by its flags, then the environment, then `summarizer.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path

from summarizer.errors import SettingsError

TOML_NAME = "summarizer.toml"
ENVIRONMENT_PREFIX = "SUMMARIZER_"


RULES = "rules"
"""The built-in model: no network, the same answer every time."""

REPLAY = "replay:"
"""Begins the name of a model whose recorded completions are replayed; the folder follows."""

Value = str | int | Decimal


@dataclass(frozen=True)
class Settings:
    """What a run is told. Each field is a flag, `SUMMARIZER_` and its name in capitals, and a key of summarizer.toml."""

    model: str = RULES
    """Who drafts: `rules`, `PROVIDER/NAME`, or `replay:FOLDER`."""
    published: str | None = None
    """The publication date (EDTF) of articles that state none of their own."""
    concurrency: int = 8
    """How many articles are under way at once."""
    base_url: str | None = None
    """Where an OpenAI-compatible server answers, if not at the provider. A flag or a variable, never an entry of a file."""
    prompts: str | None = None
    """A folder of templates laid over ours."""
    record: str | None = None
    """A folder that keeps each completion, for `replay:`."""
    temperature: Decimal | None = None
    """None for the provider's own."""
    max_tokens: int = 16_000
    """The most tokens that an answer may have."""
    seed: int | None = None
    timeout: int = 180
    """Seconds that one request may take, to the last byte of its response."""
    article_timeout: int = 3_600
    """Seconds that one article may take in all, with every wait; what it got by then is kept for the next run."""
    run_timeout: int | None = None
    """Seconds after which no article is begun any more."""
    drain: int = 30
    """Seconds that articles under way may still take once the run has been asked to stop."""
    requests_per_minute: int | None = None
    """The most requests that leave in a minute, of all articles together; None for what the provider's answers allow."""
    tokens_per_minute: int | None = None
    """The same for tokens, read and written."""
    max_cost: Decimal | None = None
    """USD: no article is begun that would take the run beyond it. Needs the prices."""
    max_articles: int | None = None
    """The most articles that are begun; finished ones do not count."""
    cache: str | None = None
    """A file of completions that runs share. It holds words of the articles."""
    cache_megabytes: int = 1_000
    """What it may grow to; the completions that were used the longest ago leave it first."""
    part_tokens: int = 4_000
    """About how long a part of an article may be; a longer article is asked about part by part."""
    price_prompt: Decimal | None = None
    """What the model costs: USD for a million tokens read. Without prices a cost is unknown."""
    price_cached: Decimal | None = None
    """The same for tokens that the provider had read before; as `price_prompt` if not given."""
    price_completion: Decimal | None = None
    """The same for tokens written."""


_TYPES: dict[str, type] = {
    "model": str, "published": str, "concurrency": int, "base_url": str, "prompts": str, "record": str,
    "temperature": Decimal, "max_tokens": int, "seed": int, "timeout": int, "article_timeout": int, "run_timeout": int,
    "drain": int, "requests_per_minute": int, "tokens_per_minute": int, "max_cost": Decimal, "max_articles": int,
    "cache": str, "cache_megabytes": int, "part_tokens": int,
    "price_prompt": Decimal, "price_cached": Decimal, "price_completion": Decimal,
}  # fmt: skip
_ADDRESS = "base_url"
_WANTED = {str: "text", int: "a whole number", Decimal: "a number"}
_SMALLEST, _LARGEST = Decimal("1e-6"), Decimal("1e6")
_FROM_ZERO = frozenset({"seed", "temperature", "price_prompt", "price_cached", "price_completion", "max_cost", "drain"})
"""Numbers that may be 0; the others begin at 1."""


def load(flags: Mapping[str, Value | None], environ: Mapping[str, str], toml_path: Path) -> Settings:
    """Return the settings; a flag that is None and a variable that is empty are not given.

    A missing `toml_path` settles nothing. Raises SettingsError, naming the flag, the variable or the file and its key,
    for a value of the wrong type, an unknown key, or a file that is no TOML.
    """
    given: dict[str, Value] = {}
    for field in fields(Settings):
        name, variable = field.name, ENVIRONMENT_PREFIX + field.name.upper()
        flag, text = flags.get(name), environ.get(variable)
        if flag is not None:
            given[name] = _checked(f"--{name.replace('_', '-')}", name, flag)
        elif text:
            given[name] = _checked(variable, name, _from_text(variable, name, text))
    settings: dict[str, Value] = _from_toml(toml_path) | given
    if flags.get(_ADDRESS) is not None and settings.get("model", RULES) == RULES:
        raise SettingsError("--base-url: give the model's name as well (--model); without one the built-in rules draft")
    return Settings(**settings)  # type: ignore[arg-type]  # each value has been checked against _TYPES


def _from_text(variable: str, name: str, text: str) -> Value:
    wanted = _TYPES[name]
    if wanted is str:
        return text
    try:
        return int(text) if wanted is int else Decimal(text)
    except (ValueError, ArithmeticError) as error:
        raise SettingsError(f"{variable}: {text!r} is no {_WANTED[wanted].removeprefix('a ')}") from error


def _from_toml(path: Path) -> dict[str, Value]:
    import tomllib  # here, so that --help does not wait for it

    try:
        with path.open("rb") as file:
            entries = tomllib.load(file)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:  # malformed TOML, or bytes that are no UTF-8
        raise SettingsError(f"{path}: no valid TOML: {error}") from error
    if _ADDRESS in entries:  # a folder from somewhere must not say where a key and articles go
        raise SettingsError(f"{path}: {_ADDRESS} is no entry of a file: give it as --base-url or SUMMARIZER_BASE_URL")
    unknown = sorted(entries.keys() - _TYPES.keys())
    if unknown:
        raise SettingsError(
            f"{path}: unknown key {unknown[0]!r}; known are {', '.join(name for name in _TYPES if name != _ADDRESS)}"
        )
    return {name: _checked(f"{path}: {name}", name, _plain(value)) for name, value in entries.items()}


def _plain(value: object) -> object:
    """TOML has dates and fractions of its own: `published = 2022-09-27` and `temperature = 0.2` mean the same as text."""
    if type(value) is float:
        return Decimal(str(value))
    return value.isoformat() if type(value) is date else value


def _checked(place: str, name: str, value: object) -> Value:
    wanted = _TYPES[name]
    if wanted is Decimal and type(value) is int:
        value = Decimal(value)
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal) or not isinstance(value, wanted):
        raise SettingsError(f"{place}: {value!r} is not {_WANTED[wanted]}")
    if value == "":
        raise SettingsError(f"{place}: is empty")
    if isinstance(value, Decimal) and not value.is_finite():
        raise SettingsError(f"{place}: {value} is not a number")
    if isinstance(value, Decimal) and value > 0 and not _SMALLEST <= value <= _LARGEST:
        raise SettingsError(f"{place}: {value} is no number of USD or degrees")
    if not isinstance(value, str) and value < (0 if name in _FROM_ZERO else 1):
        raise SettingsError(f"{place}: {value} is below {0 if name in _FROM_ZERO else 1}")
    return value
