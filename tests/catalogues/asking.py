"""How tests ask the stand-in."""

from __future__ import annotations

from pathlib import Path

from tests.catalogues.standin import FOLDERS, StandIn

from citecheck.catalogues.messages import Options, Service

SERVICES: dict[str, Service] = {"crossref": "crossref", "doi.org": "doi", "openlibrary.org": "open-library", "arxiv.org": "arxiv"}
_PATIENCE = 5.0  # seconds: a busy machine may take one for an answer
NOWHERE = "http://127.0.0.1:9"
"""An address at which nobody answers: the port of a protocol that nobody speaks."""


def options(standin: StandIn, folder: Path | None = None, *services: str) -> Options:
    """Lead to the stand-in for these services, all by default, and nowhere for the others."""
    wanted = services or tuple(FOLDERS.values())
    addresses = {SERVICES[name]: f"{standin.address}/{name}" if name in wanted else NOWHERE for name in FOLDERS.values()}
    return Options(addresses, folder=str(folder) if folder else None, timeout=_PATIENCE)


def paths(standin: StandIn) -> list[str]:
    """What was asked so far, without parameters."""
    return [seen.path.partition("?")[0] for seen in standin.seen]
