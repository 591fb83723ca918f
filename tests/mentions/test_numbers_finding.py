"""Numbers of an article: what is found, what each counts, how far its phrase reaches, and what measures nothing."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.mentions.numbers.beginnings import read_at
from summarizer.mentions.numbers.finding import find_numbers
from summarizer.mentions.numbers.forms import FORMS
from summarizer.mentions.sentences import split_sentences
from summarizer.mentions.tokens import tokenized
from summarizer.models.articles import Article, Furniture
from summarizer.models.mentions import DateMention, NumberMention
from summarizer.models.spans import slice_span
from tests.mentions.numbers_in import line_of, number_in, numbers_in

PIECES = (
    "- – — ' ’ \" “ ” . , : ; / ( ) $ € % ± # one two twenty hundred thousand million half a an third quarters of in to and "
    "between from per cent dozens several couple 1 22 300,000 2019 007 1/2 ½ km 5 bn m k st th am p.m. year old ago sheep"
)


def _of_article(article: Article) -> tuple[NumberMention, ...]:
    return find_numbers(article, tokenized(article.text, split_sentences(article)))


@pytest.mark.parametrize(
    ("text", "unit", "phrase"),
    [
        ("More than 8,000 Ostrians left.", "person", "More than 8,000 Ostrians"),
        ("They counted 40 hungry mountain goats there.", "goat", "40 hungry mountain goats"),
        ("It has 30 members.", "person", "30 members"),
        ("Four of the boats sank.", "boat", "Four of the boats"),
        ("after 40 sales", "sale", "40 sales"),
        ("Thousands of villagers fled.", "person", "Thousands of villagers"),
        ("It left 30 injured.", "person", "30"),
        ("A crowd of some 400 gathered.", "person", "some 400"),
        ("a 12-storey tower", "storey", "12-storey"),
        ("a 10,000-strong march", "person", "10,000-strong"),
        ("a 300-square-metre hall", "m2", "300-square-metre"),
        ("Ana Holt, 31, won.", "year", "31"),
        ("a 19-year-old", "year", "19-year-old"),
        ("a 200-pound boar", "lb", "200-pound"),
        ("tens of millions of dollars", "USD", "tens of millions of dollars"),
        ("after three hard weeks", "week", "three hard weeks"),
    ],
)
def test_number_counts_what_its_words_say(text: str, unit: str, phrase: str) -> None:
    """The unit is the head of the counted noun phrase (`person` for people), and the phrase reaches to it."""
    mention = number_in(text)
    assert (unit, phrase) == (mention.unit, mention.phrase.text)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Some 200 refugees came and 40 left.", ["person", "person"]),
        ("two sons aged 19 and 23", ["person", "year", "year"]),
        ("It rose from 4 to 6 percent.", ["%", "%"]),
        ("a choice of two-, three- and four-wheel carts", ["wheel", "wheel", "wheel"]),
        ("It spent 40 million of the 90 million euros.", ["EUR", "EUR"]),
        ("Some 300 of its more than 900 farms shut.", ["farm", "farm"]),
        ("They kept 12 of those 30 litres.", ["l", "l"]),
    ],
)
def test_number_without_a_noun_shares_the_unit_near_it(text: str, units: list[str]) -> None:
    """A number that leaves its noun out has the unit of the number that it is joined to or continues."""
    assert units == [mention.unit for mention in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It makes 300 boats a year.", "year"),
        ("They sell for $40 per barrel.", "barrel"),
        ("Some 500 people cross here every day.", "day"),
        ("a wind of 90 km/h", "hour"),
        ("He came with 40 goats.", None),
    ],
)
def test_rate_has_its_denominator(text: str, per: str | None) -> None:
    """What "a year", "per barrel" or "every day" says of a number is its `per`."""
    assert per == number_in(text).per


def test_each_side_of_a_comparison_is_a_number_of_its_own() -> None:
    """A change from one value to another is no range, and neither is a score."""
    assert ["4", "6"] == [mention.number.text for mention in numbers_in("Turnout rose from 4% to 6%.")]
    assert ["3", "9"] == [mention.number.text for mention in numbers_in("Bread rose by 3 cents to 9 cents.")]
    assert ["3", "9"] == [mention.number.text for mention in numbers_in("Fares may rise by 3 to 9 percent.")]
    assert ["40", "70"] == [mention.number.text for mention in numbers_in("It grew by 40 tonnes to 70 tonnes.")]
    assert ["3 to 5"] == [mention.number.text for mention in numbers_in("Fares may rise by 3 to 5 percent.")]
    assert [("3", "score"), ("1", "score")] == [(m.number.text, m.kind) for m in numbers_in("They won 3-1 at home.")]


@pytest.mark.parametrize("text", ["an error of plus or minus 3 %", "plus or minus three grams", "plus or minus 3C"])
def test_margin_to_both_sides_is_not_negative(text: str) -> None:
    """What may lie on either side is no negative number."""
    assert Decimal(3) == number_in(text).low


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("It was 38.5C in Orrin.", "38.5", "°C"),
        ("It fell to -12C at dawn.", "-12", "°C"),
        ("a high of 95F", "95", "°F"),
        ("a high (95 F) in Orrin", "95", "°F"),
        ("A magnitude 5.8 quake hit Orrin.", "5.8", "magnitude"),
        ("a quake with a magnitude of 5.8", "5.8", "magnitude"),
        ("It measured 5.8 on the Richter scale.", "5.8", "magnitude"),
        ("a tank of 40l", "40", "l"),
        ("It lies 40 m from the road.", "40", "m"),
        ("a pump for 700 litres a minute", "700", "l"),
    ],
)
def test_symbol_beside_a_number_is_its_unit(text: str, low: str, unit: str) -> None:
    """A symbol that touches a numeral, and a magnitude on either side of one, are measures."""
    mention = number_in(text)
    assert (Decimal(low), unit, "measure") == (mention.low, mention.unit, mention.kind)


def test_limit_on_what_is_allowed_is_at_most() -> None:
    """What may "only" last so long is capped, and a deadline is a limit; elsewhere "only" says nothing of the value."""
    assert "at_most" == number_in("Guests may only stay there for 30 days.").qualifier
    assert "at_most" == number_in("They must answer within 48 hours.").qualifier
    assert "exact" == number_in("They have only 30 goats.").qualifier


def test_number_within_a_date_measures_nothing() -> None:
    """A number inside a date mention is part of the date; a duration there only places in time."""
    text = "It began on the 40th of Firstmonth, 12 weeks gone."
    spans = [slice_span(text, text.index("40th"), text.index(",")), slice_span(text, text.index("12"), text.index("."))]
    dates = [
        DateMention(id=f"d{n}", span=span, sentence=1, edtf=None, relation="at", unresolved="vague")
        for n, span in enumerate(spans, 1)
    ]
    assert ["date", "places_in_time"] == [mention.reason for mention in numbers_in(text, dates)]


def test_number_in_furniture_is_no_figure() -> None:
    """What stands in page furniture is accounted for as furniture, though it would count elsewhere."""
    text = "The town has 40 goats.\n\n31 comments"
    article = Article(id="a", text=text, furniture=(Furniture(span=slice_span(text, 24, len(text)), kind="comments"),))
    assert [None, "furniture"] == [mention.reason for mention in _of_article(article)]


@pytest.mark.parametrize(
    ("text", "included"),
    [
        ("more than 10 but fewer than 20 sheep", (False, False)),
        ("at least 10 but under 20 sheep", (True, False)),
        ("between 10 and 20 sheep", (True, True)),
        ("more than 10 sheep", (False, True)),
        ("fewer than 10 sheep", (True, False)),
        ("at most 10 sheep", (True, True)),
    ],
)
def test_number_knows_whether_its_bounds_are_meant(text: str, included: tuple[bool, bool]) -> None:
    """A bound that the words leave out is known to be out."""
    mention = number_in(text)
    assert included == (mention.low_included, mention.high_included)


@pytest.mark.parametrize(
    ("language", "text", "low", "reason"),
    [
        ("de", "1.300 km", "1300", None),
        ("de", "1,5 km", "1.5", None),
        ("fr-FR", "2.500.000,75 km", "2500000.75", None),
        ("en-GB", "1,300 km", "1300", None),
        ("es-MX", "1,300 km", "1300", None),
        (None, "1,300 km", "1300", None),
        ("tlh", "1300 km", "1300", None),
        ("tlh", "1.300 km", "1300", "ambiguous"),
        ("tlh", "1,300 km", "1300", "ambiguous"),
    ],
)
def test_language_settles_what_separators_mean(language: str | None, text: str, low: str, reason: str | None) -> None:
    """Numerals are read as the article's language writes them; where that is not known, an ambiguous one has no value."""
    (mention,) = _of_article(Article(id="a", text=text, language=language))
    assert (Decimal(low), reason) == (mention.low, mention.reason)


