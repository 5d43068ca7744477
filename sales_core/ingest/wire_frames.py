"""Frames as Arrow IPC, with the dtypes they had."""

from __future__ import annotations

import json

import pandas as pd
import pyarrow as pa

_DTYPES = b"lihui.dtypes"


def pack(frame: pd.DataFrame) -> bytes:
    """Arrow IPC stream of the frame without its index (a frame of the importer has none)."""
    dtypes = json.dumps([str(t) for t in frame.dtypes]).encode()
    table = pa.Table.from_pandas(frame, preserve_index=False)
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), _DTYPES: dtypes})
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())


def unpack(data: bytes) -> pd.DataFrame:
    """The frame again; object columns hold None where a value is missing."""
    with pa.ipc.open_stream(pa.BufferReader(data)) as stream:
        table = stream.read_all()
    dtypes = json.loads((table.schema.metadata or {}).get(_DTYPES, b"[]"))
    frame: pd.DataFrame = table.to_pandas()
    for name, wanted in zip(list(frame.columns), dtypes, strict=False):
        column = frame[name]
        if str(column.dtype) == wanted:
            continue
        if wanted == "object":
            plain = column.astype(object)
            frame[name] = plain.where(column.notna(), None)
        else:
            frame[name] = column.astype(wanted)
    return frame
