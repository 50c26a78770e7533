"""`citecheck` and `python -m citecheck`."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the exit status is the contract's."""
    from citecheck.cli.app import run  # noqa: PLC0415 - nothing is imported before it is needed

    run()


if __name__ == "__main__":
    main()
