"""Where a model is asked, with which parameters, and how long, how often and how much is waited for."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from summarizer.errors import SettingsError
from summarizer.models.strict import StrictModel

OPENAI_URL = "https://api.openai.com/v1"


class Parameters(StrictModel):
    """How a model writes; None leaves it to the provider."""

    temperature: float | None = None
    max_tokens: int | None = None
    """The most tokens of one answer; an answer cut there is a fault, never half an answer."""
    seed: int | None = None

    @property
    def stated(self) -> dict[str, float | int]:
        """Those that are not left to the provider."""
        return {name: value for name, value in self.model_dump().items() if value is not None}


@dataclass(frozen=True)
class Endpoint:
    """One model of one provider."""

    model: str
    base_url: str = OPENAI_URL
    """What stands before `/chat/completions`."""
    key: str | None = field(default=None, repr=False)
    """None for a server that asks for none: no `Authorization` header is sent then."""
    parameters: Parameters = field(default_factory=Parameters)

    @property
    def host(self) -> str:
        """The host that the texts go to, with the port where one is named."""
        return urlsplit(self.base_url).netloc.rpartition("@")[2]

    def __post_init__(self) -> None:
        """Refuse a key that no HTTP header can carry, without showing it: the client would, in a UnicodeEncodeError."""
        if self.key is not None and not (self.key.isascii() and self.key.isprintable() and self.key.strip()):
            raise SettingsError("the model's key holds characters that no key has, such as a line break: set it again")


@dataclass(frozen=True)
class Limits:
    """What one question may take, and what all questions of one answerer may ask of the provider; seconds and bytes.

    The waits between attempts are those of the openai SDK (0.5 s, doubled up to 8 s), which are written for these servers.
    """

    attempts: int = 3
    """The most requests for one question that fail; one that is turned away with 429 is free, and not among them."""
    turned_away: int = 8
    """The most requests for one question that are turned away with 429: the pauses between so many, doubled from half a
    second, make a minute, which is what most providers count over."""
    attempt_seconds: float = 180.0
    """From sending a request to the last byte of its response. Above what a provider's slowest answers take, since a
    request that was given up may be charged all the same."""
    question_seconds: float = 600.0
    """All attempts of one question, with the waits between them, those left out that the provider or the user's own rates
    impose on all questions alike."""
    connect_seconds: float = 10.0
    """Until a connection stands."""
    longest_wait: float = 60.0
    """The longest wait that a server may ask for with `Retry-After`; who is asked for more is not asked again. Also the
    longest for which its headers hold anybody back."""
    first_wait: float = 0.5
    """Before the second attempt, where the server does not say."""
    longest_backoff: float = 8.0
    """What the doubled waits of one question grow to."""
    longest_pause: float = 60.0
    """What the doubled pauses of all questions grow to while requests are turned away and nobody says for how long: the
    minute that most providers count over."""
    response_bytes: int = 8 * 2**20
    """The most bytes of a response: a hundred times the longest answer of a model that writes 32,000 tokens."""
    requests_per_minute: int | None = None
    """The most that leave in any minute; None for what the provider's answers allow."""
    tokens_per_minute: int | None = None
    """The same of tokens, read and written, as far as they can be told beforehand."""
    failures_in_a_row: int = 20
    """So many without an answer between them, and the provider rests. With 30 % of requests failing by themselves, such a
    row comes once in 40 billion."""
    first_rest: float = 30.0
    """Before one request tries the provider again; doubled each time that it fails."""
    longest_rest: float = 300.0
    """What the rests grow to."""
    patience: float = 900.0
    """Without an answer, from the first rest or the first 429 on, and longer by the longest wait that was asked for: the
    provider is given up at the next request after it that fails or is turned away."""


ORDINARY_LIMITS = Limits()
"""Of one article, which somebody waits for."""

RUN_LIMITS = Limits(longest_wait=3600.0, turned_away=30)
"""Of many articles: they wait for an hour rather than come away without a result, and get into each other's way."""
