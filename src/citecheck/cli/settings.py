"""The configuration that holds for a file: the nearest one upward, with the options of the command line on top."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.cli.failure import Failure, reason
from citecheck.lint.config import Config, ConfigError, read
from citecheck.lint.selection import matches

_NAMES = ("citecheck.toml", "pyproject.toml")


class Overrides(NamedTuple):
    """What the command line says about rules; empty where it says nothing."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    strict: bool = False


class Settings:
    """The configurations of one run. Raises Failure wherever one cannot be read."""

    def __init__(self, named: str | None = None, overrides: Overrides | None = None) -> None:
        """Take the file that `--config` names, which then holds for everything."""
        self._overrides = overrides or Overrides()
        self._by_folder: dict[str, Config] = {}
        self._by_path: dict[str, Config] = {}
        self._named: Config | None = None
        if named is not None:
            self._named = self._overridden(_load(named) or Config(path=named))

    def of(self, path: str) -> Config:
        """
        The configuration for a file; for "" that of the current folder.

        Of its ignores for some files those are left that mean this one: their patterns are relative to the configuration's folder,
        in whatever folder the command is run.
        """
        if path not in self._by_path:
            config = self._named or self._of_folder(os.path.dirname(os.path.abspath(path)) if path else os.getcwd())
            if config.per_file_ignores:
                config = config._replace(per_file_ignores=_meant(path, config))
            self._by_path[path] = config
        return self._by_path[path]

    def excluded(self, path: str) -> bool:
        """Whether the configuration leaves a file or folder out."""
        config = self.of(path)
        return any(matches(_inside(path, config), pattern) for pattern in config.exclude)

    def included(self, path: str) -> bool:
        """Whether the configuration takes in a file that is passed over in folders."""
        config = self.of(path)
        return bool(config.include) and any(matches(_inside(path, config), pattern) for pattern in config.include)

    def _of_folder(self, folder: str) -> Config:
        if folder not in self._by_folder:
            config = _in(folder)
            if config is not None:
                self._by_folder[folder] = self._overridden(config)
            else:
                parent = os.path.dirname(folder)
                self._by_folder[folder] = self._overridden(Config()) if parent == folder else self._of_folder(parent)
        return self._by_folder[folder]

    def _overridden(self, config: Config) -> Config:
        """What the command line selects is not ignored by the file, and what it ignores is not selected."""
        given = self._overrides
        ignore = () if given.select else tuple(name for name in config.ignore if name not in given.extend_select)
        return config._replace(
            select=given.select or config.select,
            ignore=(*ignore, *given.ignore),
            extend_select=(*(() if given.select else config.extend_select), *given.extend_select),
            strict=config.strict or given.strict,
        )


def project_folder(start: str) -> str:
    """The folder that a project begins at: the nearest one upward with a configuration or a repository, or else `start`."""
    marks = (*_NAMES, ".git")
    return next((folder for folder in upward(start) if any(os.path.exists(os.path.join(folder, mark)) for mark in marks)), start)


def upward(folder: str) -> Iterator[str]:
    """The folder, which is an absolute path, and all those that it is in, nearest first."""
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _meant(path: str, config: Config) -> dict[str, tuple[str, ...]]:
    inside = _inside(path, config)
    return {"*": tuple(name for pattern, names in config.per_file_ignores.items() if matches(inside, pattern) for name in names)}


def _inside(path: str, config: Config) -> str:
    """A path as seen from the folder of the configuration."""
    return os.path.relpath(path or os.curdir, os.path.dirname(os.path.abspath(config.path)))


def _in(folder: str) -> Config | None:
    for name in _NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            config = _load(path)
            if config is not None:
                return config
    return None


def _load(path: str) -> Config | None:
    """The configuration in a file; None for a pyproject.toml that has none."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        source = data.decode("utf-8-sig")
    except OSError as error:
        message = f"cannot read the configuration {path}: {reason(error)}"
        raise Failure(message) from None
    except UnicodeDecodeError:
        message = f"the configuration {path} is not UTF-8"
        raise Failure(message) from None
    if "citecheck" not in source and os.path.basename(path) == "pyproject.toml":
        return None  # without reading TOML, which takes longer than the question is worth
    try:
        return read(source, shown(path))
    except ConfigError as error:
        raise Failure(str(error)) from None


def shown(path: str) -> str:
    """A path that the user did not write, as short as it can be told: relative when it is below the current folder."""
    relative = os.path.relpath(path)
    return os.path.abspath(path) if relative.startswith(os.pardir) else relative
