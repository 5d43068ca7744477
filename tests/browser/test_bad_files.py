"""Files that are no reports: a clear word for each, and the app goes on."""

import random
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visitor import Visitor
from tests.unit.ingest import workbooks_made as made
from tests.unit.ingest.attacks_made import archives, cells

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"
NOISE = 20 * 1024 * 1024


def bad_files() -> dict[str, tuple[bytes, str]]:
    """name -> (file, the code it must be refused with)."""
    return {
        "empty.xlsx": (b"", "empty_file"),
        "~$week.xlsx": (b"\x05zhang" + bytes(160), "lock_file"),
        "secret.xlsx": (made.protected(made.simple(), "word"), "encrypted_workbook"),
        "login.xls": (b"<html><body>please log in</body></html>", "html_without_table"),
        "bomb.xlsx": archives()["zip bomb"],
        "far.xlsx": cells()["far cell"],
        "noise.xlsx": (random.Random(1).randbytes(NOISE), "unknown_format"),
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_is_refused_in_words_and_the_app_goes_on(
    browser: Browser, served: str, tmp_path, lang
):
    me = Visitor(browser, served, lang)
    me.go("uploads")
    files = bad_files()
    for name, (data, _) in files.items():
        (tmp_path / name).write_bytes(data)
    me.page.set_input_files(
        '[data-testid="stFileUploaderDropzoneInput"]', [tmp_path / name for name in files]
    )
    me.sees(me.t("uploads.inbox", count=len(files)), seconds=120)
    me.settle()
    for name, (_, code) in files.items():
        card = me.page.locator(".st-key-inbox > *, [class*=st-key-card-]", has_text=name).first
        expect(card).to_contain_text(first_words(me, code))
    me.picture("8-refused")
    with urllib.request.urlopen(f"{served}/healthz", timeout=5) as answer:
        assert answer.status == 200
    good = next((SAMPLES / lang / "clean").glob("*roster*"), None) or next(
        (SAMPLES / lang / "clean").glob("*.xlsx")
    )
    me.page.set_input_files('[data-testid="stFileUploaderDropzoneInput"]', [good])
    me.sees(me.t("uploads.commit_all", count=1), seconds=60)


def first_words(me: Visitor, code: str) -> str:
    """The sentence up to its first value."""
    text = me.t(f"error.{code}")
    return max(text.replace("}", "{").split("{")[::2], key=len).strip()


def test_noise_as_text_is_refused_too(browser: Browser, served: str, tmp_path):
    me = Visitor(browser, served, "zh")
    me.go("uploads")
    (tmp_path / "noise.csv").write_bytes(random.Random(2).randbytes(NOISE))
    me.page.set_input_files('[data-testid="stFileUploaderDropzoneInput"]', [tmp_path / "noise.csv"])
    me.sees(me.t("uploads.inbox", count=1), seconds=120)
    expect(me.page.locator("[class*=st-key-card-]").first).to_contain_text(me.t("load.refused"))
