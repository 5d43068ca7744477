"""Single cells and ranges: what is blank, what a number, which value a text becomes."""
