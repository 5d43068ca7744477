"""Figures: data and a translator in, a plotly figure, its sentence and its table out."""
