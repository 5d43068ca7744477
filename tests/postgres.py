"""A PostgreSQL of our own for the tests: a throw-away cluster on a free local port.

Started once per run when a test needs it, with a fresh database per test. Without PostgreSQL on
the machine the tests that need it skip and say so.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

if sys.platform != "win32":
    import pwd

USER = "lihui"
PLACES = ("/usr/lib/postgresql", "/usr/local/pgsql")
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"
_numbers = count(1)


def absent() -> str:
    """Why there is no PostgreSQL to test with; empty when there is one."""
    if sys.platform == "win32":
        return "a PostgreSQL of our own is started on systems with users and signals only"
    if _programs() is None:
        return "PostgreSQL is not installed: no initdb and pg_ctl in PATH or " + PLACES[0]
    if os.geteuid() == 0 and _servant() is None:
        return "PostgreSQL refuses to run as root, and there is no user `postgres` to run it as"
    return ""


@contextmanager
def cluster() -> Iterator[str]:
    """Url of the running cluster, without a database at its end."""
    programs = _programs()
    assert programs is not None
    folder = Path(tempfile.mkdtemp(prefix="lihui-pg-"))
    servant = _servant() if os.geteuid() == 0 else None
    if servant is not None:
        os.chown(folder, *servant)
    data, port = folder / "data", _free_port()
    try:
        _run(servant, programs / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8",
             "--locale=C", "--no-sync")  # fmt: skip
        options = f"{QUICK} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -p {port}"
        start = ("-D", data, "-o", options, "-l", folder / "log", "-w", "start")
        _run(servant, programs / "pg_ctl", *start)
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}"
        finally:
            _run(servant, programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(server: str, template: str = "template0") -> Iterator[str]:
    """Url of a fresh database: empty, or a copy of `template`."""
    name = f"t{next(_numbers)}"
    _sql(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    try:
        yield f"{server}/{name}"
    finally:
        _sql(server, f"DROP DATABASE {name} WITH (FORCE)")


def _sql(server: str, statement: str) -> None:
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


def _programs() -> Path | None:
    found = [p.parent for place in PLACES for p in Path(place).glob("*/bin/initdb")]
    in_path = shutil.which("initdb")
    newest = sorted(found, key=lambda p: int("0" + "".join(filter(str.isdigit, p.parent.name))))
    places = ([Path(in_path).resolve().parent] if in_path else []) + newest[::-1]
    return next((p for p in places if (p / "pg_ctl").exists()), None)


def _servant() -> tuple[int, int] | None:
    """User and group to run as, because the server refuses to run as root."""
    try:
        found = pwd.getpwnam("postgres")
    except KeyError:
        return None
    return found.pw_uid, found.pw_gid


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _run(servant: tuple[int, int] | None, *command: str | Path) -> None:
    who = {"user": servant[0], "group": servant[1], "extra_groups": []} if servant else {}
    with tempfile.TemporaryFile() as told:
        # not a pipe: the server would keep it open and the wait for its end would never return
        done = subprocess.run(
            [str(part) for part in command], stdout=told, stderr=told, cwd="/", check=False, **who
        )
        told.seek(0)
        if done.returncode:
            raise RuntimeError(f"{command[0]}: {told.read().decode(errors='replace')}")
