"""The core of Lihui: reads sales reports, computes the figures, keeps them and hands them on."""

__version__ = "0.1.0"
