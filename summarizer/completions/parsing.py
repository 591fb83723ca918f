"""From a completion's text to the answer it states, strictly."""

import re

from summarizer.completions.asking import Answer, InvalidAnswer
from summarizer.errors import InvalidData

_FENCED = re.compile(r"\s*```[A-Za-z]*\s*\n(.*?)\n?\s*```\s*", re.DOTALL)


def parse_answer(text: str, answer_type: type[Answer]) -> Answer:
    """Return the answer that the text states; one code fence around it is taken off.

    Raises InvalidAnswer, naming the first fault, for text that is no JSON, repeats a key, holds NaN, an infinity or a
    lone surrogate, or does not fit.
    """
    fenced = _FENCED.fullmatch(text)
    stated = fenced[1] if fenced else text
    try:
        stated.encode()
        return answer_type.from_json(stated)
    except UnicodeEncodeError as error:
        raise InvalidAnswer(text, "it holds half of a surrogate pair") from error
    except InvalidData as error:
        raise InvalidAnswer(text, str(error)) from error
