"""Article: one news text as it was received, with what the text says about itself."""

import hashlib
from functools import cached_property
from typing import Literal

from pydantic import Field

from summarizer.models.edtf import Edtf
from summarizer.models.spans import Span
from summarizer.models.strict import StrictModel

FurnitureKind = Literal[
    "advertisement",
    "byline",
    "caption",
    "comments",
    "credit",
    "date_line",
    "navigation",
    "newsletter",
    "related",
    "share",
]


class Furniture(StrictModel):
    """A stretch of the page that is not part of the story; marked, never deleted, so offsets stay true."""

    span: Span
    kind: FurnitureKind


class Article(StrictModel):
    """One news text. Every offset in a Summary counts code points of `text`."""

    id: str = Field(min_length=1)
    """Names the article among others: the input's stem unless the input states one."""
    text: str = Field(min_length=1)
    """The text exactly as read."""
    title: str | None = None
    """The headline as printed."""
    published: Edtf | None = None
    """When it was published, with unknown digits where the text does not settle them."""
    publisher: str | None = None
    """Who first published the text, by its credit line or else its site."""
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code, where known."""
    furniture: tuple[Furniture, ...] = ()
    """Page furniture, in text order."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the whole article (metadata and marks included), as hexadecimal digits."""
        return hashlib.sha256(self.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()
