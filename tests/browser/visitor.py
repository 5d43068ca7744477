"""A person at the screen: goes to pages, presses buttons, keeps pictures."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from sales_core.text.translator import Lang, Translator

PICTURES = Path(__file__).resolve().parents[2] / "artifacts"
STILL = '[data-testid="stApp"][data-test-script-state="notRunning"]'
LOCALE = {"zh": "zh-CN", "en": "en-GB"}


class Visitor:
    def __init__(self, browser: Browser, address: str, lang: Lang, width: int = 1280) -> None:
        self.address, self.lang, self.width = address, lang, width
        self.t = Translator(lang)
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, locale=LOCALE[lang]
        )
        cookie = {"name": "lihui_lang", "value": lang, "url": address}
        self.context.add_cookies([cookie])  # type: ignore[list-item]
        self.asked: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.page.on("request", lambda request: self.asked.append(request.url))

    def go(self, name: str = "") -> None:
        self.page.goto(f"{self.address}/{name}")
        self.settle()

    def settle(self) -> None:
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector(STILL)
        self.page.wait_for_timeout(150)
        self.page.wait_for_selector(STILL)

    def press(self, key: str, **params: object) -> None:
        self.button(self.t(key, **params)).click()
        self.settle()

    def button(self, name: str) -> Locator:
        pattern = re.compile(f"{re.escape(name)}$")
        return self.page.get_by_role("button", name=pattern).first

    def sees(self, text: str, seconds: float = 30) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=seconds * 1000)

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).first.fill(text)

    def choose(self, label: str, text: str) -> None:
        """Pick an option of the last box of that name by typing, as a hand on the keyboard does."""
        box = self.page.get_by_role("combobox", name=label, exact=True).last
        box.click()
        box.press_sequentially(text)
        expect(self.page.get_by_role("option", name=text).first).to_be_visible()
        box.press("Enter")
        expect(box).to_have_value(text)
        self.settle()

    def tile(self, metric: str) -> str:
        tile = self.page.locator(".lh-tile", has_text=self.t(f"metric.{metric}")).first
        return tile.locator(".lh-value").inner_text()

    def picture(self, name: str) -> None:
        """The whole page, without moving anything."""
        PICTURES.mkdir(exist_ok=True)
        measure = "document.querySelector('[data-testid=stMain]')?.scrollHeight ?? 900"
        height = min(max(int(self.page.evaluate(measure)), 700), 5000)
        self.page.set_viewport_size({"width": self.width, "height": height})
        self.page.wait_for_timeout(400)
        self.page.screenshot(path=PICTURES / f"{name}-{self.lang}-{self.width}.png")
        self.page.set_viewport_size({"width": self.width, "height": 900})

    def strangers(self) -> list[str]:
        """Requests that left the host."""
        own = (self.address, self.address.replace("http", "ws"), "data:", "blob:")
        return [url for url in self.asked if not url.startswith(own)]
