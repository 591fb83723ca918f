"""Promises about where settings come from and what is refused."""

from pathlib import Path

import pytest

from summarizer.errors import SettingsError
from summarizer.settings import Settings, load

NOTHING_GIVEN: dict[str, str | int | None] = {"model": None, "published": None, "concurrency": None}


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    """Where a test may write its summarizer.toml."""
    return tmp_path / "summarizer.toml"


def test_nothing_given_means_the_built_in_rules(toml: Path) -> None:
    """No setting is needed."""
    assert Settings(model="rules", published=None, concurrency=8) == load(NOTHING_GIVEN, {}, toml)


def test_flags_come_before_the_environment_and_that_before_the_file(toml: Path) -> None:
    """The nearer to the command, the stronger; each setting on its own."""
    toml.write_text('model = "from-file"\npublished = "2031-01"\nconcurrency = 2\n')
    environ = {"SUMMARIZER_PUBLISHED": "2031-02", "SUMMARIZER_CONCURRENCY": "3"}

    assert Settings("from-file", "2031-02", 4) == load(NOTHING_GIVEN | {"concurrency": 4}, environ, toml)


def test_an_address_alone_is_no_way_to_a_model(toml: Path) -> None:
    """Who names a server and forgets the model is told, and does not get the rules in silence."""
    with pytest.raises(SettingsError, match="--model"):
        load({"base_url": "http://localhost:8000/v1"}, {}, toml)
    assert "m" == load({"base_url": "http://localhost:8000/v1"}, {"SUMMARIZER_MODEL": "m"}, toml).model


def test_an_empty_variable_is_not_given(toml: Path) -> None:
    """`SUMMARIZER_MODEL= summarizer ...` is how a shell takes a variable back."""
    assert Settings() == load(NOTHING_GIVEN, {"SUMMARIZER_MODEL": ""}, toml)


def test_variables_of_others_are_none_of_ours(toml: Path) -> None:
    """Only the names of settings are read from the environment."""
    assert Settings() == load(NOTHING_GIVEN, {"MODEL": "x", "SUMMARIZER_OTHER": "x"}, toml)


def test_a_date_needs_no_quotation_marks_in_the_file(toml: Path) -> None:
    """TOML has dates of its own."""
    toml.write_text("published = 2031-05-04\n")

    assert "2031-05-04" == load(NOTHING_GIVEN, {}, toml).published


def test_fractions_are_kept_as_they_are_written(toml: Path) -> None:
    """A price of 0.15 is not 0.1499999; a seed and a price may be 0."""
    toml.write_text("price_prompt = 0.15\nprice_completion = 0\ntemperature = 1\n")
    settings = load(NOTHING_GIVEN, {"SUMMARIZER_SEED": "0", "SUMMARIZER_PRICE_CACHED": "0.075"}, toml)

    assert ("0.15", "0.075", "0") == tuple(
        str(price) for price in (settings.price_prompt, settings.price_cached, settings.price_completion)
    )
    assert (0, "1") == (settings.seed, str(settings.temperature))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (
            b'modle = "rules"\n',
            "unknown key 'modle'; known are model, published, concurrency, prompts, record, ",
        ),
        (b"model = 3\n", "model: 3 is not text"),
        (b'model = ""\n', "model: is empty"),
        (b"concurrency = true\n", "concurrency: True is not a whole number"),
        (b'concurrency = "8"\n', "concurrency: '8' is not a whole number"),
        (b"concurrency = 0\n", "concurrency: 0 is below 1"),
        (b'temperature = "0.2"\n', "temperature: '0.2' is not a number"),
        (b"temperature = nan\n", "temperature: NaN is not a number"),
        (b"price_prompt = -0.1\n", "price_prompt: -0.1 is below 0"),
        (b"published = 2031-05-04T10:00:00\n", "is not text"),
        (b'base_url = "http://127.0.0.1/v1"\n', "base_url is no entry of a file"),
        (b"price_prompt = 1e-50\n", "price_prompt: 1E-50 is no number of USD or degrees"),
        (b"model = \n", "no valid TOML"),
        (b"model = \xff\n", "no valid TOML"),
    ],
)
def test_an_unusable_file_is_named_with_its_key(toml: Path, content: bytes, fault: str) -> None:
    """The message says which file, which entry and what is wrong, in one line."""
    toml.write_bytes(content)

    with pytest.raises(SettingsError) as caught:
        load(NOTHING_GIVEN, {}, toml)

    assert str(caught.value).startswith(f"{toml}: ")
    assert fault in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(toml: Path) -> None:
    """A folder of that name is no settings file."""
    toml.mkdir()

    with pytest.raises(SettingsError, match="cannot be read"):
        load(NOTHING_GIVEN, {}, toml)


@pytest.mark.parametrize(
    ("flags", "environ", "fault"),
    [
        ({}, {"SUMMARIZER_CONCURRENCY": "many"}, "SUMMARIZER_CONCURRENCY: 'many' is no whole number"),
        ({}, {"SUMMARIZER_CONCURRENCY": "-1"}, "SUMMARIZER_CONCURRENCY: -1 is below 1"),
        ({}, {"SUMMARIZER_TEMPERATURE": "warm"}, "SUMMARIZER_TEMPERATURE: 'warm' is no number"),
        ({"concurrency": 0}, {}, "--concurrency: 0 is below 1"),
        ({"base_url": ""}, {}, "--base-url: is empty"),
        ({"model": ""}, {}, "--model: is empty"),
    ],
)
def test_an_unusable_flag_or_variable_is_named(
    toml: Path, flags: dict[str, str | int | None], environ: dict[str, str], fault: str
) -> None:
    """The message says where the value came from."""
    with pytest.raises(SettingsError) as caught:
        load(NOTHING_GIVEN | flags, environ, toml)

    assert fault == str(caught.value)
