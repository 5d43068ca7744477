"""What tests of reading processes share."""

import pytest

from sales_core.ingest import process


@pytest.fixture
def started(monkeypatch):
    """The system's handles of the reading processes, in the order in which they were started."""
    seen = []

    class Watched(process.Child):
        def __init__(self, limits):
            super().__init__(limits)
            seen.append(self._process)

    monkeypatch.setattr(process, "Child", Watched)
    return seen
