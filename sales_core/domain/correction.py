"""What a person corrected in a received file, cell by cell; the file itself is never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Correction:
    """One cell of one upload as somebody wants it read, or a row left out knowingly.

    `cell` is an address ("F12"), or a row number ("12") when the whole row is left out. `text` is
    what was typed (empty: the cell counts as empty), `found` what the cell showed before. With
    `layout` (a fingerprint) the text `found` below `header` is read as `text` in later files of
    that layout too, once this one is loaded.
    """

    sheet: str
    cell: str
    text: str = ""
    found: str = ""
    actor: str = ""
    at: datetime | None = None
    layout: str = ""
    header: str = ""

    @property
    def leaves_out(self) -> bool:
        """Whether a whole row is left out."""
        return self.cell.isdigit()

    @property
    def place(self) -> tuple[str, str]:
        """What it is about: one upload has one correction for a place."""
        return self.sheet, self.cell


@dataclass(frozen=True)
class Replacement:
    """Below `header`, every file of a layout means `text` where it says `found`."""

    layout: str
    header: str
    found: str
    text: str
