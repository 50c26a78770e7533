"""The configuration: `[tool.citecheck]` in pyproject.toml, or citecheck.toml."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from citecheck.lint.toml_lines import line_of
from citecheck.rules.registry import find, rules, selects

_PROFILES = ("essay", "biblatex", "bibtex", "strict")
_CATALOGUES = ("crossref", "doi", "open-library", "arxiv")
_SEVERITIES = ("error", "warning", "info", "off")


class Config(NamedTuple):
    """
    What may be set for the files below a folder.

    path: the configuration file, "" for the defaults. The paths of `bibliography` and the patterns of `exclude`, `include` and
        `per_file_ignores` are relative to its folder.
    bibliography: files of entries, for essays that name none themselves.
    select, ignore, extend_select: codes, names, families of codes ("CIT", "REF0") or "ALL"; the more exact one wins, `ignore` in a tie.
    severity: by rule code; "off" switches the rule off.
    strict: advisory rules too, and findings of low confidence.
    include: patterns of files that are essays although folders pass them over, such as web pages.
    language: of essays that do not say; "" to guess.
    profile: what is asked of bibliographies, and for which dialect they are meant; "essay" asks for little and finds the dialect out.
    options: by rule code, the options that replace that rule's own.
    retracted: lists of retracted works, as files relative to the folder.
    mailto: the user's mail address, for catalogues.
    addresses: by catalogue, where it is if not in its usual place.
    """

    path: str = ""
    bibliography: tuple[str, ...] = ()
    select: tuple[str, ...] = ("ALL",)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    severity: Mapping[str, str] = {}
    strict: bool = False
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    language: str = ""
    online: bool = False
    profile: str = "essay"
    options: Mapping[str, Any] = {}
    retracted: tuple[str, ...] = ()
    mailto: str = ""
    addresses: Mapping[str, str] = {}


class ConfigError(ValueError):
    """A configuration that cannot be used; the message names key, file and line."""


def read(source: str, path: str) -> Config | None:
    """
    The configuration in the text of a TOML file; None for a pyproject.toml that says nothing about citecheck.

    Raises ConfigError.
    """
    import tomllib

    try:
        table: Any = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: not valid TOML: {error}; most often a bracket or a quotation mark is missing"
        raise ConfigError(message) from None
    if path.replace("\\", "/").rpartition("/")[2] != "pyproject.toml":
        if "tool" in table:
            message = f"{path}:{line_of(source, ('tool', 'citecheck'))}: the line [tool.citecheck] belongs to pyproject.toml; here the keys stand by themselves"
            raise ConfigError(message)
        return parse(table, path, source)
    tools = table.get("tool", {})
    if not isinstance(tools, dict) or "citecheck" not in tools:
        return None
    return parse(tools["citecheck"], path, source, ("tool", "citecheck"))


def parse(table: object, path: str, source: str, prefix: tuple[str, ...] = ()) -> Config:
    """The configuration in a table of the TOML file `path`, whose text is `source`; `prefix` names the table. Raises ConfigError."""
    parser = _Parser(path, source, prefix)
    values: dict[str, Any] = {}
    for key, value in parser.table(table, ()).items():
        name = key.replace("-", "_")
        read_value = _KEYS.get(key)
        if read_value is None:
            raise parser.unknown(key, "key", _KEYS, (key,))
        values["options" if key == "rules" else name] = read_value(parser, value, (key,))
    return _profiled(Config(path=path, **values))


def _profiled(config: Config) -> Config:
    """The configuration with what its profile says, where it does not say otherwise itself."""
    rule = find("missing-field")
    if config.profile == "essay" or rule is None:
        return config
    from citecheck.rules.requirements import by_manual  # noqa: PLC0415 - most configurations name no profile

    own = config.options.get(rule.code, rule.options)
    asked = own._replace(required={**by_manual(config.profile), **own.required})
    return config._replace(strict=config.strict or config.profile == "strict", options={**config.options, rule.code: asked})


class _Parser:
    """Typed readings of values, and errors that know the place; a `where` is the path of keys below the table."""

    def __init__(self, path: str, source: str, prefix: tuple[str, ...]) -> None:
        self._path, self._source, self._prefix = path, source, prefix

    def error(self, where: tuple[str, ...], problem: str) -> ConfigError:
        line = line_of(self._source, self._prefix + where)
        return ConfigError(f"{self._path}:{line}: {problem}")

    def unknown(self, name: str, what: str, known: Iterable[str], where: tuple[str, ...]) -> ConfigError:
        from difflib import get_close_matches

        near = get_close_matches(name, list(known), n=1, cutoff=0.5)
        return self.error(where, f"unknown {what} “{name}”" + (f"; did you mean “{near[0]}”?" if near else ""))

    def table(self, value: object, where: tuple[str, ...]) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        name = where[-1] if where else "citecheck"
        raise self.error(where, f"“{name}” must be a table")

    def flag(self, value: object, where: tuple[str, ...]) -> bool:
        if isinstance(value, bool):
            return value
        raise self.error(where, f"“{where[-1]}” must be true or false")

    def profile(self, value: object, where: tuple[str, ...]) -> str:
        if value in _PROFILES:
            return str(value)
        raise self.error(where, f"“{where[-1]}” must be one of {', '.join(_PROFILES)}")

    def text(self, value: object, where: tuple[str, ...]) -> str:
        if isinstance(value, str):
            return value
        raise self.error(where, f"“{where[-1]}” must be a text between quotation marks")

    def texts(self, value: object, where: tuple[str, ...]) -> tuple[str, ...]:
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise self.error(where, f"“{where[-1]}” must be a text or a list of texts")

    def selectors(self, value: object, where: tuple[str, ...]) -> tuple[str, ...]:
        chosen = self.texts(value, where)
        for selector in chosen:
            if not any(selects(selector, rule) for rule in rules()):
                raise self.unknown(selector, "rule", _rule_names(), where)
        return chosen

    def rule_code(self, name: str, where: tuple[str, ...]) -> str:
        rule = find(name)
        if rule is None:
            raise self.unknown(name, "rule", _rule_names(), where)
        return rule.code

    def per_file(self, value: object, where: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        table = self.table(value, where)
        return {pattern: self.selectors(names, (*where, pattern)) for pattern, names in table.items()}

    def addresses(self, value: object, where: tuple[str, ...]) -> dict[str, str]:
        table = self.table(value, where)
        for name in table:
            if name not in _CATALOGUES:
                raise self.unknown(name, "catalogue", _CATALOGUES, (*where, name))
        return {name: self.text(address, (*where, name)) for name, address in table.items()}

    def severities(self, value: object, where: tuple[str, ...]) -> dict[str, str]:
        levels: dict[str, str] = {}
        for name, level in self.table(value, where).items():
            if level not in _SEVERITIES:
                raise self.error((*where, name), f"the severity of “{name}” must be one of {', '.join(_SEVERITIES)}")
            levels[self.rule_code(name, (*where, name))] = level
        return levels

    def rule_options(self, value: object, where: tuple[str, ...]) -> dict[str, Any]:
        """By code, each rule's options with those of its table put in their place."""
        tables = self.table(value, where)
        return {self.rule_code(name, (*where, name)): self._options(name, tables[name], (*where, name)) for name in tables}

    def _options(self, name: str, value: object, where: tuple[str, ...]) -> Any:  # noqa: ANN401 - each rule has a type of its own
        rule = find(name)
        options = rule.options if rule is not None else None
        if options is None:
            raise self.error(where, f"the rule “{name}” has no options")
        given: dict[str, Any] = {}
        for key, option in self.table(value, where).items():
            field = key.replace("-", "_")
            if field not in options._fields:
                raise self.unknown(key, "option", [each.replace("_", "-") for each in options._fields], (*where, key))
            given[field] = self._like(getattr(options, field), option, (*where, key))
        return options._replace(**given)

    def _like(self, default: object, value: object, where: tuple[str, ...]) -> object:
        """An option's value, which must be of the same type as its default: a number, or a table of lists of texts."""
        if isinstance(default, int):
            if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
                return value
            raise self.error(where, f"“{where[-1]}” must be a whole number")
        return {key: self.texts(item, (*where, key)) for key, item in self.table(value, where).items()}


_KEYS = {
    "bibliography": _Parser.texts,
    "select": _Parser.selectors,
    "ignore": _Parser.selectors,
    "extend-select": _Parser.selectors,
    "per-file-ignores": _Parser.per_file,
    "severity": _Parser.severities,
    "strict": _Parser.flag,
    "exclude": _Parser.texts,
    "include": _Parser.texts,
    "language": _Parser.text,
    "online": _Parser.flag,
    "retracted": _Parser.texts,
    "mailto": _Parser.text,
    "addresses": _Parser.addresses,
    "profile": _Parser.profile,
    "rules": _Parser.rule_options,
}


def _rule_names() -> list[str]:
    return [name for rule in rules() for name in (rule.name, rule.code)]
