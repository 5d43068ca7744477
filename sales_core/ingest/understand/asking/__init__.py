"""What only a person can decide, and what was answered before."""
