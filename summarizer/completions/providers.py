"""From a model's name to who answers: which provider, at which address, with whose key."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import NamedTuple
from urllib.parse import urlsplit

from summarizer.completions.allowances import Hear
from summarizer.completions.asking import Answerer
from summarizer.completions.endpoint import OPENAI_URL, ORDINARY_LIMITS, Endpoint, Limits, Parameters
from summarizer.completions.online import open_online
from summarizer.completions.sdk_answerer import Wire, open_sdk
from summarizer.errors import SettingsError, UnknownModel
from summarizer.extras import install_command


class _Provider(NamedTuple):
    """Where a provider is, and how it is asked."""

    address: str
    key_variables: tuple[str, ...]
    """Where its key stands, the first that is set; none for a server that asks for no key."""
    package: str | None = None
    """The SDK of an extra, which has the provider's name; None for those that speak OpenAI's wire."""
    untaken: frozenset[str] = frozenset()
    """Parameters that its SDK has no place for."""


_PROVIDERS: dict[str, _Provider] = {
    "openai": _Provider(OPENAI_URL, ("OPENAI_API_KEY",)),
    "anthropic": _Provider(
        "https://api.anthropic.com", ("ANTHROPIC_API_KEY",), "anthropic", frozenset({"temperature", "seed"})
    ),
    "google": _Provider(
        "https://generativelanguage.googleapis.com", ("GOOGLE_API_KEY", "GEMINI_API_KEY"), "google.genai"
    ),
    "mistral": _Provider("https://api.mistral.ai", ("MISTRAL_API_KEY",), "mistralai"),
    "ollama": _Provider("http://localhost:11434/v1", ()),
    "openrouter": _Provider("https://openrouter.ai/api/v1", ("OPENROUTER_API_KEY",)),
    "groq": _Provider("https://api.groq.com/openai/v1", ("GROQ_API_KEY",)),
    "deepseek": _Provider("https://api.deepseek.com", ("DEEPSEEK_API_KEY",)),
    "together": _Provider("https://api.together.xyz/v1", ("TOGETHER_API_KEY",)),
    "fireworks": _Provider("https://api.fireworks.ai/inference/v1", ("FIREWORKS_API_KEY",)),
    "cerebras": _Provider("https://api.cerebras.ai/v1", ("CEREBRAS_API_KEY",)),
    "xai": _Provider("https://api.x.ai/v1", ("XAI_API_KEY",)),
}
"""By instructor's names for them. Addresses are those of instructor 1.17 or of the SDKs (a test compares them where those are
installed); those of groq, fireworks, cerebras and xai stand in the providers' own guides for OpenAI's clients."""


class _Chosen(NamedTuple):
    """What a name comes to."""

    provider: _Provider
    extra: str | None
    """The extra that holds the provider's SDK."""
    model: str
    address: str
    own_server: bool
    """Whether the user named the address: such a server may do without a key."""


def open_model(
    name: str,
    base_url: str | None,
    environ: Mapping[str, str],
    parameters: Parameters = Parameters(),  # noqa: B008 - frozen
    limits: Limits = ORDINARY_LIMITS,
) -> Answerer:
    """Return the answerer of the model, which connects when first asked.

    `name` is PROVIDER/MODEL. With a `base_url` any OpenAI-compatible server is asked there for the model of that name; a
    provider in front that speaks OpenAI's wire is taken off, and tells whose key is sent (else `OPENAI_API_KEY`). Keys come
    from `environ` alone. Raises UnknownModel for a name that leads nowhere; SettingsError for a missing key or extra, an
    address that is none, a parameter that the provider does not take.
    """
    chosen = _chosen(name, base_url)
    key = next(filter(None, (environ.get(variable) for variable in chosen.provider.key_variables)), None)
    if key is None and chosen.provider.key_variables and not chosen.own_server:
        raise SettingsError(f"{name} needs a key: set {' or '.join(chosen.provider.key_variables)}")
    endpoint = Endpoint(chosen.model, chosen.address, key, parameters)
    if chosen.extra is None:
        return open_online(endpoint, limits)
    _check_taken(name, chosen.provider, parameters)
    _check_installed(name, chosen.extra, chosen.provider)
    return open_sdk(endpoint, limits, _WIRES[chosen.extra])


def keyless_endpoint(name: str, base_url: str | None, parameters: Parameters = Parameters()) -> Endpoint:  # noqa: B008 - frozen
    """Return what `open_model` asks, but for the key: its `host` is to be shown before any article goes there.

    Raises UnknownModel and SettingsError as `open_model` does for a name or an address.
    """
    chosen = _chosen(name, base_url)
    return Endpoint(chosen.model, chosen.address, parameters=parameters)


def _chosen(name: str, base_url: str | None) -> _Chosen:
    prefix, slash, model = name.partition("/")
    provider = _PROVIDERS.get(prefix) if slash else None
    if base_url is not None:
        _check_address(base_url)
        if provider is None or provider.package:
            provider, model = _PROVIDERS["openai"], name
        if not model:
            raise UnknownModel(f"unknown model {name!r}: it names no model")
        return _Chosen(provider, None, model, base_url, own_server=True)
    if provider is None or not model:
        known = ", ".join(_PROVIDERS)
        raise UnknownModel(
            f"unknown model {name!r}: name it PROVIDER/MODEL, with one of {known}, or give the base URL of its server"
        )
    return _Chosen(provider, prefix if provider.package else None, model, provider.address, own_server=False)


def _check_address(base_url: str) -> None:
    """Refuse what is no address; one with a password in it would be recorded with the run."""
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        usable = (
            usable and base_url.isprintable() and " " not in base_url and bool((parts.hostname or "").encode("idna"))
        )
    except ValueError:  # UnicodeError, for a host that no name server knows, is one
        usable = False
    if not usable:
        raise SettingsError(f"the base URL {base_url!r} is no address such as http://127.0.0.1:8080/v1")
    if parts.username is not None:
        raise SettingsError(f"the base URL of {parts.hostname} holds a user name: set the key's variable instead")


def _check_taken(name: str, provider: _Provider, parameters: Parameters) -> None:
    untaken = sorted(parameters.stated.keys() & provider.untaken)
    if untaken:
        raise SettingsError(f"{name} takes no {' and no '.join(untaken)}: leave it out")


def _check_installed(name: str, extra: str, provider: _Provider) -> None:
    assert provider.package is not None  # noqa: S101 - an extra has one
    try:
        installed = find_spec(provider.package) is not None
    except ModuleNotFoundError:  # the package's parent is missing
        installed = False
    if not installed:
        raise SettingsError(f"{name} needs a package that is not installed: {install_command(extra)}")


def _anthropic(endpoint: Endpoint, limits: Limits, hear: Hear) -> Wire:
    from summarizer.completions.anthropic_wire import AnthropicWire  # here and below: an SDK is loaded when first asked

    return AnthropicWire(endpoint, limits, hear)


def _google(endpoint: Endpoint, limits: Limits, hear: Hear) -> Wire:
    from summarizer.completions.google_wire import GoogleWire

    return GoogleWire(endpoint, limits, hear)


def _mistral(endpoint: Endpoint, limits: Limits, hear: Hear) -> Wire:
    from summarizer.completions.mistral_wire import MistralWire

    return MistralWire(endpoint, limits, hear)


_WIRES = {"anthropic": _anthropic, "google": _google, "mistral": _mistral}
