"""Why an action cannot go on.

No sentences here: an error carries a code and parameters, and the text layer renders
`error.<code>` in the reader's language.
"""

from __future__ import annotations


class SalesCoreError(Exception):
    """Base of every error that reaches a person. `code` is a catalogue key below `error.`."""

    code = "unexpected"

    def __init__(self, code: str | None = None, **params: object) -> None:
        self.code = code or type(self).code
        self.params = params
        super().__init__(self.code, params)

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class FileRefused(SalesCoreError):
    """The file cannot or must not be read; the code says why."""

    code = "unreadable_file"


class StaleEdit(SalesCoreError):
    """Somebody saved the same thing first. `params` hold `mine`, `theirs` and their `version`."""

    code = "stale_edit"


class NotAllowed(SalesCoreError):
    """The actor's role does not permit this action."""

    code = "not_allowed"


class NotFound(SalesCoreError):
    """The thing named does not exist in this workspace."""

    code = "not_found"


class InvalidInput(SalesCoreError):
    """A value typed or passed is not acceptable; `params["field"]` names it."""

    code = "invalid_input"


class StoreUnavailable(SalesCoreError):
    """The data store cannot be used now; the code says why (busy, full, read only, outdated)."""

    code = "store_unreachable"
