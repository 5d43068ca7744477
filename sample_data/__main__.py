"""`python -m sample_data [folder]` writes the sample files."""

from __future__ import annotations

import sys
from pathlib import Path

from sample_data.clean import clean_files, next_week_files
from sample_data.dirty import FILES
from sample_data.metrics import headline
from sample_data.text import LANGS
from sample_data.totals import Files, write_totals
from sample_data.world import world


def write(folder: Path) -> dict[str, Files]:
    """Write every file under `folder`; what each holds, by language and relative path."""
    records = world()
    found: dict[str, Files] = {}
    for lang in LANGS:
        some: Files = {}
        for part, files in (
            ("clean", clean_files(records)),
            ("next_week", next_week_files(records)),
        ):
            for tidy in files:
                name, expected = tidy.write(folder / lang / part, lang)
                some[f"{part}/{name}"] = expected
        for untidy in FILES:
            name, expected = untidy.write(folder / lang / "dirty", lang, records)
            some[f"dirty/{name}"] = expected
        found[lang] = some
    write_totals(folder / "totals.json", found, headline(records))
    return found


def main() -> None:
    """Write to the folder named on the command line, else beside this file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    files = write(folder)
    print(f"{sum(map(len, files.values()))} files in {folder}")


if __name__ == "__main__":
    main()
