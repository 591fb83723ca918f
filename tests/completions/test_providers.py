"""Promises about what a model's name comes to: who is asked, where, with whose key; and one clear line where it cannot be."""

import asyncio
import importlib.util
from dataclasses import replace
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import pytest

from summarizer.completions import providers
from summarizer.completions.endpoint import Parameters
from summarizer.completions.providers import keyless_endpoint, open_model
from summarizer.errors import SettingsError, UnknownModel
from summarizer.models.usage import Meter
from tests.completions.asked import QUESTION, QUICK
from tests.completions.fault_server import FaultServer, completes, fault_server

GOOD = '{"boats": 4, "ratio": 1.5}'
KEYS = {"OPENAI_API_KEY": "key-of-openai", "GROQ_API_KEY": "key-of-groq", "MISTRAL_API_KEY": "key-of-mistral"}


def asked(name: str, base_url: str | None, environ: dict[str, str], server: FaultServer) -> tuple[Any, str | None]:
    """Return the model that the server was asked for, and the key that came with it."""

    async def ask() -> None:
        answerer = open_model(name, base_url, environ, limits=QUICK)
        await answerer.ask(replace(QUESTION), Meter())
        await answerer.close()

    asyncio.run(ask())
    request = server.requests[-1]
    return request.json["model"], request.headers.get("authorization")


@pytest.mark.parametrize(
    ("name", "model", "key"),
    [
        ("openai/small", "small", "Bearer key-of-openai"),
        ("groq/fast", "fast", "Bearer key-of-groq"),
        ("ollama/at-home", "at-home", None),
        ("no-prefix", "no-prefix", "Bearer key-of-openai"),
        ("made-by/someone", "made-by/someone", "Bearer key-of-openai"),
        ("mistral/open", "mistral/open", "Bearer key-of-openai"),
        ("openai/mistral/open", "mistral/open", "Bearer key-of-openai"),
    ],
)
def test_a_base_url_is_asked_in_openais_wire_whatever_the_name(name: str, model: str, key: str | None) -> None:
    """Only a provider that speaks this wire is taken off the name, and its key is sent; no other provider's ever is."""
    with fault_server(completes(GOOD)) as server:
        assert (model, key) == asked(name, server.url, KEYS, server)


def test_a_server_of_ones_own_needs_no_key() -> None:
    """With a base URL and no key, none is sent: also not one that the process's environment holds."""
    with fault_server(completes(GOOD)) as server:
        assert ("small", None) == asked("openai/small", server.url, {}, server)


@pytest.mark.parametrize("name", ["openrouter", "groq", "deepseek", "together", "fireworks", "cerebras", "xai"])
def test_providers_that_speak_openais_wire_are_asked_with_their_own_key(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PROVIDER/MODEL alone: the provider's address, the key of its variable, everything behind the first slash as the model."""
    with fault_server(completes(GOOD)) as server:
        there = providers._PROVIDERS[name]._replace(address=server.url)
        monkeypatch.setitem(providers._PROVIDERS, name, there)
        environ = KEYS | {f"{name.upper()}_API_KEY": "its-own"}

        assert ("maker/m-1", "Bearer its-own") == asked(f"{name}/maker/m-1", None, environ, server)


@pytest.mark.parametrize(
    ("name", "base_url", "host"),
    [
        ("openai/small", None, "api.openai.com"),
        ("anthropic/large", None, "api.anthropic.com"),
        ("google/quick", None, "generativelanguage.googleapis.com"),
        ("mistral/open", None, "api.mistral.ai"),
        ("ollama/at-home", None, "localhost:11434"),
        ("mistral/open", "https://models.example.org/v1", "models.example.org"),
        ("anything", "http://127.0.0.1:8080/v1", "127.0.0.1:8080"),
    ],
)
def test_the_host_is_known_before_anything_is_sent(name: str, base_url: str | None, host: str) -> None:
    """Without a key, an extra or a connection: what a person may want to see first."""
    assert host == keyless_endpoint(name, base_url).host


@pytest.mark.parametrize("name", ["small", "openai/", "/small", "nobody/small", "", "cohere/command"])
def test_a_name_that_leads_nowhere_is_unknown(name: str) -> None:
    """A key in the environment selects nothing: a model has to be named, with its provider; the line says how."""
    with pytest.raises(UnknownModel, match=r"unknown model .*: name it PROVIDER/MODEL, with one of openai, anthropic,"):
        open_model(name, None, KEYS)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("openai/small", "openai/small needs a key: set OPENAI_API_KEY"),
        ("anthropic/large", "anthropic/large needs a key: set ANTHROPIC_API_KEY"),
        ("google/quick", "google/quick needs a key: set GOOGLE_API_KEY or GEMINI_API_KEY"),
    ],
)
@pytest.mark.parametrize("empty", [False, True])
def test_a_missing_key_is_one_line_that_names_its_variable(name: str, line: str, empty: bool) -> None:
    """An empty variable is not set."""
    environ = {"OPENAI_API_KEY": "", "ANTHROPIC_API_KEY": "", "GOOGLE_API_KEY": ""} if empty else {}
    with pytest.raises(SettingsError) as raised:
        open_model(name, None, environ)

    assert line == str(raised.value)


