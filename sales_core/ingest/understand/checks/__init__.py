"""What was read held against itself: printed totals, rows and data standing twice."""
