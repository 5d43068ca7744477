"""A zip opened with distrust: the members are checked and counted before anything reads them."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from sales_core.domain.errors import FileRefused
from sales_core.ingest.limits import LIMITS, Limits

_CHUNK = 256 * 1024
_STORED, _DEFLATED = 0, 8
_LOCAL = struct.Struct("<4s5H3I2H")
_BAD_NAME = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|[\x00-\x1f]")


@dataclass(frozen=True)
class Member:
    """One member: where its packed bytes lie and how large it says it is."""

    name: str
    start: int
    packed: int
    size: int
    method: int


class Archive:
    """The members of a zip whose directory is sound. FileRefused when it is not.

    Checked: number of members, names, encryption, packing method, declared sizes and ratio,
    overlaps and duplicates. `parts` counts what really comes out while it inflates.
    """

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        self._data = data
        self._limits = limits
        self._members = {m.name.lower(): m for m in _members(data, limits)}
        self.names = [m.name for m in self._members.values()]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def size(self, name: str) -> int:
        """Inflated size the directory declares."""
        return self._members[name.lower()].size

    def chunks(self, name: str) -> Iterator[bytes]:
        """Inflated bytes, piece by piece; FileRefused once they differ from what was declared."""
        member = self._members[name.lower()]
        body = memoryview(self._data)[member.start : member.start + member.packed]
        if member.method == _STORED:
            if member.packed != member.size:
                raise FileRefused("damaged_file", part=member.name)
            for at in range(0, len(body), _CHUNK):
                yield bytes(body[at : at + _CHUNK])
            return
        yield from _inflate(member, body)

    def read(self, name: str) -> bytes:
        """One whole part of moderate size (workbook, styles, relations)."""
        if self.size(name) > self._limits.part_bytes:
            raise FileRefused("unsafe_archive", part=name)
        return b"".join(self.chunks(name))

    def without(self, name: str) -> bytes:
        """The same zip without one member."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            for member in self._members.values():
                if member.name.lower() != name.lower():
                    with packed.open(member.name, "w") as into:
                        into.writelines(self.chunks(member.name))
        return out.getvalue()


def _inflate(member: Member, body: memoryview) -> Iterator[bytes]:
    engine, count, at = zlib.decompressobj(-15), 0, 0
    pending = b""
    try:
        while not engine.eof:
            if not pending:
                pending = bytes(body[at : at + 65_536])
                at += 65_536
                if not pending:
                    raise FileRefused("damaged_file", part=member.name)
            piece = engine.decompress(pending, _CHUNK)
            pending = engine.unconsumed_tail
            count += len(piece)
            if count > member.size:
                raise FileRefused("unsafe_archive", part=member.name)
            if piece:
                yield piece
    except zlib.error as error:
        raise FileRefused("damaged_file", part=member.name) from error
    if count != member.size:
        raise FileRefused("damaged_file", part=member.name)


def _members(data: bytes, limits: Limits) -> list[Member]:
    _count_first(data, limits)
    try:
        infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OSError) as error:
        raise FileRefused("damaged_file") from error
    except (UnicodeError, OverflowError, EOFError) as error:
        raise FileRefused("damaged_file") from error
    if not infos:
        raise FileRefused("empty_file")
    if len(infos) > limits.members:
        raise FileRefused("unsafe_archive", members=len(infos))
    if sum(i.file_size for i in infos) > limits.inflated_bytes:
        raise FileRefused("too_large_inside", mib=sum(i.file_size for i in infos) >> 20)
    found = [_member(data, info, limits) for info in infos]
    _disjoint(found)
    return found


def _count_first(data: bytes, limits: Limits) -> None:
    """The directory is counted before it is parsed: a million entries cost seconds to parse."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    if end < 0 or end + 22 > len(data):
        raise FileRefused("damaged_file")
    count, size = struct.unpack_from("<HI", data, end + 10)
    if count > limits.members or (count == 0xFFFF and size > limits.members * 46):
        raise FileRefused("unsafe_archive", members=count)
    if data.count(b"PK\x01\x02") > limits.members * 2:
        raise FileRefused("unsafe_archive", members=count)


def _member(data: bytes, info: zipfile.ZipInfo, limits: Limits) -> Member:
    if info.flag_bits & 0x1:
        raise FileRefused("archive_encrypted")
    if info.compress_type not in (_STORED, _DEFLATED) or _BAD_NAME.search(info.filename):
        raise FileRefused("unsafe_archive", part=info.filename[:80])
    if info.file_size > limits.ratio_from and info.file_size > limits.ratio * max(
        info.compress_size, 1
    ):
        raise FileRefused("unsafe_archive", part=info.filename[:80])
    at = info.header_offset
    if at < 0 or at + _LOCAL.size > len(data):
        raise FileRefused("damaged_file", part=info.filename[:80])
    fields = _LOCAL.unpack_from(data, at)
    start = at + _LOCAL.size + fields[9] + fields[10]
    if fields[0] != b"PK\x03\x04" or start + info.compress_size > len(data):
        raise FileRefused("damaged_file", part=info.filename[:80])
    return Member(info.filename, start, info.compress_size, info.file_size, info.compress_type)


def _disjoint(members: list[Member]) -> None:
    last = 0
    for member in sorted(members, key=lambda m: m.start):
        if member.start < last:
            raise FileRefused("unsafe_archive", part=member.name[:80])
        last = member.start + member.packed
    if len({m.name.lower() for m in members}) != len(members):
        raise FileRefused("unsafe_archive", part="duplicate names")
