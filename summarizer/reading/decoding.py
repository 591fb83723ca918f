"""Bytes to text: the encoding is read from what the bytes say, then from what they can be, and guessed last."""

import codecs
import re

_BYTE_ORDER_MARKS = (  # UTF-32 before UTF-16: its little-endian mark begins with the other's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (  # the first bytes of formats that people take for text files
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_HEAD = 1024  # the HTML standard looks for a declared encoding in as many bytes
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_MEANT = {  # what browsers read where a page declares the first (WHATWG Encoding Standard, section 4.2)
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_FAMILIES = ("utf-8", "cp", "iso8859", "koi8", "mac", "gb", "big5", "euc", "shift_jis", "iso2022", "johab", "tis")
_WESTERN_SHARE = 0.2  # French has 5 % of its letters outside ASCII, Russian in any 8-bit encoding nearly all


class Undecodable(ValueError):
    """Bytes that hold no text; the message says what they look like."""


def decode(data: bytes) -> str:
    """Return the text that the bytes hold, cleaned as by `cleaned`.

    A byte-order mark decides, then an encoding declared in HTML or XML, then strict UTF-8, then Windows-1252 where
    the bytes look western, and a guess last. Raises Undecodable for binary content.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise Undecodable(f"looks like {name}, not text")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return cleaned(data.decode(encoding, "replace"))
    if b"\0" in data:
        raise Undecodable("looks like a binary file, not text")
    likely = (_declared(data), "utf-8", "cp1252" if _looks_western(data) else None)
    for encoding in filter(None, likely):
        text = _decoded(data, encoding)
        if text is not None:
            return cleaned(text)
    return cleaned(_guessed(data))


def cleaned(text: str) -> str:
    r"""Return the text with line ends as `\n`, no byte-order mark in front, and no lone surrogate.

    Offsets count code points of the result.
    """
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _HEAD)
    if not match:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    name = _MEANT.get(name, name)
    return name if name.startswith(_FAMILIES) else None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _looks_western(data: bytes) -> bool:
    return sum(byte > 0x7F for byte in data) <= _WESTERN_SHARE * len(data)


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # rarely needed, and slow to import

    best = from_bytes(data).best()
    if best is None:
        raise Undecodable("its encoding cannot be told; save it as UTF-8")
    return str(best)
