"""In which unit and currency amounts are, which of several counts, and which are taken back."""
