"""Where the tables of a sheet are, their headings, their rows, and what stands around them."""
