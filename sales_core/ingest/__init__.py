"""From file bytes to typed rows, with the reason for every decision."""
