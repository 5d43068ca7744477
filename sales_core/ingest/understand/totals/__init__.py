"""Rows that are sums: by their word, and by arithmetic."""
