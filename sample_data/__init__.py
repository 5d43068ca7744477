"""Sample data of a fictional company: the generator and the files it wrote."""
