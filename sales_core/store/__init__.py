"""The store: the only code that knows the database."""
