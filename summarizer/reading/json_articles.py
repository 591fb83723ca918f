"""Articles given as JSON: one object, or one a line."""

from pydantic import Field, ValidationError

from summarizer.errors import InvalidData
from summarizer.models.edtf import Edtf
from summarizer.models.strict import StrictModel, check_json, first_fault
from summarizer.reading.decoding import cleaned
from summarizer.reading.text import Stated

_MISTAKEN = (  # keys that give away another of our files, and what to do instead
    ({"guide", "figures"}, "an annotation, not an article; give the .txt file beside it"),
    ({"guide", "articles"}, "an annotated story, not an article; give the articles' .txt files"),
    ({"schema_version", "article"}, "a summary, not an article; give the article that it was made from"),
)


class JsonArticle(StrictModel):
    """An article as JSON states it; what is null or left out is looked for in the text."""

    text: str
    id: str | None = Field(default=None, min_length=1)
    title: str | None = None
    published: Edtf | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None

    @property
    def stated(self) -> Stated:
        """What it states beside its text."""
        return Stated(
            title=self.title,
            published=self.published,
            publisher=self.publisher,
            url=self.url,
            language=self.language,
        )


_FIELDS = tuple(JsonArticle.model_fields)


def read_json_article(text: str) -> JsonArticle:
    """Return the article that the JSON states, its words cleaned as by `decoding.cleaned`.

    Raises InvalidData, in one line that names the field, where it is malformed, repeats a key, has an unknown field,
    or is another kind of file.
    """
    value = check_json(text)
    if not isinstance(value, dict):
        raise InvalidData('no JSON object; an article is {"id": …, "text": …}, and several are one to a line (.jsonl)')
    for keys, what in _MISTAKEN:
        if keys <= value.keys():
            raise InvalidData(f"this is {what}")
    unknown = next((key for key in value if key not in _FIELDS), None)
    if unknown is not None:
        raise InvalidData(f"unknown field {unknown!r}; an article may have {', '.join(_FIELDS)}")
    try:
        return JsonArticle.model_validate({key: cleaned(v) if isinstance(v, str) else v for key, v in value.items()})
    except ValidationError as error:
        raise InvalidData(first_fault(error)) from error
