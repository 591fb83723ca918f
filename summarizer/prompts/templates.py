"""Prompts: our templates with a user's laid over them, checked when loaded, rendered within bounds."""

from collections.abc import Collection, Iterable
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, nodes

from summarizer.errors import InputError
from summarizer.prompts.includes import Costs, Names, names_of, reached, unknown_names
from summarizer.prompts.language import check_language, metered
from summarizer.prompts.sandbox import Sandbox
from summarizer.prompts.sources import TEMPLATE, Sources, read_examples, read_sources, sources_digest


class Prompts:
    """The templates by name (`article`), and the examples shown to a model."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._sandbox = Sandbox()
        self._names: dict[str, Names] = {}
        self.digest = sources_digest(sources)
        """SHA-256 of all templates and data with their names: what recorded completions must agree with."""
        self.examples: tuple[dict[str, Any], ...] = read_examples(sources)
        """The objects of `examples.json`."""
        self._compile()

    @classmethod
    def load(cls, overlay: Path | None = None) -> "Prompts":
        """Return our prompts, with the files of the overlay in place of ours of the same name.

        Raises InputError, naming file and line, for anything that could not be rendered whatever the data: a fault of
        syntax, something that templates may not use, an include that is not there or never ends; and for an overlay
        that cannot be read, or holds a template that takes no part: it replaces none and none includes it.
        """
        prompts = cls(read_sources(overlay))
        if overlay is not None:
            prompts._check_overlay(read_sources(None))
        return prompts

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the templates, in order."""
        return tuple(file.removesuffix(TEMPLATE) for file in self._files())

    def source(self, name: str) -> str:
        """Return the template as written; raise InputError, listing those there are, for a name that is none."""
        return self._sources[self._file(name)].text

    def check(self, name: str, offered: Collection[str]) -> None:
        """Raise InputError, naming file and line, if the template or one that it includes reads a name not offered.

        With it a misspelt name comes out before anything is paid for, even where the template is rendered much later.
        """
        for file, unknown, line in unknown_names(self._names, self._file(name), offered):
            raise self._fault(file, line, f"{unknown!r} is undefined; there are: {', '.join(sorted(offered))}")

    def render(self, name: str, /, **data: object) -> str:
        """Return what the template says of the data; text in it arrives as it is and is never run.

        Raises InputError: for a name that is no template; naming file and line, for an undefined name, for data that
        cannot be shown or that a template may not touch, for too much work or too long a text.
        """
        try:
            return self._sandbox.write(self._file(name), data)
        # what Python's operators raise for data they do not go with, and Jinja for the rest
        except (TemplateError, TypeError, ValueError, RecursionError) as error:
            raise self._fault(*self._place(error, name), str(error)) from error

    def _files(self) -> Iterable[str]:
        return (file for file in self._sources if file.endswith(TEMPLATE))

    def _file(self, name: str) -> str:
        if name not in self.names:
            raise InputError(f"no prompt named {name!r}; there are: {', '.join(self.names)}")
        return name + TEMPLATE

    def _compile(self) -> None:
        trees = {file: self._parse(file) for file in self._files()}
        costs = Costs(trees)
        for file in trees:
            try:
                costs.of_template(file)
            except TemplateSyntaxError as error:
                raise self._fault(error.name or file, error.lineno, error.message) from error
        for file, tree in trees.items():
            self._sandbox.add(file, str(self._sources[file].path), metered(tree, costs.of))

    def _parse(self, file: str) -> nodes.Template:
        path, text = self._sources[file]
        try:
            tree = self._sandbox.parse(text, file, str(path))
            check_language(tree)
            self._names[file] = names_of(tree)
        except TemplateSyntaxError as error:
            raise self._fault(file, error.lineno, error.message) from error
        except (RecursionError, ValueError) as error:
            what = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            raise InputError(f"{path}: {what}") from error
        return tree

    def _check_overlay(self, ours: Sources) -> None:
        used = reached(self._names, (file for file in ours if file.endswith(TEMPLATE)))
        for file in self._files():
            if file not in used:
                raise InputError(
                    f"{self._sources[file].path}: replaces no prompt and none includes it; "
                    f"there are: {', '.join(file for file in ours if file.endswith(TEMPLATE))}"
                )

    def _place(self, error: BaseException, name: str) -> tuple[str, int]:
        """Return the file and line of the innermost template that the error came through."""
        files = {str(self._sources[file].path): file for file in self._files()}
        places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
        return next(((files[path], line) for path, line in reversed(places) if path in files), (self._file(name), 1))

    def _fault(self, file: str, line: int, what: str | None) -> InputError:
        return InputError(f"{self._sources[file].path}, line {line}: {what}")
