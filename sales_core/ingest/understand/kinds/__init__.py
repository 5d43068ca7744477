"""Which kind of report a table is."""
