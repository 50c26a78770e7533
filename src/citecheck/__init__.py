"""citecheck: a citation linter for essays, and the bibliography behind them."""

__version__ = "0.1.0"
