"""From a completion's text to the answer it states, strictly."""

from typing import Any

from pydantic import ValidationError

from summarizer.completions.asking import Answer, InvalidAnswer
from summarizer.errors import InvalidData
from summarizer.models.strict import check_json, first_fault

_FENCE = "```"
_LONGEST_TEXT = 2_000
"""Characters of one text in an answer, several times a long sentence: what is longer is no wording, and slow to prove."""
_MOST_ITEMS = 2_000
"""Items of one list, more than a part of an article has words."""


def parse_answer(text: str, answer_type: type[Answer]) -> Answer:
    """Return the answer that the text states; one code fence around it is taken off.

    Raises InvalidAnswer, naming the first fault, for text that is no JSON, repeats a key, holds NaN, an infinity, a lone
    surrogate, a text or list that no answer needs, or does not fit.
    """
    stated = _without_fence(text)
    try:
        stated.encode()
        _check_sizes(check_json(stated))
        return answer_type.model_validate_json(stated)
    except UnicodeEncodeError as error:
        raise InvalidAnswer(text, "it holds half of a surrogate pair") from error
    except InvalidData as error:
        raise InvalidAnswer(text, str(error)) from error
    except ValidationError as error:
        raise InvalidAnswer(text, f"no valid {answer_type.__name__}: {first_fault(error)}") from error


def _without_fence(text: str) -> str:
    bare = text.strip()
    if len(bare) < 2 * len(_FENCE) or not (bare.startswith(_FENCE) and bare.endswith(_FENCE)):
        return text
    opening, _, inside = bare.removesuffix(_FENCE).partition("\n")
    return inside if opening.removeprefix(_FENCE).strip().isalpha() or opening.strip() == _FENCE else text


def _check_sizes(value: Any) -> None:
    waiting = [value]
    while waiting:
        found = waiting.pop()
        kind = type(found)  # parsed JSON has no subclasses
        if kind is str and len(found) > _LONGEST_TEXT:
            raise InvalidData(f"a text of {len(found)} characters; {_LONGEST_TEXT} are the most")
        if kind is list and len(found) > _MOST_ITEMS:
            raise InvalidData(f"a list of {len(found)} items; {_MOST_ITEMS} are the most")
        if kind is dict or kind is list:
            waiting.extend(found.values() if kind is dict else found)
