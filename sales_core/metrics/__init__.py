"""Pure functions from frames to metric tables."""
