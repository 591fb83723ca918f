"""Bytes become the text that their author saw."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.decoding import Undecodable, cleaned, decode

WORDS = "“Café” – 3 000 € für Łódź"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (WORDS.encode(), WORDS),
        (codecs.BOM_UTF8 + WORDS.encode(), WORDS),
        (WORDS.encode("utf-16"), WORDS),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), WORDS),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), WORDS),
        ("“Café” costs 4 € more".encode("cp1252"), "“Café” costs 4 € more"),
        (b'<meta charset="windows-1251">' + "Мост".encode("cp1251"), '<meta charset="windows-1251">Мост'),
        (b"<?xml encoding='iso-8859-2'?>" + "Łódź".encode("iso-8859-2"), "<?xml encoding='iso-8859-2'?>Łódź"),
        (b'<meta charset="latin1">' + "5 €".encode("cp1252"), '<meta charset="latin1">5 €'),
        (b'<meta charset="utf-16">' + "5 €".encode(), '<meta charset="utf-16">5 €'),
        (b'<meta charset="no-such">' + "5 €".encode(), '<meta charset="no-such">5 €'),
        (b'<meta charset="unicode_escape">\\x41', '<meta charset="unicode_escape">\\x41'),
    ],
)
def test_the_encoding_is_found(data: bytes, text: str) -> None:
    """A byte-order mark, a declaration as browsers read it, UTF-8 and Windows-1252 each give the author's words."""
    assert text == decode(data)


def test_text_that_cannot_be_western_is_guessed() -> None:
    """Cyrillic in an 8-bit encoding is not read as accented Latin letters."""
    text = "В среду река вышла из берегов, и около трёхсот человек покинули свои дома в долине. " * 4

    assert text == decode(text.encode("cp1251"))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (b"\x1f\x8b\x08\x00", "a gzip file"),
        (b"\x89PNG\r\n\x1a\n\x00", "an image"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"plain\x00then not", "a binary file"),
    ],
)
def test_binary_content_is_named(data: bytes, what: str) -> None:
    """A person is told what the file looks like, not that a codec failed."""
    with pytest.raises(Undecodable, match=f"looks like {what}"):
        decode(data)


def test_line_ends_become_newlines_and_lone_surrogates_go() -> None:
    """Offsets count code points of the cleaned text; no text holds half a character."""
    assert "a\nb\nc \ufffd \U0001f600" == cleaned("\ufeffa\r\nb\rc \ud83d \ud83d\ude00")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_undecodable(data: bytes) -> None:
    """No bytes raise anything else, and what comes back can be written as UTF-8."""
    try:
        text = decode(data)
    except Undecodable:
        return
    text.encode()
    assert "\r" not in text
