"""totals.json: what every file holds and which figures must come out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sample_data.expected import Expected

Files = dict[str, Expected]


def write_totals(path: Path, files: dict[str, Files], metrics: dict[str, Any]) -> None:
    """`files`: language -> relative path -> what the file holds. Money in minor units."""
    listed = {
        lang: {name: expected.as_json() for name, expected in sorted(some.items())}
        for lang, some in files.items()
    }
    content = {"unit": "minor", "metrics": metrics, "files": listed}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
