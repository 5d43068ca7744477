"""Pages run by the framework itself, on a copy of a store with the demo data of a language."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from sales_core.services.house import House, open_house
from sales_core.services.settings import Settings
from sales_core.text.language import COOKIE
from sales_core.text.translator import LANGUAGES, Lang

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "overview": "week/overview",
    "uploads": "week/uploads",
    "meeting": "week/meeting",
    "attainment": "performance/attainment",
    "budget": "performance/budget",
    "visits": "performance/visits",
    "plans": "settings/plans",
    "roster": "settings/roster",
    "expected": "settings/expected",
    "sharing": "settings/sharing",
    "layouts": "settings/layouts",
    "data": "settings/data",
    "preferences": "settings/preferences",
}

Visit = Callable[..., AppTest]


@pytest.fixture(scope="session")
def demo_folders(
    demo_made: Callable[[Lang], Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """A data folder with the demo data of each language, to look at only."""
    base = tmp_path_factory.mktemp("demo")
    return {lang: Path(shutil.copytree(demo_made(lang), base / lang)) for lang in LANGUAGES}


@pytest.fixture
def settle(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, str], None]:
    """Point the pages to a data folder and a language.

    The framework's page test has no browser: its cookies and headers are given here, real ones are
    driven by the browser tests.
    """

    def to(folder: Path, lang: str, **more: str) -> None:
        monkeypatch.setattr(ContextProxy, "cookies", {COOKIE: lang})
        monkeypatch.setattr(ContextProxy, "headers", {})
        for name, value in {"DATA_DIR": str(folder), **more}.items():
            monkeypatch.setenv(f"LIHUI_{name}", value)

    return to


@pytest.fixture
def demo(demo_made, settle, tmp_path: Path) -> Callable[[str], Path]:
    """A copy of the demo data, for tests that change it."""

    def copied(lang: str) -> Path:
        folder = tmp_path / "data"
        shutil.copytree(demo_made(lang), folder)
        settle(folder, lang)
        return folder

    return copied


@pytest.fixture
def opened() -> Callable[[Path], House]:
    """The house in a folder, as the page has it."""

    def at(folder: Path) -> House:
        return open_house(Settings(data_dir=folder))

    return at


def visit(name: str, **state: object) -> AppTest:
    """Open a page; `state` is what the pickers hold."""
    page = AppTest.from_file(str(ROOT / "pages" / f"{PAGES[name]}.py"), default_timeout=60)
    for key, value in state.items():
        page.session_state[key] = value
    return page.run()
