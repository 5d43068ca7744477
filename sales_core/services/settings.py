"""Settings of an installation: from the environment, else from `lihui.toml`, else the default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sales_core.domain.errors import InvalidInput

Mode = Literal["local", "server"]
FILE = "lihui.toml"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Settings:
    """Where the data lies, who may connect, and in which language newcomers are greeted.

    `lang` empty means: as the browser asks, Chinese when it does not say.
    """

    host: str = "127.0.0.1"
    port: int = 8501
    database_url: str = ""
    data_dir: Path = Path("data")
    mode: Mode = "local"
    lang: str = ""
    base_url: str = ""

    @property
    def store_url(self) -> str:
        """The database: the one named, else a SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'lihui.db'}"

    @property
    def address(self) -> str:
        """The address people use, without a slash at the end."""
        return (self.base_url or f"http://{self.host}:{self.port}").rstrip("/")


def read_settings(
    environment: Mapping[str, str] | None = None, file: Path | None = None
) -> Settings:
    """The settings in force.

    Raises InvalidInput for a value that makes no sense, and for a local installation that would
    be reachable from other machines: without accounts it must stay on this one.
    """
    given = _from_file(file or Path(FILE)) | _from_environment(
        os.environ if environment is None else environment
    )
    values: dict[str, object] = dict(given)
    if "port" in given:
        if not given["port"].isdigit():
            raise InvalidInput("bad_setting", field="LIHUI_PORT", found=given["port"])
        values["port"] = int(given["port"])
    if "data_dir" in given:
        values["data_dir"] = Path(given["data_dir"]).expanduser()
    for name, allowed in (("mode", ("local", "server")), ("lang", ("", "zh", "en"))):
        if given.get(name, allowed[0]) not in allowed:
            raise InvalidInput("bad_setting", field=f"LIHUI_{name.upper()}", found=given[name])
    made = Settings(**values)  # type: ignore[arg-type]  # checked above
    if made.mode == "local" and made.host not in LOOPBACK:
        raise InvalidInput("local_mode_is_local", field="LIHUI_HOST", found=made.host)
    return made


def _from_file(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    with file.open("rb") as handle:
        found = tomllib.load(handle)
    return {k: str(v) for k, v in found.items() if k in Settings.__dataclass_fields__}


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    names = {f"LIHUI_{name.upper()}": name for name in Settings.__dataclass_fields__}
    return {name: environment[key] for key, name in names.items() if environment.get(key)}
