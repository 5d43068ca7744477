"""Every public function of the services, found by looking, and what reaches the writing store."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

from sales_core import services

WRITES = ("write", "writing", "keep", "put", "create", "change", "join", "add", "touch", "end",
          "seen", "migrate", "backup", "remove")  # fmt: skip
"""What changes a store, as methods of it: store.write(...), store.accounts.create(...)."""

Function = Callable[..., Any]


@cache
def modules() -> tuple[ModuleType, ...]:
    """All modules of the services."""
    found = pkgutil.iter_modules(services.__path__, services.__name__ + ".")
    return tuple(importlib.import_module(m.name) for m in found)


def public(takes: str) -> dict[str, Function]:
    """`module.function` of every public function that takes a house, and `takes` beside it."""
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": function
        for module in modules()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and {"house", takes} <= set(inspect.signature(function).parameters)
    }


def changing(functions: dict[str, Function]) -> dict[str, Function]:
    """Those from which a way leads to a write, over functions of any module of the services."""
    ways = {name: _called(tree) for name, tree in _trees().items()}
    writers = {name for name, tree in _trees().items() if _writes(tree)}
    grown = True
    while grown:
        more = {name for name, called in ways.items() if called & writers} - writers
        writers |= more
        grown = bool(more)
    return {n: f for n, f in functions.items() if f"{f.__module__}.{f.__name__}" in writers}


@cache
def _trees() -> dict[str, tuple[ModuleType, ast.FunctionDef]]:
    return {
        f"{module.__name__}.{node.name}": (module, node)
        for module in modules()
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.FunctionDef)
    }


def _called(found: tuple[ModuleType, ast.FunctionDef]) -> set[str]:
    """Full names of the functions of the services that one mentions."""
    module, tree = found
    named = set()
    for node in ast.walk(tree):
        target: Any = None
        if isinstance(node, ast.Name):
            target = getattr(module, node.id, None)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            target = getattr(getattr(module, node.value.id, None), node.attr, None)
        if inspect.isfunction(target):
            named.add(f"{target.__module__}.{target.__name__}")
    return named


def _writes(found: tuple[ModuleType, ast.FunctionDef]) -> bool:
    """Whether it calls a writing method of `<...>.store` itself."""
    for node in ast.walk(found[1]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            place = ast.unparse(node.func.value)
            if node.func.attr in WRITES and "store" in place.split("."):
                return True
    return False
