"""The command line as another program calls it, on a data folder of its own."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from sales_core.cli.main import cli
from sales_core.text.translator import Lang

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"


@dataclass(frozen=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document it must be."""
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process."""
    for name in ("MODE", "LANG", "DATABASE_URL", "WORKBOOK_PASSWORD"):
        monkeypatch.delenv(f"LIHUI_{name}", raising=False)
    monkeypatch.setenv("LIHUI_DATA_DIR", str(tmp_path / "data"))

    def command(*words: object, given: str = "") -> Said:
        done = CliRunner().invoke(cli, [str(w) for w in words], input=given)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Said(done.exit_code, done.stdout, done.stderr)

    return command


@pytest.fixture(scope="module")
def demo_folder(
    demo_made: Callable[[Lang], Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A data folder with the demo data, to look at only."""
    return Path(shutil.copytree(demo_made("zh"), tmp_path_factory.mktemp("demo") / "zh"))


@pytest.fixture
def demo_run(run: Run, demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command that only looks, on the demo data."""
    monkeypatch.setenv("LIHUI_DATA_DIR", str(demo_folder))
    return run


@pytest.fixture
def own_demo_run(run: Run, demo_made: Callable[[Lang], Path], tmp_path: Path) -> Run:
    """Runs a command that may change the demo data."""
    shutil.copytree(demo_made("zh"), tmp_path / "data")
    return run
