"""How big, deep and slow a file may be before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of one file and of the process that reads it. Sizes in bytes, times in seconds.

    `ratio` is inflated to packed size of a member above `ratio_from`. `cells` bounds both the
    cells with content and the rectangle they span, over all sheets. `memory` is what the child may
    hold resident, `address_space` what it may map.
    """

    file_bytes: int = 64 * MIB
    members: int = 4_000
    inflated_bytes: int = 640 * MIB
    part_bytes: int = 32 * MIB
    ratio: int = 250
    ratio_from: int = 4 * MIB
    sheets: int = 500
    styles: int = 65_500
    elements: int = 600_000
    depth: int = 256
    cells: int = 6_000_000
    columns: int = 16_384
    rows: int = 1_048_576
    merged: int = 200_000
    seconds: float = 60.0
    cpu_seconds: int = 60
    memory: int = 1024 * MIB
    address_space: int = 3072 * MIB


LIMITS = Limits()
