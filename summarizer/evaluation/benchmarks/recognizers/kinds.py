"""What Recognizers-Text asks for: each kind with its file, its gold's meaning, and which of our mentions are of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarizer.evaluation.benchmarks.recognizers import dates, numbers
from summarizer.evaluation.benchmarks.recognizers.cases import Resolved
from summarizer.evaluation.benchmarks.recognizers.meanings import Expression
from summarizer.models.mentions import DateMention, Mentions, NumberMention


class Kind(NamedTuple):
    """One recognizer."""

    name: str
    file: str
    """The name of its specs, without `.json`."""
    meanings: Callable[[Resolved], tuple[str, ...]]
    """Which are accepted; none where nothing is resolved, which does not count."""
    found: Callable[[Mentions], Iterator[Expression]]


def _of_numbers(read: Callable[[NumberMention], Iterator[Expression]]) -> Callable[[Mentions], Iterator[Expression]]:
    return lambda mentions: (found for mention in mentions.numbers for found in read(mention))


def _of_dates(read: Callable[[DateMention], Iterator[Expression]]) -> Callable[[Mentions], Iterator[Expression]]:
    return lambda mentions: (found for mention in mentions.dates for found in read(mention))


KINDS: Sequence[Kind] = (
    Kind("number", "NumberModel", numbers.plain_gold, _of_numbers(numbers.found_numbers)),
    Kind("percent", "PercentModel", numbers.percent_gold, _of_numbers(numbers.found_percent)),
    Kind("currency", "CurrencyModel", numbers.currency_gold, _of_numbers(numbers.found_currency)),
    Kind("dimension", "DimensionModel", numbers.unit_gold, _of_numbers(numbers.found_dimension)),
    Kind("age", "AgeModel", numbers.unit_gold, _of_numbers(numbers.found_age)),
    Kind("temperature", "TemperatureModel", numbers.unit_gold, _of_numbers(numbers.found_temperature)),
    Kind("date", "DateParser", dates.date_gold, _of_dates(dates.found_day)),
    Kind("period", "DatePeriodParser", dates.period_gold, _of_dates(dates.found_period)),
    Kind("ordinal", "OrdinalModel", numbers.plain_gold, _of_numbers(numbers.found_ordinal)),
    Kind("range", "NumberRangeModel", numbers.range_gold, _of_numbers(numbers.found_range)),
)
"""In the order in which they are shown; ordinals and ranges are shown for completeness, no goal is set for them."""
