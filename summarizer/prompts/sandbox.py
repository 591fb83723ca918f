"""The sandbox: renders templates so that they show data, reach nothing else, and come to an end."""

from collections.abc import Generator, Mapping, MutableMapping
from typing import Any, cast

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from summarizer.prompts.filters import BUDGET, FILTERS, METERS, MOST_CHARACTERS, TESTS, Budget, shown, too_long

_DATA = frozenset({str, int, float, bool, type(None), list, tuple})


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja for templates that a stranger may have written; they must have passed `check_language`."""

    def __init__(self) -> None:
        super().__init__(
            loader=_Compiled(),
            undefined=StrictUndefined,
            finalize=_finalize,
            optimized=False,  # nothing of a template runs before it is rendered, and then on a budget
            auto_reload=False,
            cache_size=0,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            # Prompts are plain text for a model, not HTML: escaping would change the article's words.
            autoescape=False,
        )
        self.globals.clear()  # range, lipsum, cycler …
        self.filters = {**FILTERS, **METERS}
        self.tests = dict(TESTS)

    def add(self, name: str, filename: str, tree: nodes.Template) -> None:
        """Compile a template, so that it can be rendered and included.

        Raises TemplateSyntaxError, or SyntaxError for more loops in one another than Python has room for.
        """
        code = self.compile(tree, name, filename)
        cast("_Compiled", self.loader).templates[name] = Template.from_code(self, code, self.make_globals(None))

    def write(self, name: str, data: Mapping[str, object]) -> str:
        """Return what the template says of the data.

        Raises TemplateError, TypeError, ValueError or RecursionError: for an undefined name, a refused operation, too
        much work, too long an output. The traceback leads through the template's lines.
        """
        template = self.get_template(name)
        chunks = template.root_render_func(template.new_context({**data, BUDGET: Budget()}))
        parts: list[str] = []
        length = 0
        try:
            for chunk in chunks:
                length += len(chunk)
                if length > MOST_CHARACTERS:
                    cast("Generator[str]", chunks).throw(too_long())  # where the template stands: the line is known
                parts.append(chunk)
        except Exception:  # noqa: BLE001  # as Jinja's own `render`
            self.handle_exception()
        return "".join(parts)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the attribute as Jinja does, at once where a public name leads to text, a number, nothing or a list.

        Such a value is data: no method, frame or code is of these types. Jinja would look over its owner as well, lest that
        be a frame or code; here the owner is trusted to be the data of a question, which holds neither.
        """
        value = getattr(obj, attribute, self)
        return value if type(value) in _DATA and attribute[0] != "_" else super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have this: data, no methods, nothing private."""
        return not callable(value) and super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return what stands for a refused attribute: any use of it is an error that says so."""
        fault = f"{attribute!r} of {type(obj).__name__!r} is no data"
        return self.undefined(fault, name=attribute, obj=obj, exc=SecurityError)


class _Compiled(BaseLoader):
    """The templates that were added."""

    def __init__(self) -> None:
        self.templates: dict[str, Template] = {}

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:  # noqa: A002, ARG002  # Jinja's interface
        """Return the template; raise TemplateNotFound."""
        try:
            return self.templates[name]
        except KeyError as error:
            raise TemplateNotFound(name) from error


@pass_context  # so that Jinja does not show constants while compiling
def _finalize(_context: Context, value: object) -> str:
    return value if type(value) is str else shown(value)
