"""`python -m bench.corpus [--why] [--held-out] [--seeds N] [layout …]`: what was not right;
`--save FOLDER` writes the workbooks. Layouts that are named are found in both halves."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.corpus import held_out, layouts, run
from bench.corpus.writing import written


def main(given: list[str]) -> int:
    """Print the table, or the faults of some layouts."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="layout")
    parser.add_argument("--why", action="store_true", help="print everything that was not right")
    parser.add_argument("--held-out", action="store_true", help="the layouts held out")
    parser.add_argument("--seeds", type=int, default=len(run.SEEDS))
    parser.add_argument("--save", type=Path, help="write the workbooks to this folder")
    args = parser.parse_args(given)
    if not (args.why or args.names or args.save):
        for line in run.run():
            print(line)
        return 0
    these = held_out.LAYOUTS if args.held_out else layouts.LAYOUTS
    if args.names:
        every = [*layouts.LAYOUTS, *held_out.LAYOUTS]
        these = [one for one in every if one.name in args.names]
    if args.save:
        args.save.mkdir(parents=True, exist_ok=True)
        for layout in these:
            for seed in range(args.seeds):
                book = layout.book(seed)
                end = "xls" if book.form.endswith("xls") else book.form.split("_")[0]
                (args.save / f"{layout.name}_{seed}.{end}").write_bytes(written(book))
        return 0
    found = run.measured(these, range(args.seeds))
    for fault in found.faults:
        print(fault)
    for name, bar, tell in run.ROWS:
        print(f"{name:52}{bar:>10}{tell(found):>12}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
