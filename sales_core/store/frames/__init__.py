"""Frames for the metrics: active rows only, at the grain asked for, columns as domain.frames."""
