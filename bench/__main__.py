"""`python -m bench [name …]`: run the benchmarks, print one line each."""

from __future__ import annotations

import sys

from bench import disturbed, drift, importing, lines, mutants, pages
from bench.corpus import run as corpus

BENCHES = {
    "corpus": corpus.run,
    "disturbed": disturbed.run,
    "drift": drift.run,
    "importing": importing.run,
    "lines": lines.run,
    "mutants": mutants.run,
    "pages": pages.run,
}


def main(names: list[str]) -> int:
    """Run those named, or all."""
    unknown = set(names) - set(BENCHES)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
        return 2
    for name in names or BENCHES:
        for line in BENCHES[name]():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