@pytest.mark.parametrize("extra", ["anthropic", "google", "mistral"])
@pytest.mark.parametrize("parent_too", [False, True])
def test_a_missing_extra_is_one_line_with_the_command(
    extra: str, parent_too: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is imported, and also where the SDK's parent package is missing."""

    def find_spec(name: str, package: str | None = None) -> ModuleSpec | None:
        if parent_too:
            raise ModuleNotFoundError(name, package)
        return None

    monkeypatch.setattr(providers, "find_spec", find_spec)
    with pytest.raises(SettingsError) as raised:
        open_model(f"{extra}/m", None, {f"{extra.upper()}_API_KEY": "k"})

    package = {"anthropic": "anthropic<3,", "google": "google-genai<4,", "mistral": "mistralai<3,"}[extra]
    assert str(raised.value).startswith(f"{extra}/m needs a package that is not installed: pip install '{package}")


@pytest.mark.parametrize(
    "base_url",
    [
        *("", "127.0.0.1:8080", "ftp://models.example.org", "http://", "http://[", "http://host:99999999"),
        *("http://ex..ample/v1", f"http://{'x' * 64}.org/v1", "http://host/v\x001", "http://host /v1"),
    ],
)
def test_what_is_no_address_is_refused(base_url: str) -> None:
    """Before a model is asked."""
    with pytest.raises(SettingsError, match="is no address such as"):
        open_model("openai/small", base_url, KEYS)


def test_a_password_in_the_address_is_refused_and_not_shown() -> None:
    """It would be written with the run's settings."""
    with pytest.raises(SettingsError) as raised:
        keyless_endpoint("openai/small", "https://user:hunter2@models.example.org/v1")

    assert "hunter2" not in str(raised.value)


def test_a_parameter_that_a_provider_does_not_take_is_refused() -> None:
    """A seed that is silently dropped would promise what is not kept."""
    with pytest.raises(SettingsError, match=r"anthropic/large takes no seed and no temperature: leave it out"):
        open_model("anthropic/large", None, {"ANTHROPIC_API_KEY": "k"}, Parameters(temperature=0.0, seed=1))


def _instructors(name: str) -> str:
    import instructor

    client: Any = instructor.from_provider(f"{name}/m", async_client=True, api_key="k")
    return str(client.client.base_url)


def _sdks(name: str) -> str:
    sdk = _imported(name)
    if name == "anthropic":
        return str(sdk.AsyncAnthropic(api_key="k").base_url)
    if name == "google":
        return str(sdk.Client(vertexai=False, api_key="k")._api_client._http_options.base_url)
    return str(sdk.Mistral(api_key="k").sdk_configuration.get_server_details()[0])


def _imported(name: str) -> ModuleType:
    return importlib.import_module(
        {"anthropic": "anthropic", "google": "google.genai", "mistral": "mistralai.client"}[name]
    )


@pytest.mark.parametrize("name", ["openai", "openrouter", "deepseek", "together", "ollama"])
def test_addresses_are_those_of_instructor(name: str) -> None:
    """The host that is shown is the one that instructor's provider string means."""
    assert providers._PROVIDERS[name].address.rstrip("/") == _instructors(name).rstrip("/")


@pytest.mark.parametrize("name", ["anthropic", "google", "mistral"])
def test_addresses_of_extras_are_those_of_their_sdks(name: str) -> None:
    """The host that is shown is the one that the SDK means."""
    assert providers._PROVIDERS[name].address == _sdks(name).rstrip("/")
