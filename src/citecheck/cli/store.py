"""Files on disk: read whole, replaced in one step, and a cache that never is a reason to fail."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from zlib import adler32, crc32

from citecheck import __version__

FOLDER = ".citecheck_cache"
_MOST_VALUES = 400  # one for each bibliography, and one for each set of files that somebody once checked together
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of citecheck; see https://bford.info/cachedir/\n"


def read(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def replace(path: str, data: bytes) -> None:
    """
    Put `data` in the place of a file's content: all of it or nothing, also when the power fails.

    A link is followed, and the file's permissions are kept. Raises OSError.
    """
    path = os.path.realpath(path)
    mode = os.stat(path).st_mode & 0o7777 if os.path.exists(path) else None
    _replace(path, data, mode, durable=True)


def _replace(path: str, data: bytes, mode: int | None = None, *, durable: bool) -> None:
    """`durable` waits until the disk has the content, so that no moment leaves the file empty."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, 0o666 if mode is None else mode)) as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, mode)  # the umask may have taken something away
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def prepare(folder: str) -> None:
    """Make the folder of a cache, marked so that version control and backups leave it out. Raises OSError."""
    if os.path.isdir(folder):
        return
    os.makedirs(folder, exist_ok=True)
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _TAG)):
        _replace(os.path.join(folder, name), text.encode(), durable=False)


class Cache:
    """
    Values by name, each good only for the input that it was made from and for this version of citecheck.

    A cache that cannot be read or written is an empty one.
    keeps: whether it keeps anything at all; for one that does not, values need not be put into words.
    """

    def __init__(self, project: str | None) -> None:
        """Take the folder of the project, or None for a cache that keeps nothing."""
        self._folder = os.path.join(project, FOLDER) if project is not None else None
        self.keeps = project is not None

    def get(self, name: str, made_from: bytes) -> bytes | None:
        """The value under this name, if it was made from this input."""
        if self._folder is None:
            return None
        try:
            stored = read(self._path(name))
        except OSError:
            return None
        head = _head(name, made_from)
        return stored[len(head) :] if stored.startswith(head) else None

    def put(self, name: str, made_from: bytes, value: bytes) -> None:
        """Keep a value in the place of any older one of this name."""
        if self._folder is None:
            return
        with suppress(OSError):
            prepare(self._folder)
            self._prune(self._folder)
            _replace(self._path(name), _head(name, made_from) + value, durable=False)

    def _path(self, name: str) -> str:
        return os.path.join(self._folder or "", f"{crc32(name.encode('utf-8', 'surrogateescape')):08x}")

    @staticmethod
    def _prune(folder: str) -> None:
        """Begin anew when there is too much."""
        with os.scandir(folder) as entries:
            values = [entry.path for entry in entries if "." not in entry.name]
        for path in values if len(values) > _MOST_VALUES else ():
            os.unlink(path)


def state(path: str) -> str:
    """A short text that changes when a file does; "" for one that is not there."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return ""
    return f"{status.st_size} {status.st_mtime_ns}"


def checksum(data: bytes) -> str:
    """A text that differs for different data. Two checksums and the length do; hashlib alone would cost a fortieth of a run."""
    return f"{len(data)}-{crc32(data):08x}{adler32(data):08x}"


def _head(name: str, made_from: bytes) -> bytes:
    """What a value's file begins with: all that it depends on."""
    return f"citecheck {__version__}{_development()} {name!r} {checksum(made_from)}\n".encode()


@cache
def _development() -> str:
    """The time of the last change of the program where it runs from its sources; they change without a new version."""
    package = os.path.dirname(os.path.dirname(__file__))
    if not os.path.exists(os.path.join(package, os.pardir, os.pardir, "pyproject.toml")):
        return ""
    return f"+{_newest(package)}"


def _newest(folder: str) -> int:
    """The time of the last change of anything in a folder, compiled modules left out."""
    with os.scandir(folder) as entries:
        kept = [entry for entry in entries if entry.name != "__pycache__"]
    return max((_newest(entry.path) if entry.is_dir() else entry.stat().st_mtime_ns for entry in kept), default=0)
