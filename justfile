# The verbs of this repository; `just` lists them. Nothing here is needed to work on it: each line can be typed.

[private]
default:
    @just --list

# Everything that must hold before a change is taken.
check:
    .ci/run

# The tests, or some of them: just test tests/bib
test *arguments:
    python3 -m uv run pytest -q {{arguments}}

# Style, and that the layers hold.
lint:
    python3 -m uv run ruff check
    python3 -m uv run ruff format --check
    python3 -m uv run lint-imports

# Types.
types:
    python3 -m uv run mypy

# Write what is written by programs: the pages about rules, the sample in the README.
docs:
    python3 -m uv run tools/docs.py
    python3 -m uv run tools/sample.py