def test_zero_counts_where_it_measures() -> None:
    """A numeral zero that measures something is no exception; the word and the zero of a score are."""
    assert number_in("0.0 % of them agreed").reason is None
    assert ["zero", None] == [mention.reason for mention in numbers_in("They lost 0-2 again.")]


def test_handles_follow_the_text() -> None:
    """Handles are n1, n2, … in text order over all sentences, and each mention names its sentence."""
    article = Article(id="a", text="Two goats left. Three came.\n\nA dozen stayed.")
    found = _of_article(article)
    assert [("n1", 1, Decimal(2)), ("n2", 2, Decimal(3)), ("n3", 3, Decimal(12))] == [
        (mention.id, mention.sentence, mention.low) for mention in found
    ]


def test_long_rows_are_read_without_harm() -> None:
    """Rows of digits, number words and dashes beyond any sense are neither an error nor a value out of bounds."""
    for text in ("9" * 5000, "hundred " * 500, "one million " * 500, "1-" * 2000, "of " * 3000 + "7", "1,000," * 800):
        assert all(mention.low <= mention.high for mention in numbers_in(text))


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split()), max_size=25).map(" ".join)))
def test_any_text_is_read(text: str) -> None:
    """No text is an error; spans repeat their words, numbers do not overlap, and the phrase holds the number."""
    if not text.strip():
        return
    found = _of_article(Article(id="a", text=text))
    for mention in found:
        assert text[mention.number.start : mention.number.end] == mention.number.text
        assert mention.phrase.contains(mention.number)
        assert mention.low <= mention.high
    assert all(a.number.end <= b.number.start for a, b in pairwise(found))
    assert [f"n{n}" for n in range(1, len(found) + 1)] == [mention.id for mention in found]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES.split()), max_size=25).map("".join))
def test_any_glued_text_is_read(text: str) -> None:
    """Symbols, digits and words without a space between them are no error either."""
    for mention in numbers_in(text) if text else ():
        assert mention.phrase.contains(mention.number)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PIECES.split(), " "]), max_size=25).map("".join))
def test_no_form_is_passed_over_for_the_word_behind(text: str) -> None:
    """A number is read as if every form that begins so were tried, though the word behind it rules most of them out."""
    line = line_of(text)
    for at in range(line.size):
        digits = line.is_numeral(at)
        begun = (form for form in FORMS if (form.with_digits if digits else line.words[at] in form.begins))
        expected = next((found for form in begun if (found := form.read(line, at))), None)
        if digits or expected:
            assert expected == read_at(line, at)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_numerals_keep_their_value(value: Decimal) -> None:
    """A numeral with group separators and decimals comes back as the same Decimal."""
    assert value == number_in(f"€{value:,.2f}").low
