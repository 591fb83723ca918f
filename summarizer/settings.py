"""Settings: what a run is told, by its flags, then the environment, then `summarizer.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from summarizer.errors import SettingsError

TOML_NAME = "summarizer.toml"
ENVIRONMENT_PREFIX = "SUMMARIZER_"


@dataclass(frozen=True)
class Settings:
    """What a run is told. Each field is a flag, `SUMMARIZER_` and its name in capitals, and a key of summarizer.toml."""

    model: str = "rules"
    """Who drafts."""
    published: str | None = None
    """The publication date (EDTF) of articles that state none of their own."""
    concurrency: int = 8
    """How many articles are under way at once."""


_TYPES: dict[str, type] = {"model": str, "published": str, "concurrency": int}


def load(flags: Mapping[str, str | int | None], environ: Mapping[str, str], toml_path: Path) -> Settings:
    """Return the settings; a flag that is None and a variable that is empty are not given.

    A missing `toml_path` settles nothing. Raises SettingsError, naming the flag, the variable or the file and its key,
    for a value of the wrong type, an unknown key, or a file that is no TOML.
    """
    given: dict[str, str | int] = {}
    for field in fields(Settings):
        name, variable = field.name, ENVIRONMENT_PREFIX + field.name.upper()
        flag, text = flags.get(name), environ.get(variable)
        if flag is not None:
            given[name] = _checked(f"--{name}", name, flag)
        elif text:
            given[name] = _checked(variable, name, _from_text(variable, name, text))
    settings: dict[str, str | int] = _from_toml(toml_path) | given
    return Settings(**settings)  # type: ignore[arg-type]  # each value has been checked against _TYPES


def _from_text(variable: str, name: str, text: str) -> str | int:
    if _TYPES[name] is not int:
        return text
    try:
        return int(text)
    except ValueError as error:
        raise SettingsError(f"{variable}: {text!r} is no whole number") from error


def _from_toml(path: Path) -> dict[str, str | int]:
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
    unknown = sorted(entries.keys() - _TYPES.keys())
    if unknown:
        raise SettingsError(f"{path}: unknown key {unknown[0]!r}; known are {', '.join(_TYPES)}")
    return {name: _checked(f"{path}: {name}", name, _plain(value)) for name, value in entries.items()}


def _plain(value: object) -> object:
    """TOML has dates of its own: `published = 2022-09-27` without quotation marks means the same."""
    return value.isoformat() if type(value) is date else value


def _checked(place: str, name: str, value: object) -> str | int:
    if isinstance(value, bool) or not isinstance(value, str | int) or not isinstance(value, _TYPES[name]):
        wanted = "a whole number" if _TYPES[name] is int else "text"
        raise SettingsError(f"{place}: {value!r} is not {wanted}")
    if value == "":
        raise SettingsError(f"{place}: is empty")
    if isinstance(value, int) and value < 1:
        raise SettingsError(f"{place}: {value} is below 1")
    return value
