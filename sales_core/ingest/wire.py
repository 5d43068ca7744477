"""What crosses the border between the app and the reading process: JSON and Arrow, never pickle.

Only the classes listed here can be built from a message.
"""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import IO, Any

from sales_core.domain.errors import FileRefused

_HEAD = struct.Struct("<4sII")
_MAGIC = b"LHW1"
_LENGTH = struct.Struct("<Q")
_TAG = "$"
MAX_JSON = 1 << 30

Message = tuple[Any, list[bytes]]


def classes() -> dict[str, type]:
    """Dataclasses that may cross, by name. Imported late: results bring pandas with them."""
    from sales_core.domain import correction, issue, layout, reading
    from sales_core.ingest import grid, limits, result
    from sales_core.ingest.marking import marks

    listed = (
        *(reading.ColumnMapping, reading.LeftOut, reading.TotalCheck, reading.Question),
        *(layout.Layout, issue.Issue, grid.Sheet, grid.Workbook, limits.Limits),
        *(result.ReadContext, result.ReadTable, result.ReadFile),
        *(correction.Correction, correction.Replacement, marks.Mark, marks.Marking),
    )
    return {one.__name__: one for one in listed}


def write(stream: IO[bytes], header: Any, blobs: Sequence[bytes] = ()) -> None:
    """One message: magic, lengths, JSON, blobs."""
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    stream.write(_HEAD.pack(_MAGIC, len(text), len(blobs)))
    for blob in blobs:
        stream.write(_LENGTH.pack(len(blob)))
    stream.write(text)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def read(stream: IO[bytes]) -> Message | None:
    """The next message, None at the end of the stream. EOFError when it breaks off, ValueError
    when it is no message."""
    head = stream.read(_HEAD.size)
    if not head:
        return None
    magic, size, count = _HEAD.unpack(_whole(head, _HEAD.size))
    if magic != _MAGIC or size > MAX_JSON or count > 10_000:
        raise ValueError("not a message")
    lengths = [_LENGTH.unpack(_exactly(stream, _LENGTH.size))[0] for _ in range(count)]
    header = json.loads(_exactly(stream, size))
    return header, [_exactly(stream, length) for length in lengths]


def _exactly(stream: IO[bytes], size: int) -> bytes:
    return _whole(stream.read(size), size)


def _whole(data: bytes, size: int) -> bytes:
    if len(data) != size:
        raise EOFError("message broken off")
    return data


class Encoder:
    """Turns values into JSON; frames go to `blobs` as Arrow IPC streams."""

    def __init__(self) -> None:
        self.blobs: list[bytes] = []

    def __call__(self, value: Any) -> Any:
        """JSON for `value`; TypeError for a type that must not cross."""
        if value is None or (isinstance(value, bool | str) and not isinstance(value, Enum)):
            return value
        kind = type(value)
        if kind is int or kind is float:
            return value
        if kind is list:
            return [self(v) for v in value]
        if maker := _SIMPLE.get(kind):
            return {_TAG: kind.__name__, "v": maker(value)}
        return self._compound(value)

    def _compound(self, value: Any) -> Any:
        kind = type(value).__name__
        if isinstance(value, Enum) or type(value).__module__ == "numpy":
            return self(value.value if isinstance(value, Enum) else value.item())
        if isinstance(value, tuple | set | frozenset):
            inner: Any = [self(v) for v in value]
        elif isinstance(value, dict):
            kind, inner = "dict", [[self(k), self(v)] for k, v in value.items()]
        elif isinstance(value, FileRefused):
            inner = [value.code, self(dict(value.params))]
        elif is_dataclass(value) and kind in classes():
            inner = {f.name: self(getattr(value, f.name)) for f in fields(value)}
        elif kind == "DataFrame":
            inner = self._frame(value)
        elif kind == "bytes":
            self.blobs.append(value)
            inner = len(self.blobs) - 1
        else:
            raise TypeError(f"{kind} does not cross")
        return {_TAG: kind, "v": inner}

    def _frame(self, frame: Any) -> int:
        from sales_core.ingest.wire_frames import pack

        self.blobs.append(pack(frame))
        return len(self.blobs) - 1


_SIMPLE: dict[type, Callable[[Any], Any]] = {
    date: date.isoformat,
    datetime: datetime.isoformat,
    time: time.isoformat,
    Decimal: str,
    Fraction: str,
}
_FROM_TEXT: dict[str, Callable[[Any], Any]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    "Decimal": Decimal,
    "Fraction": Fraction,
}
_FROM_LIST: dict[str, Callable[[Any], Any]] = {"tuple": tuple, "set": set, "frozenset": frozenset}


def decode(value: Any, blobs: Sequence[bytes] = ()) -> Any:
    """The inverse of `Encoder`. ValueError for a tag that is not known."""
    if isinstance(value, list):
        return [decode(v, blobs) for v in value]
    if not isinstance(value, dict):
        return value
    tag, inner = value[_TAG], value["v"]
    if tag in _FROM_TEXT:
        return _FROM_TEXT[tag](inner)
    if tag in _FROM_LIST:
        return _FROM_LIST[tag](decode(v, blobs) for v in inner)
    if tag == "dict":
        return {decode(k, blobs): decode(v, blobs) for k, v in inner}
    return _object(tag, inner, blobs)


def _object(tag: str, inner: Any, blobs: Sequence[bytes]) -> Any:
    if tag == "FileRefused":
        return FileRefused(str(inner[0]), **decode(inner[1], blobs))
    if tag == "DataFrame":
        from sales_core.ingest.wire_frames import unpack

        return unpack(blobs[inner])
    if tag == "bytes":
        return blobs[inner]
    if tag in classes():
        return classes()[tag](**{k: decode(v, blobs) for k, v in inner.items()})
    raise ValueError(f"unknown tag {tag}")


def dumps(value: Any) -> bytes:
    """A whole message as bytes (for keeping a reading beside its file)."""
    encoder, out = Encoder(), io.BytesIO()
    header = encoder(value)
    write(out, header, encoder.blobs)
    return out.getvalue()


def loads(data: bytes) -> Any:
    """The inverse of `dumps`; EOFError or ValueError for anything else."""
    found = read(io.BytesIO(data))
    if found is None:
        raise EOFError("empty message")
    return decode(*found)
