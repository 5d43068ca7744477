"""Which days the periods of a table are."""
