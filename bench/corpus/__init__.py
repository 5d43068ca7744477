"""The golden corpus: workbooks as offices make them, written by a script that knows their truth."""
