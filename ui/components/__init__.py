"""What pages are put together from: tiles, charts, tables of figures, empty states."""
